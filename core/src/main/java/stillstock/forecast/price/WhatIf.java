package stillstock.forecast.price;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.DoubleUnaryOperator;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.series.DemandSeries;

/**
 * A forecast under another price: on the days of the plan demand is multiplied by the price effect, and the bands grow by the
 * doubt about that effect, both as distances from the mean that add up as squares. A promotion that is in the forecast already
 * counts once: on its days the larger of the two discounts holds.
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
        return under(plan, effect, history, forecast, new double[0]);
    }

    /**
     * The same for a forecast that has planned promotions in it.
     *
     * @param discounts 0..1, of each day from the first one ahead, that the forecast reckons with; days beyond have none
     */
    public static Forecast under(
            PricePlan plan, PriceEffect effect, DemandSeries history, Forecast forecast, double[] discounts) {
        int n = forecast.mean().length;
        double[] mean = new double[n];
        double[][] bounds = new double[4][n];
        Forecast.Bands bands = forecast.bands();
        for (int step = 0; step < n; step++) {
            double factor = change(history, step, plan, discounts, effect::factor);
            double low = change(history, step, plan, discounts, effect::factorLow);
            double high = change(history, step, plan, discounts, effect::factorHigh);
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

    /** What a step is multiplied by: the mean over its days, those outside the plan unchanged. */
    private static double change(
            DemandSeries history, int step, PricePlan plan, double[] discounts, DoubleUnaryOperator factor) {
        LocalDate ahead = history.date(history.length());
        LocalDate end = history.date(history.length() + step + 1);
        double with = 0;
        double without = 0;
        for (LocalDate day = history.date(history.length() + step); day.isBefore(end); day = day.plusDays(1)) {
            int at = (int) ChronoUnit.DAYS.between(ahead, day);
            double known = at < discounts.length ? discounts[at] : 0;
            double base = factor.applyAsDouble(Math.log1p(-known));
            boolean inside = !day.isBefore(plan.first()) && !day.isAfter(plan.last());
            double log = Math.log1p(plan.priceChange()) + Math.log1p(-Math.max(known, plan.discount()));
            without += base;
            with += inside ? factor.applyAsDouble(log) : base;
        }
        return with / without;
    }
}
