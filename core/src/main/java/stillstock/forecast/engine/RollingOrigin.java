package stillstock.forecast.engine;

import java.util.Arrays;

/**
 * The past moments at which methods are tested: the last one leaves a whole horizon to judge by, those before lie a
 * horizon apart, closer where the history is short.
 *
 * <p>Source: Tashman, "Out-of-sample tests of forecasting accuracy", Int. J. Forecasting 16 (2000).
 */
final class RollingOrigin {
    private static final int LEAST_TRAINING = 6;

    private RollingOrigin() {}

    /**
     * Lengths of the training histories, shortest first; empty where the history is too short to test.
     *
     * @param length periods in all
     * @param folds wanted at most
     */
    static int[] origins(int length, int season, int horizon, int folds) {
        int test = testSteps(length, season, horizon);
        int last = length - test;
        int least = leastTraining(length, season);
        if (test < 1 || last < least) {
            return new int[0];
        }
        int spacing = folds == 1 ? 0 : Math.min(test, (last - least) / (folds - 1));
        int count = spacing == 0 ? 1 : folds;
        int[] origins = new int[count];
        Arrays.setAll(origins, i -> last - (count - 1 - i) * spacing);
        return origins;
    }

    /** Steps judged after each origin: the horizon, less where the history is short. */
    static int testSteps(int length, int season, int horizon) {
        return Math.min(horizon, length - leastTraining(length, season));
    }

    private static int leastTraining(int length, int season) {
        return Math.max(LEAST_TRAINING, Math.min(2 * season + 1, length * 2 / 3));
    }
}
