package stillstock.app.forecast.outlook;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.forecast.Forecast;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.alert.ForecastAlert;
import stillstock.forecast.engine.PastForecasts;
import stillstock.forecast.returns.ReturnRate;
import stillstock.forecast.total.HorizonTotal;
import stillstock.planning.NetDemand;
import stillstock.series.Measure;
import stillstock.series.change.DemandChange;
import stillstock.snapshot.side.Promotion;

/**
 * All that is shown of one product.
 *
 * @param sales forecast of its sales
 * @param returns forecast of its returns; empty where the data knows none of any product
 * @param rate what comes back of what is sold
 * @param alerts what deserves a look, most urgent first
 * @param findings what was found in its past
 * @param horizonDays days the forecasts cover
 */
public record ProductOutlook(
        ProductForecast sales,
        Optional<ProductForecast> returns,
        ReturnRate rate,
        List<ForecastAlert> alerts,
        Findings findings,
        int horizonDays) {
    /** Copies its list. */
    public ProductOutlook {
        alerts = List.copyOf(alerts);
    }

    /**
     * What was found in a product's past.
     *
     * @param changes of its sales
     * @param pastSales what the chosen method would have said at past origins
     * @param pastReturns the same of returns
     * @param promotions its own and its category's
     */
    public record Findings(
            List<DemandChange> changes,
            List<PastForecasts.Past> pastSales,
            List<PastForecasts.Past> pastReturns,
            List<Promotion> promotions) {
        /** Copies its lists. */
        public Findings {
            changes = List.copyOf(changes);
            pastSales = List.copyOf(pastSales);
            pastReturns = List.copyOf(pastReturns);
            promotions = List.copyOf(promotions);
        }

        /** Nothing found. */
        public static Findings none() {
            return new Findings(List.of(), List.of(), List.of(), List.of());
        }
    }

    /** Forecasts alone, as the list shows them. */
    public static ProductOutlook of(ProductForecast sales, Optional<ProductForecast> returns, int horizonDays) {
        return new ProductOutlook(sales, returns, ReturnRate.UNKNOWN, List.of(), Findings.none(), horizonDays);
    }

    /** The product's row. */
    public int product() {
        return sales.product();
    }

    /** True where its sales are forecast. */
    public boolean available() {
        return sales.forecast().available();
    }

    /** The forecast of a measure; sales where returns are not known. */
    public ProductForecast of(Measure measure) {
        return measure == Measure.SALES ? sales : returns.orElse(sales);
    }

    /** Units expected to sell over the horizon. */
    public double salesUnits() {
        return units(sales);
    }

    /** Units expected back over the horizon; 0 where returns are not known. */
    public double returnsUnits() {
        return returns.filter(made -> made.forecast().available())
                .map(this::units)
                .orElse(0.0);
    }

    /** Sales less returns over the horizon with bands; empty where either is not forecast. */
    public Optional<HorizonTotal> net() {
        return returns.filter(back -> available() && back.forecast().available())
                .map(back -> total(sales).minus(total(back)));
    }

    private HorizonTotal total(ProductForecast made) {
        return HorizonTotal.of(made.forecast()).times(share(made, made.forecast()));
    }

    /** Units to have for the horizon: sales less returns, times a safety factor, never negative. */
    public double recommendedUnits(double safetyFactor) {
        return NetDemand.optimalInventory(salesUnits(), returnsUnits(), safetyFactor);
    }

    /** Units of the stock on hand that sell over the horizon with nothing delivered; NaN where stock is not known. */
    public double expectedSales(double onHand) {
        HorizonTotal total = HorizonTotal.of(sales.forecast());
        double share = total.mean() > 0 ? salesUnits() / total.mean() : 1;
        return NetDemand.expectedSales(salesUnits(), total.times(share).sd(), onHand);
    }

    /** Units of a forecast of sales over the horizon, under other circumstances. */
    public double unitsOf(Forecast forecast) {
        return units(sales, forecast);
    }

    private double units(ProductForecast made) {
        return units(made, made.forecast());
    }

    /** The forecast's units over the horizon; whole weeks or months may reach beyond it and count in proportion. */
    private double units(ProductForecast made, Forecast forecast) {
        return Arrays.stream(forecast.mean()).sum() * share(made, forecast);
    }

    /** How much of the days a forecast covers lie in the horizon. */
    private double share(ProductForecast made, Forecast forecast) {
        int length = made.history().length();
        long covered = ChronoUnit.DAYS.between(
                made.history().date(length), made.history().date(length + forecast.mean().length));
        return covered == 0 ? 0 : (double) horizonDays / covered;
    }
}
