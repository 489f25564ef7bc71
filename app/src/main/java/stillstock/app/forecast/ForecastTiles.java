package stillstock.app.forecast;

import java.util.Optional;
import stillstock.app.table.GridText;
import stillstock.classify.StockFacts;
import stillstock.export.CellType;

/**
 * The figures above the chart, in words.
 *
 * @param sales average expected sales
 * @param salesRemark what was sold before
 * @param returns average expected returns
 * @param returnsRemark why there may be none
 * @param rate expected return rate
 * @param rateRemark whether it is high
 * @param stock recommended stock
 * @param stockRemark against what is on hand
 */
record ForecastTiles(
        String sales,
        String salesRemark,
        String returns,
        String returnsRemark,
        String rate,
        String rateRemark,
        String stock,
        String stockRemark) {
    static final ForecastTiles NONE = new ForecastTiles("–", "", "–", "", "–", "", "–", "");

    /** A return rate above this share is worth a look. */
    private static final double HIGH_RETURN_RATE = 0.15;

    static ForecastTiles of(ProductOutlook outlook, StockFacts facts, double safetyFactor) {
        if (!outlook.available()) {
            return NONE;
        }
        int days = outlook.horizonDays();
        double rate = outlook.returnRate();
        double wanted = Math.ceil(outlook.recommendedUnits(safetyFactor) - 1e-9);
        return new ForecastTiles(
                GridText.number(outlook.salesUnits() / days, 2) + " a day",
                GridText.number(outlook.salesUnits(), 0) + " units in " + days + " days; sold "
                        + GridText.number(facts.velocity(outlook.product()), 2) + " a day lately",
                outlook.returns().isPresent() ? GridText.number(outlook.returnsUnits() / days, 2) + " a day" : "–",
                returnsRemark(outlook),
                Double.isNaN(rate) ? "–" : GridText.number(rate * 100, 1) + " %",
                Double.isNaN(rate) ? "" : rate > HIGH_RETURN_RATE ? "high: above 15 %" : "of units expected to sell",
                GridText.number(wanted, 0) + " units",
                stockRemark(facts.onHand(outlook.product()), wanted));
    }

    private static String returnsRemark(ProductOutlook outlook) {
        return outlook.returns()
                .map(made -> made.forecast().available()
                        ? GridText.number(outlook.returnsUnits(), 0) + " units in " + outlook.horizonDays() + " days"
                        : made.forecast().unavailableCause())
                .orElse("add returns.csv to see returns");
    }

    private static String stockRemark(double onHand, double wanted) {
        return Optional.of(onHand)
                .filter(units -> !Double.isNaN(units))
                .map(units -> GridText.of(units, CellType.NUMBER, 0) + " on hand: "
                        + (units >= wanted
                                ? GridText.number(units - wanted, 0) + " more than needed"
                                : GridText.number(wanted - units, 0) + " short"))
                .orElse("stock on hand is unknown");
    }
}
