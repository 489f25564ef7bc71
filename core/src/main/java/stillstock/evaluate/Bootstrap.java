package stillstock.evaluate;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap: how far a figure would have wandered over other rows of the same kind. Source: Efron and
 * Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 */
public final class Bootstrap {
    /**
     * A range.
     *
     * @param lower NaN where the figure was defined in no resample
     * @param upper NaN where the figure was defined in no resample
     */
    public record Interval(double lower, double upper) {}

    private Bootstrap() {}

    /**
     * The interval of a figure over resampled rows; the same seed gives the same interval.
     *
     * @param rows how many rows there are
     * @param resamples how often to draw as many rows with replacement
     * @param level share of resamples inside, 0.95
     * @param figure of the drawn row numbers, which it must not keep; NaN where not defined, and then left out
     */
    public static Interval interval(int rows, int resamples, double level, long seed, ToDoubleFunction<int[]> figure) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level (" + level + ") must be above 0 and below 1");
        }
        Random random = new Random(seed);
        int[] drawn = new int[rows];
        double[] figures = new double[rows == 0 ? 0 : resamples];
        for (int r = 0; r < figures.length; r++) {
            for (int i = 0; i < rows; i++) {
                drawn[i] = random.nextInt(rows);
            }
            figures[r] = figure.applyAsDouble(drawn);
        }
        double[] sorted =
                Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
        return new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2));
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
