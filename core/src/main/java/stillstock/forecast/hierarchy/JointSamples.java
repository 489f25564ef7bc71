package stillstock.forecast.hierarchy;

import java.util.Arrays;
import java.util.SplittableRandom;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;

/**
 * Bands that add up: possible futures of all products at once, summed up the tree. Each future takes the errors that all products made in one
 * past period together, so that products that move together do so again; a product's errors are stretched to its
 * own bands and its mean is kept. In every future children add up to their parent, so the quantiles of all levels belong to one distribution.
 *
 * <p>Sources: Panagiotelis, Gamakumara, Athanasopoulos and Hyndman, "Probabilistic forecast reconciliation", European J.
 * Operational Research 306 (2023); joint bootstrap of errors: Girolimetto et al., "Cross-temporal probabilistic forecast
 * reconciliation", Int. J. Forecasting 40 (2024).
 */
final class JointSamples {
    private final ProductTree tree;
    private final double[][] errors;
    private final double[] deviations;
    private final int futures;
    private final long seed;

    /** @param errors of each node, the same periods for all; only the leaves' are used */
    JointSamples(ProductTree tree, double[][] errors, int futures, long seed) {
        this.tree = tree;
        this.errors = errors;
        this.futures = futures;
        this.seed = seed;
        deviations = new double[tree.leaves()];
        Arrays.setAll(
                deviations,
                leaf -> Math.sqrt(
                        Arrays.stream(errors[leaf]).map(e -> e * e).sum() / Math.max(1, errors[leaf].length)));
    }

    /**
     * Futures of one step: one row a node, one column a future.
     *
     * @param means of the leaves
     * @param forecasts of the leaves, whose bands are kept
     */
    double[][] at(int step, double[] means, Forecast[] forecasts) {
        SplittableRandom random = new SplittableRandom(seed + 31L * step);
        int periods = errors[0].length;
        int[] drawn = new int[futures];
        Arrays.setAll(drawn, i -> periods == 0 ? 0 : random.nextInt(periods));
        double[][] samples = new double[tree.nodes()][futures];
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            fill(samples[leaf], leaf, step, means[leaf], forecasts[leaf], drawn);
        }
        for (int node = 0; node < tree.nodes() - 1; node++) {
            double[] above = samples[tree.parent(node)];
            for (int i = 0; i < futures; i++) {
                above[i] += samples[node][i];
            }
        }
        return samples;
    }

    private void fill(double[] row, int leaf, int step, double mean, Forecast own, int[] drawn) {
        double up = own.bands().upper80()[step] - own.mean()[step];
        double down = own.mean()[step] - own.bands().lower80()[step];
        double sum = 0;
        for (int i = 0; i < futures; i++) {
            double error = deviations[leaf] == 0 ? 0 : errors[leaf][drawn[i]] / deviations[leaf];
            row[i] = Math.max(0, mean + error * (error > 0 ? up : down) / ForecastBands.Z80);
            sum += row[i];
        }
        double factor = sum > 0 ? mean * futures / sum : 0;
        for (int i = 0; i < futures; i++) {
            row[i] *= factor;
        }
    }

    /** The quantile of sorted futures. */
    static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int low = (int) Math.floor(place);
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
