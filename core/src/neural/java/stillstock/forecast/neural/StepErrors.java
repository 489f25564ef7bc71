package stillstock.forecast.neural;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import stillstock.job.JobContext;

/**
 * How far what came to pass lay from the forecasts of windows held back, by kind of window and step ahead, scaled: errors
 * on demand with many gaps say nothing of demand without. The bounds are split conformal: the (n + 1) p-th smallest of n
 * errors.
 *
 * <p>Source: Vovk, Gammerman and Shafer, Algorithmic Learning in a Random World (2005), section 4.5 (by kind); Lei et al.,
 * "Distribution-free predictive inference for regression", J. American Statistical Association 113 (2018).
 */
final class StepErrors {
    private static final double[] LEVELS = {0.1, 0.9, 0.025, 0.975};
    private static final int MOST_WINDOWS = 3_000;
    private static final int LEAST_ERRORS = 80;

    /** By kind, level and step. */
    private final double[][][] bounds;

    private StepErrors(double[][][] bounds) {
        this.bounds = bounds;
    }

    /** @param forecast scaled forecasts of a window, at least the horizon */
    static StepErrors of(List<Windows.Example> held, int horizon, UnaryOperator<float[]> forecast, JobContext job) {
        int used = Math.min(held.size(), MOST_WINDOWS);
        Pool all = new Pool(horizon, used);
        Pool[] kinds = new Pool[Window.KINDS];
        Arrays.setAll(kinds, kind -> new Pool(horizon, used));
        for (int i = 0; i < used; i++) {
            job.checkCancelled();
            Windows.Example example = held.get((int) ((long) i * held.size() / used));
            float[] made = forecast.apply(example.input());
            all.add(example.target(), made);
            kinds[example.kind()].add(example.target(), made);
        }
        double[][] otherwise = all.bounds();
        return new StepErrors(Arrays.stream(kinds)
                .map(pool -> pool.counts[0] >= LEAST_ERRORS ? pool.bounds() : otherwise)
                .toArray(double[][][]::new));
    }

    /** Scaled distance of a bound from the forecast: lower 80, upper 80, lower 95, upper 95. */
    double bound(int which, int kind, int step) {
        return bounds[kind][which][step];
    }

    /** Errors of one kind. */
    private static final class Pool {
        private final double[][] errors;
        private final int[] counts;

        Pool(int horizon, int most) {
            errors = new double[horizon][most];
            counts = new int[horizon];
        }

        void add(float[] target, float[] made) {
            for (int step = 0; step < errors.length; step++) {
                float error = target[step] - made[step];
                if (!Float.isNaN(error)) {
                    errors[step][counts[step]++] = error;
                }
            }
        }

        double[][] bounds() {
            double[][] result = new double[LEVELS.length][errors.length];
            int source = 0;
            for (int step = 0; step < errors.length; step++) {
                // a step that too few windows reach takes the errors of the last one that enough do
                source = counts[step] >= LEAST_ERRORS || step == 0 ? step : source;
                double[] sorted = Arrays.copyOf(errors[source], counts[source]);
                Arrays.sort(sorted);
                for (int level = 0; level < LEVELS.length; level++) {
                    result[level][step] = quantile(sorted, LEVELS[level]);
                }
            }
            return result;
        }

        private static double quantile(double[] sorted, double level) {
            if (sorted.length == 0) {
                return 0;
            }
            double rank = (sorted.length + 1) * level;
            int place = (int) (level < 0.5 ? Math.floor(rank) : Math.ceil(rank));
            return sorted[Math.max(1, Math.min(sorted.length, place)) - 1];
        }
    }
}
