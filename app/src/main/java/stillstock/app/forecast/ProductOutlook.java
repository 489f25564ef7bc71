package stillstock.app.forecast;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import stillstock.forecast.ProductForecast;
import stillstock.planning.NetDemand;

/**
 * One product's sales forecast, and its returns where the data knows returns.
 *
 * @param horizonDays days the forecasts cover
 */
record ProductOutlook(ProductForecast sales, Optional<ProductForecast> returns, int horizonDays) {
    int product() {
        return sales.product();
    }

    boolean available() {
        return sales.forecast().available();
    }

    /** Units expected to sell over the horizon. */
    double salesUnits() {
        return units(sales);
    }

    /** Units expected back over the horizon; 0 where returns are not known. */
    double returnsUnits() {
        return returns.filter(made -> made.forecast().available())
                .map(this::units)
                .orElse(0.0);
    }

    /** Share of units that come back, 0..1; NaN where nothing is expected to sell or returns are not known. */
    double returnRate() {
        double sold = salesUnits();
        return sold > 0 && returns.isPresent() ? returnsUnits() / sold : Double.NaN;
    }

    /** Units to have for the horizon: sales less returns, times a safety factor, never negative. */
    double recommendedUnits(double safetyFactor) {
        return NetDemand.optimalInventory(salesUnits(), returnsUnits(), safetyFactor);
    }

    /** The forecast's units over the horizon; whole weeks or months may reach beyond it and count in proportion. */
    private double units(ProductForecast made) {
        double units = 0;
        for (double step : made.forecast().mean()) {
            units += step;
        }
        int length = made.history().length();
        long covered = ChronoUnit.DAYS.between(
                made.history().date(length),
                made.history().date(length + made.forecast().mean().length));
        return covered == 0 ? 0 : units * horizonDays / covered;
    }
}
