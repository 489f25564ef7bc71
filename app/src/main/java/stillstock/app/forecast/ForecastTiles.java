package stillstock.app.forecast;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stillstock.app.forecast.outlook.ProductOutlook;
import stillstock.app.table.GridText;
import stillstock.classify.StockFacts;
import stillstock.export.CellType;
import stillstock.forecast.alert.ForecastAlert;
import stillstock.forecast.returns.ReturnRate;

/**
 * The figures above the chart, in words.
 *
 * @param sales average expected sales
 * @param returns average expected returns, or why there are none
 * @param rate return rate with its interval
 * @param stock recommended stock against what is on hand
 * @param alerts how many, and the most urgent one
 */
record ForecastTiles(Tile sales, Tile returns, Tile rate, Tile stock, Tile alerts) {
    /**
     * One of them.
     *
     * @param figure large
     * @param remark below it
     */
    record Tile(String figure, String remark) {
        static final Tile NONE = new Tile("–", "");
    }

    static final ForecastTiles NONE = new ForecastTiles(Tile.NONE, Tile.NONE, Tile.NONE, Tile.NONE, Tile.NONE);

    static ForecastTiles of(ProductOutlook outlook, StockFacts facts, double safetyFactor) {
        if (!outlook.available()) {
            return NONE;
        }
        int days = outlook.horizonDays();
        double wanted = Math.max(0, Math.ceil(outlook.recommendedUnits(safetyFactor) - 1e-9));
        return new ForecastTiles(
                new Tile(
                        aDay(outlook.salesUnits() / days),
                        GridText.number(outlook.salesUnits(), 0) + " units in " + days + " days; sold "
                                + GridText.number(facts.velocity(outlook.product()), 2) + " a day lately"),
                new Tile(
                        outlook.returns().isPresent() ? aDay(outlook.returnsUnits() / days) : "–",
                        returnsRemark(outlook)),
                rate(outlook.rate()),
                new Tile(
                        GridText.number(wanted, 0) + " units",
                        stockRemark(outlook, facts.onHand(outlook.product()), wanted)),
                alerts(outlook.alerts()));
    }

    private static String aDay(double units) {
        return GridText.number(units, units >= 10 ? 1 : 2) + " a day";
    }

    private static String returnsRemark(ProductOutlook outlook) {
        return outlook.returns()
                .map(made -> made.forecast().available()
                        ? GridText.number(outlook.returnsUnits(), 0) + " units in " + outlook.horizonDays() + " days"
                        : made.forecast().unavailableCause())
                .orElse("add returns.csv to see returns");
    }

    private static Tile rate(ReturnRate rate) {
        if (!rate.known()) {
            return Tile.NONE;
        }
        return new Tile(
                GridText.number(rate.rate() * 100, 1) + " %",
                String.format(
                        Locale.ROOT,
                        "95 %% sure of %.1f to %.1f %%; like products %.1f %%",
                        100 * rate.lower(),
                        100 * rate.upper(),
                        100 * rate.groupRate()));
    }

    private static Tile alerts(List<ForecastAlert> alerts) {
        return alerts.isEmpty()
                ? new Tile("none", "nothing out of the ordinary")
                : new Tile(
                        alerts.size() == 1 ? alerts.get(0).kind().label() : alerts.size() + " alerts",
                        alerts.get(0).words());
    }

    private static String stockRemark(ProductOutlook outlook, double onHand, double wanted) {
        return Optional.of(onHand)
                .filter(units -> !Double.isNaN(units))
                .map(units -> GridText.of(units, CellType.NUMBER, 0) + " on hand: "
                        + (units >= wanted
                                ? GridText.number(units - wanted, 0) + " more than needed"
                                : GridText.number(wanted - units, 0) + " short")
                        + (units > 0
                                ? "; " + GridText.number(outlook.expectedSales(units), 0) + " sell without delivery"
                                : ""))
                .orElse("stock on hand is unknown");
    }
}
