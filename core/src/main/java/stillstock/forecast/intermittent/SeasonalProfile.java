package stillstock.forecast.intermittent;

import java.util.Arrays;

/**
 * How demand differs by place in the season, drawn towards 1 as far as the differences could be chance: the raw index of
 * a place is its mean demand over the overall mean, and the share that is kept is 1 - 1/F, with F the variance between
 * places over that within (the positive-part James-Stein rule).
 *
 * <p>Source: Efron and Morris, "Data analysis using Stein's estimator and its generalizations", JASA 70 (1975).
 */
final class SeasonalProfile {
    /** With fewer demands a place an index is uncertain by more than a third of itself. */
    private static final int LEAST_DEMANDS_A_PLACE = 8;

    private final double[] indices;

    private SeasonalProfile(double[] indices) {
        this.indices = indices;
    }

    /** @param history NaN where missing */
    static SeasonalProfile of(double[] history, int season) {
        double[] indices = new double[season];
        Arrays.fill(indices, 1);
        SeasonalProfile flat = new SeasonalProfile(indices);
        long demands = Arrays.stream(history).filter(value -> value > 0).count();
        if (season < 2 || demands < (long) LEAST_DEMANDS_A_PLACE * season) {
            return flat;
        }
        double[] sums = new double[season];
        int[] counts = new int[season];
        for (int i = 0; i < history.length; i++) {
            if (!Double.isNaN(history[i])) {
                sums[i % season] += history[i];
                counts[i % season]++;
            }
        }
        int n = Arrays.stream(counts).sum();
        double mean = Arrays.stream(sums).sum() / n;
        if (Arrays.stream(counts).anyMatch(count -> count == 0) || !(mean > 0)) {
            return flat;
        }
        double between = 0;
        double within = 0;
        for (int i = 0; i < history.length; i++) {
            double ofPlace = sums[i % season] / counts[i % season];
            if (!Double.isNaN(history[i])) {
                between += Math.pow(ofPlace - mean, 2);
                within += Math.pow(history[i] - ofPlace, 2);
            }
        }
        double ratio = between / (season - 1) / (within / Math.max(1, n - season));
        double kept = ratio > 1 ? 1 - 1 / ratio : 0;
        double[] shrunk = new double[season];
        Arrays.setAll(shrunk, j -> 1 + kept * (sums[j] / counts[j] / mean - 1));
        return new SeasonalProfile(shrunk);
    }

    /** The index of a period counted from the start of the history; 1 is an average place. */
    double at(int period) {
        return indices[period % indices.length];
    }
}
