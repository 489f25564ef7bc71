package stillstock.forecast.override;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.ForecastOverride;
import stillstock.forecast.ProductForecast;
import stillstock.series.DemandSeries;

/**
 * Puts overrides into a forecast. Inside the dates of an override the forecast keeps the shape the method gave it and
 * is scaled to the units a day that the person expects; the bands are scaled with it. A method that expects nothing
 * gives no shape: the units are spread evenly, with Poisson bands. A week or month counts by the share of its days
 * inside the dates.
 */
public final class Overrides {
    private Overrides() {}

    /** The forecast with overrides of its product in it; itself where none reaches into the horizon. */
    public static ProductForecast applied(ProductForecast made, List<ForecastOverride> overrides) {
        ProductForecast result = made;
        if (made.forecast().available()) {
            for (ForecastOverride override : overrides) {
                result = applied(result, override);
            }
        }
        return result;
    }

    private static ProductForecast applied(ProductForecast made, ForecastOverride override) {
        Forecast model = made.model();
        double[] shares = shares(made.history(), model.mean().length, override);
        double expected = unitsADay(made.history(), model.mean(), override.first(), override.last());
        if (Double.isNaN(expected)) {
            return made;
        }
        Forecast before = made.forecast();
        Forecast.Bands from = before.bands();
        Forecast.Bands bands = new Forecast.Bands(
                from.lower80().clone(),
                from.upper80().clone(),
                from.lower95().clone(),
                from.upper95().clone());
        double[] mean = before.mean().clone();
        double factor = override.unitsADay() / expected;
        for (int step = 0; step < mean.length; step++) {
            if (shares[step] == 0) {
                continue;
            }
            if (expected > 0) {
                scale(made.model(), bands, mean, step, 1 + shares[step] * (factor - 1));
            } else {
                spread(bands, mean, step, override.unitsADay() * shares[step] * days(made.history(), step));
            }
        }
        return made.withAdjusted(
                new Forecast(ProductForecast.OVERRIDE, mean, ForecastBands.ordered(mean, bands), before.fitted()));
    }

    private static void scale(Forecast model, Forecast.Bands bands, double[] mean, int step, double factor) {
        mean[step] = model.mean()[step] * factor;
        bands.lower80()[step] = model.bands().lower80()[step] * factor;
        bands.upper80()[step] = model.bands().upper80()[step] * factor;
        bands.lower95()[step] = model.bands().lower95()[step] * factor;
        bands.upper95()[step] = model.bands().upper95()[step] * factor;
    }

    private static void spread(Forecast.Bands bands, double[] mean, int step, double units) {
        double deviation = Math.sqrt(units);
        mean[step] = units;
        bands.lower80()[step] = Math.max(0, units - ForecastBands.Z80 * deviation);
        bands.upper80()[step] = units + ForecastBands.Z80 * deviation;
        bands.lower95()[step] = Math.max(0, units - ForecastBands.Z95 * deviation);
        bands.upper95()[step] = units + ForecastBands.Z95 * deviation;
    }

    /**
     * Units a day that a forecast expects between two days; NaN where they do not meet its horizon.
     *
     * @param history what the forecast continues
     * @param mean units a step
     */
    public static double unitsADay(DemandSeries history, double[] mean, LocalDate first, LocalDate last) {
        double units = 0;
        long days = 0;
        for (int step = 0; step < mean.length; step++) {
            long inside = overlap(history, step, first, last);
            units += mean[step] * inside / days(history, step);
            days += inside;
        }
        return days == 0 ? Double.NaN : units / days;
    }

    private static double[] shares(DemandSeries history, int steps, ForecastOverride override) {
        double[] shares = new double[steps];
        for (int step = 0; step < steps; step++) {
            shares[step] = (double) overlap(history, step, override.first(), override.last()) / days(history, step);
        }
        return shares;
    }

    private static long days(DemandSeries history, int step) {
        int index = history.length() + step;
        return ChronoUnit.DAYS.between(history.date(index), history.date(index + 1));
    }

    private static long overlap(DemandSeries history, int step, LocalDate first, LocalDate last) {
        LocalDate start = history.date(history.length() + step);
        LocalDate end = history.date(history.length() + step + 1);
        LocalDate from = start.isBefore(first) ? first : start;
        LocalDate to = end.isBefore(last.plusDays(1)) ? end : last.plusDays(1);
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
