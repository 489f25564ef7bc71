package stillstock.forecast.price;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.series.DemandSeries;

/**
 * A forecast under another price: on the days of the plan demand is multiplied by the price effect, and the bands grow by the
 * doubt about that effect, both as distances from the mean that add up as squares.
 */
public final class WhatIf {
    private WhatIf() {}

    /**
     * The forecast with a plan in it.
     *
     * @param history what the forecast continues
     * @param effect known
     */
    public static Forecast under(PricePlan plan, PriceEffect effect, DemandSeries history, Forecast forecast) {
        int n = forecast.mean().length;
        double logPrice = plan.logPrice();
        double[] mean = new double[n];
        double[][] bounds = new double[4][n];
        Forecast.Bands bands = forecast.bands();
        for (int step = 0; step < n; step++) {
            double share = share(history, step, plan);
            double factor = 1 + share * (effect.factor(logPrice) - 1);
            double low = 1 + share * (effect.factorLow(logPrice) - 1);
            double high = 1 + share * (effect.factorHigh(logPrice) - 1);
            double before = forecast.mean()[step];
            mean[step] = before * factor;
            double down = before * (factor - low) / ForecastBands.Z95;
            double up = before * (high - factor) / ForecastBands.Z95;
            bounds[0][step] = lower(mean[step], (before - bands.lower80()[step]) * factor, down * ForecastBands.Z80);
            bounds[1][step] =
                    mean[step] + Math.hypot((bands.upper80()[step] - before) * factor, up * ForecastBands.Z80);
            bounds[2][step] = lower(mean[step], (before - bands.lower95()[step]) * factor, down * ForecastBands.Z95);
            bounds[3][step] =
                    mean[step] + Math.hypot((bands.upper95()[step] - before) * factor, up * ForecastBands.Z95);
        }
        Forecast.Bands all = new Forecast.Bands(bounds[0], bounds[1], bounds[2], bounds[3]);
        return new Forecast("what if", mean, ForecastBands.ordered(mean, all), forecast.fitted());
    }

    private static double lower(double mean, double own, double doubt) {
        return Math.max(0, mean - Math.hypot(own, doubt));
    }

    /** The share of a step's days inside the plan. */
    private static double share(DemandSeries history, int step, PricePlan plan) {
        LocalDate start = history.date(history.length() + step);
        LocalDate end = history.date(history.length() + step + 1);
        LocalDate from = start.isBefore(plan.first()) ? plan.first() : start;
        LocalDate to = end.isBefore(plan.last().plusDays(1)) ? end : plan.last().plusDays(1);
        return (double) Math.max(0, ChronoUnit.DAYS.between(from, to)) / ChronoUnit.DAYS.between(start, end);
    }
}
