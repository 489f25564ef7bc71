package stillstock.evaluate;

import java.util.Arrays;

/**
 * How far a distribution has moved: population stability index, the symmetrised Kullback-Leibler divergence over bins.
 * Below 0.10 counts as stable, above 0.25 as moved (a convention of credit scoring, Siddiqi, "Credit Risk
 * Scorecards", 2006).
 */
public final class Drift {
    private static final double EMPTY_SHARE = 1e-4;

    private Drift() {}

    /**
     * The index over bins that hold equal shares of the earlier values, and one more for missing values. A share of 0
     * counts as 0.0001.
     *
     * @param before earlier values; NaN where missing
     * @param after later values; NaN where missing
     * @param bins bins of the values that are there
     * @return 0 or more; NaN where either has no row
     */
    public static double psi(double[] before, double[] after, int bins) {
        if (bins < 2) {
            throw new IllegalArgumentException("bins (" + bins + ") must be at least 2");
        }
        if (before.length == 0 || after.length == 0) {
            return Double.NaN;
        }
        double[] edges = edges(before, bins);
        double[] expected = shares(before, edges);
        double[] actual = shares(after, edges);
        double sum = 0;
        for (int b = 0; b < expected.length; b++) {
            double e = Math.max(EMPTY_SHARE, expected[b]);
            double a = Math.max(EMPTY_SHARE, actual[b]);
            sum += expected[b] == 0 && actual[b] == 0 ? 0 : (a - e) * Math.log(a / e);
        }
        return sum;
    }

    private static double[] edges(double[] values, int bins) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] edges = new double[bins - 1];
        for (int b = 1; b < bins && sorted.length > 0; b++) {
            edges[b - 1] = sorted[(int) ((long) b * sorted.length / bins)];
        }
        return Arrays.stream(edges).distinct().toArray();
    }

    private static double[] shares(double[] values, double[] edges) {
        double[] shares = new double[edges.length + 2];
        for (double value : values) {
            shares[bin(value, edges)] += 1.0 / values.length;
        }
        return shares;
    }

    /** Values at an edge belong to the bin above it; the last bin is for missing values. */
    private static int bin(double value, double[] edges) {
        if (Double.isNaN(value)) {
            return edges.length + 1;
        }
        int at = Arrays.binarySearch(edges, value);
        return at >= 0 ? at + 1 : -at - 1;
    }
}
