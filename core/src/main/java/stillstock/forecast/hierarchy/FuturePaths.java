package stillstock.forecast.hierarchy;

import java.util.Arrays;
import java.util.SplittableRandom;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.total.BandGrowth;
import stillstock.forecast.total.HorizonTotal;
import stillstock.job.JobContext;
import stillstock.job.Parallel;

/**
 * Bands that add up: possible futures of all leaves at once, summed up the hierarchy. Each future starts in a past period and takes the errors
 * that all leaves made from there on together, so that what moves together does so again, and one step's surprise stays in the
 * next as far as the leaf's bands widen ({@link BandGrowth}). A leaf's errors are stretched to its own bands and its mean is
 * kept. In every future children add up to their parent and steps to longer spans, so the quantiles of all levels belong to one
 * distribution.
 *
 * <p>Sources: Panagiotelis, Gamakumara, Athanasopoulos and Hyndman, "Probabilistic forecast reconciliation", European J.
 * Operational Research 306 (2023); joint bootstrap of errors: Girolimetto et al., "Cross-temporal probabilistic forecast
 * reconciliation", Int. J. Forecasting 40 (2024).
 */
final class FuturePaths {
    private static final int BLOCK = 64;

    private final Hierarchy tree;
    private final Forecast[] base;
    private final int[] starts;
    private final double[][] errors;
    private final double[][] before;
    private final BandGrowth[] growth;
    private final double[][] spread;

    /**
     * @param errors of each node, the same periods for all; only the leaves' are used
     * @param base forecasts of the leaves, whose bands are kept
     */
    FuturePaths(Hierarchy tree, double[][] errors, Forecast[] base, int futures, long seed) {
        this.tree = tree;
        this.base = base;
        int periods = errors[0].length;
        SplittableRandom random = new SplittableRandom(seed);
        starts = new int[futures];
        Arrays.setAll(starts, i -> periods == 0 ? 0 : random.nextInt(periods));
        this.errors = new double[tree.leaves()][];
        before = new double[tree.leaves()][];
        growth = new BandGrowth[tree.leaves()];
        spread = new double[tree.leaves()][];
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            this.errors[leaf] = standard(errors[leaf]);
            before[leaf] = sumsBefore(this.errors[leaf]);
            spread[leaf] = HorizonTotal.deviations(base[leaf]);
            growth[leaf] = BandGrowth.of(spread[leaf]);
        }
    }

    private static double[] standard(double[] errors) {
        double deviation = Math.sqrt(
                Arrays.stream(errors).map(error -> error * error).average().orElse(0));
        return deviation == 0
                ? errors.clone()
                : Arrays.stream(errors).map(error -> error / deviation).toArray();
    }

    /** Sums of the errors less their mean, so that going round adds nothing. */
    private static double[] sumsBefore(double[] errors) {
        double mean = Arrays.stream(errors).average().orElse(0);
        double[] sums = new double[errors.length + 1];
        for (int t = 0; t < errors.length; t++) {
            sums[t + 1] = sums[t] + errors[t] - mean;
        }
        return sums;
    }

    /**
     * Futures of one step, one row a node, one column a future.
     *
     * @param means of the leaves
     */
    void fill(int step, double[] means, double[][] samples, JobContext job) {
        Parallel.blocks(tree.leaves(), BLOCK, job, (from, to) -> {
            for (int leaf = from; leaf < to; leaf++) {
                fill(samples[leaf], leaf, step, means[leaf]);
            }
        });
        for (int node = tree.leaves(); node < tree.nodes(); node++) {
            Arrays.fill(samples[node], 0);
        }
        for (int node = 0; node < tree.nodes(); node++) {
            for (int parent : tree.above(node)) {
                add(samples[parent], samples[node]);
            }
        }
    }

    static void add(double[] to, double[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    private void fill(double[] row, int leaf, int step, double mean) {
        Forecast own = base[leaf];
        double rare = own.bands().lower80()[step] == 0 ? ForecastBands.Z80 * spread[leaf][step] : 0;
        double up = Math.max(rare, own.bands().upper80()[step] - own.mean()[step]);
        double down = Math.max(rare, own.mean()[step] - own.bands().lower80()[step]);
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            double error = errors[leaf].length == 0 ? 0 : error(leaf, step, starts[i]);
            row[i] = Math.max(0, mean + error * (error > 0 ? up : down) / ForecastBands.Z80);
            sum += row[i];
        }
        double factor = sum > 0 ? mean * row.length / sum : 0;
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    private double error(int leaf, int step, int start) {
        int periods = errors[leaf].length;
        double share = growth[leaf].share();
        double now = errors[leaf][(start + step) % periods];
        if (share == 0 || step == 0) {
            return now;
        }
        double[] sums = before[leaf];
        int end = (start + step) % periods;
        double earlier = sums[end] - sums[start] + (end < start ? sums[periods] : 0);
        return (now + share * earlier) / growth[leaf].deviation(step + 1);
    }

    /** The quantile of sorted futures. */
    static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int low = (int) Math.floor(place);
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
