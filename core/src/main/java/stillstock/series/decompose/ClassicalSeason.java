package stillstock.series.decompose;

import java.util.Arrays;

/**
 * Classical decomposition: season indices as means of the deviations from a centred moving average, by place in the
 * season. Missing values are left out.
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, section 3.4.
 */
public final class ClassicalSeason {
    private ClassicalSeason() {}

    /**
     * Indices by place in the season, the first value's first; they sum to 0, or to their number where multiplicative.
     * Where the history is shorter than two seasons, deviations from its mean are used instead.
     */
    public static double[] indices(double[] values, int period, boolean multiplicative) {
        double[] trend =
                values.length >= 2 * period ? ClassicalDecomposition.movingAverage(values, period) : flat(values);
        double[] sums = new double[period];
        int[] counts = new int[period];
        for (int i = 0; i < values.length; i++) {
            double deviation = multiplicative ? values[i] / trend[i] : values[i] - trend[i];
            if (Double.isFinite(deviation)) {
                sums[i % period] += deviation;
                counts[i % period]++;
            }
        }
        double neutral = multiplicative ? 1 : 0;
        for (int j = 0; j < period; j++) {
            sums[j] = counts[j] == 0 ? neutral : sums[j] / counts[j];
        }
        double mean = Arrays.stream(sums).sum() / period;
        for (int j = 0; j < period; j++) {
            sums[j] = multiplicative && mean > 0 ? sums[j] / mean : multiplicative ? 1 : sums[j] - mean;
        }
        return sums;
    }

    /** The values without their season. */
    public static double[] removed(double[] values, double[] indices, boolean multiplicative) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            double index = indices[i % indices.length];
            result[i] = multiplicative ? values[i] / index : values[i] - index;
        }
        return result;
    }

    private static double[] flat(double[] values) {
        double mean = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        double[] result = new double[values.length];
        Arrays.fill(result, mean);
        return result;
    }
}
