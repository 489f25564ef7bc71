package stillstock.forecast;

import java.util.Objects;
import stillstock.forecast.known.DriverConfig;
import stillstock.series.Measure;

/**
 * How demand is forecast.
 *
 * @param horizonDays days ahead, 1..730; default 30
 * @param folds rolling origins a series; default 3
 * @param maxHistoryDays how far back at most; default 1095
 * @param stockouts what days without stock say about demand; default as past forecasts say
 * @param pinnedMethod a method's name to use for every product, empty to choose by error
 * @param seed of every random choice
 * @param newProductDays products known for fewer days borrow from look-alikes; 0 for never; default 56
 * @param step days, weeks or months; default as fine as the data
 * @param choices pins and overrides of single products
 * @param effort how much time is spent on accuracy; default balanced
 * @param drivers promotions, list prices and holidays; default tried, without a country's holidays
 */
public record ForecastConfig(
        int horizonDays,
        int folds,
        int maxHistoryDays,
        StockoutTreatment stockouts,
        String pinnedMethod,
        long seed,
        int newProductDays,
        ForecastStep step,
        ForecastChoices choices,
        ForecastEffort effort,
        DriverConfig drivers) {
    /** Checks the ranges. */
    public ForecastConfig {
        Objects.requireNonNull(stockouts, "stockouts");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(choices, "choices");
        Objects.requireNonNull(effort, "effort");
        Objects.requireNonNull(drivers, "drivers");
        if (horizonDays < 1 || horizonDays > 730) {
            throw new IllegalArgumentException("horizonDays (" + horizonDays + ") must be within 1..730");
        }
        if (folds < 1) {
            throw new IllegalArgumentException("folds (" + folds + ") must be at least 1");
        }
        if (newProductDays < 0 || newProductDays > 365) {
            throw new IllegalArgumentException("newProductDays (" + newProductDays + ") must be within 0..365");
        }
    }

    /** Thirty days, three origins, three years back. */
    public static ForecastConfig defaults() {
        return new ForecastConfig(
                30,
                3,
                1095,
                StockoutTreatment.TESTED,
                "",
                42,
                56,
                ForecastStep.AUTO,
                ForecastChoices.none(),
                ForecastEffort.BALANCED,
                DriverConfig.defaults());
    }

    /** The same with another horizon. */
    public ForecastConfig withHorizonDays(int days) {
        return new ForecastConfig(
                days,
                folds,
                maxHistoryDays,
                stockouts,
                pinnedMethod,
                seed,
                newProductDays,
                step,
                choices,
                effort,
                drivers);
    }

    /** The same with another reading of days without stock. */
    public ForecastConfig withStockouts(StockoutTreatment value) {
        return new ForecastConfig(
                horizonDays,
                folds,
                maxHistoryDays,
                value,
                pinnedMethod,
                seed,
                newProductDays,
                step,
                choices,
                effort,
                drivers);
    }

    /** The same with one method for every product; empty to choose by error. */
    public ForecastConfig withPinnedMethod(String value) {
        return new ForecastConfig(
                horizonDays,
                folds,
                maxHistoryDays,
                stockouts,
                value,
                seed,
                newProductDays,
                step,
                choices,
                effort,
                drivers);
    }

    /** The same with another limit for new products, days. */
    public ForecastConfig withNewProductDays(int value) {
        return new ForecastConfig(
                horizonDays,
                folds,
                maxHistoryDays,
                stockouts,
                pinnedMethod,
                seed,
                value,
                step,
                choices,
                effort,
                drivers);
    }

    /** The same in other steps. */
    public ForecastConfig withStep(ForecastStep value) {
        return new ForecastConfig(
                horizonDays,
                folds,
                maxHistoryDays,
                stockouts,
                pinnedMethod,
                seed,
                newProductDays,
                value,
                choices,
                effort,
                drivers);
    }

    /** The same with other pins and overrides. */
    public ForecastConfig withChoices(ForecastChoices value) {
        return new ForecastConfig(
                horizonDays,
                folds,
                maxHistoryDays,
                stockouts,
                pinnedMethod,
                seed,
                newProductDays,
                step,
                value,
                effort,
                drivers);
    }

    /** The same with more or less time spent on accuracy. */
    public ForecastConfig withEffort(ForecastEffort value) {
        return new ForecastConfig(
                horizonDays,
                folds,
                maxHistoryDays,
                stockouts,
                pinnedMethod,
                seed,
                newProductDays,
                step,
                choices,
                value,
                drivers);
    }

    /** The same with other use of what is known ahead. */
    public ForecastConfig withDrivers(DriverConfig value) {
        return new ForecastConfig(
                horizonDays,
                folds,
                maxHistoryDays,
                stockouts,
                pinnedMethod,
                seed,
                newProductDays,
                step,
                choices,
                effort,
                value);
    }

    /** Past origins each method is tested at: one with little effort, two more with much. */
    public int testedOrigins() {
        return switch (effort) {
            case FAST -> 1;
            case BALANCED -> folds;
            case THOROUGH -> folds + 2;
        };
    }

    /** True where a method is pinned for all products or for one. */
    public boolean pins(String method) {
        return method.equals(pinnedMethod)
                || choices.pins().stream().anyMatch(pin -> pin.method().equals(method));
    }

    /** The method a product's measure is pinned to: its own pin, else the one for all; empty to choose by error. */
    public String pinnedMethod(String productId, Measure measure) {
        return choices.pinOf(productId, measure).orElse(pinnedMethod);
    }
}
