package stillstock.forecast.smoothing;

import java.util.Arrays;

/**
 * Classical decomposition: season indices as means of the deviations from a centred moving average, by place in the
 * season. Missing values are left out.
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, section 3.4.
 */
final class ClassicalSeason {
    private ClassicalSeason() {}

    /**
     * Indices by place in the season, the first value's first; they sum to 0, or to their number where multiplicative.
     * Where the history is shorter than two seasons, deviations from its mean are used instead.
     */
    static double[] indices(double[] values, int period, boolean multiplicative) {
        double[] trend = values.length >= 2 * period ? centredAverage(values, period) : flat(values);
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
    static double[] removed(double[] values, double[] indices, boolean multiplicative) {
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

    /** NaN where the window does not fit or holds a missing value. */
    private static double[] centredAverage(double[] values, int period) {
        double[] result = new double[values.length];
        Arrays.fill(result, Double.NaN);
        int half = period / 2;
        boolean even = period % 2 == 0;
        for (int i = half; i + half < values.length; i++) {
            double sum = 0;
            for (int j = i - half; j <= i + half; j++) {
                boolean edge = even && (j == i - half || j == i + half);
                sum += edge ? values[j] / 2 : values[j];
            }
            result[i] = sum / period;
        }
        return result;
    }
}
