package stillstock.forecast.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.StockoutTreatment;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.forecast.smoothing.Theta;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.series.DemandSeries;

/**
 * Which reading of periods without stock forecasts best. Products with such periods shortly before a past origin are forecast by
 * a quick method from the history read as no demand, and as unknown; judged are only the periods in stock after the origin, by
 * the squared error of their sum over its Poisson variance. Stock that lasts would speak for unknown; but shelves are often
 * emptied by a rush, and stay empty because nothing more is ordered: then what comes is less than what was.
 */
final class StockoutTrial {
    private static final int MOST_PRODUCTS = 400;
    private static final int LEAST_CASES = 20;
    private static final int LOOK_BACK_HORIZONS = 2;

    /**
     * What past forecasts said.
     *
     * @param treatment the better one; unknown where there are too few cases
     * @param words how it was found
     */
    record Verdict(StockoutTreatment treatment, String words) {}

    private StockoutTrial() {}

    /** The same series read both ways: periods without stock NaN, and with what was sold in them. */
    record Pair(DemandSeries unknown, DemandSeries recorded) {}

    /** Tests on at most 400 of the series, evenly drawn; those never out of stock need not be among them. */
    static Verdict of(List<Pair> pairs, int horizon, int folds, JobContext job) {
        int wanted = Math.min(pairs.size(), MOST_PRODUCTS);
        double[][] losses = new double[wanted][];
        Parallel.blocks(wanted, 4, job, (from, to) -> {
            for (int i = from; i < to; i++) {
                losses[i] = losses(pairs.get((int) ((long) i * pairs.size() / wanted)), horizon, folds, job);
            }
        });
        int cases = 0;
        double[] sums = new double[2];
        for (double[] one : losses) {
            cases += (int) one[0];
            sums[0] += one[1];
            sums[1] += one[2];
        }
        if (cases < LEAST_CASES) {
            return new Verdict(StockoutTreatment.MISSING, "too few cases to test, " + cases);
        }
        boolean zero = sums[1] < sums[0];
        return new Verdict(
                zero ? StockoutTreatment.ZERO : StockoutTreatment.MISSING,
                String.format(
                        Locale.ROOT,
                        "errors of %d past forecasts %.0f %% less than the other way",
                        cases,
                        100 * (1 - Math.min(sums[0], sums[1]) / Math.max(sums[0], sums[1]))));
    }

    /** Cases, and the sum of their losses as unknown and as recorded. */
    private static double[] losses(Pair pair, int horizon, int folds, JobContext job) {
        DemandSeries unknown = pair.unknown();
        double[] sums = new double[3];
        int season = unknown.period().season();
        for (int fold = 1; fold <= folds; fold++) {
            int origin = unknown.length() - fold * horizon;
            if (origin < Math.max(2 * season + 1, horizon) || !outBefore(unknown, origin, horizon)) {
                continue;
            }
            double[] asUnknown = mean(Arrays.copyOf(unknown.values(), origin), season, horizon, job);
            double[] asZero = mean(Arrays.copyOf(pair.recorded().values(), origin), season, horizon, job);
            if (asUnknown.length == 0 || asZero.length == 0) {
                continue;
            }
            double[] totals = new double[3];
            int inStock = 0;
            for (int step = 0; step < horizon; step++) {
                if (!unknown.outOfStock(origin + step)) {
                    totals[0] += unknown.value(origin + step);
                    totals[1] += asUnknown[step];
                    totals[2] += asZero[step];
                    inStock++;
                }
            }
            if (2 * inStock >= horizon) {
                double variance = 1 + (totals[0] + totals[1] + totals[2]) / 3;
                sums[0]++;
                sums[1] += (totals[1] - totals[0]) * (totals[1] - totals[0]) / variance;
                sums[2] += (totals[2] - totals[0]) * (totals[2] - totals[0]) / variance;
            }
        }
        return sums;
    }

    private static boolean outBefore(DemandSeries series, int origin, int horizon) {
        for (int i = Math.max(0, origin - LOOK_BACK_HORIZONS * horizon); i < origin; i++) {
            if (series.outOfStock(i)) {
                return true;
            }
        }
        return false;
    }

    private static double[] mean(double[] history, int season, int horizon, JobContext job) {
        DemandClass demand = DemandClass.of(history);
        Forecaster method = demand == DemandClass.INTERMITTENT || demand == DemandClass.LUMPY
                ? new SeasonalBlend()
                : Theta.dynamicOptimised();
        Forecast made = method.forecast(history, season, horizon, job);
        return made.mean();
    }
}
