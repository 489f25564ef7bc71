package stillstock.evaluate;

/**
 * How far forecasts lay from what came to pass. Pure functions. Pairs of which either value is NaN are left out; a
 * figure is NaN where nothing is left or where it is not defined (stated at each). Units are those of the values
 * unless stated.
 *
 * <p>Sources: [1] Hyndman and Koehler, "Another look at measures of forecast accuracy", Int. J. Forecasting 22 (2006);
 * [2] Makridakis, Spiliotis and Assimakopoulos, "M5 accuracy competition", Int. J. Forecasting 38 (2022); [3] Gneiting
 * and Raftery, "Strictly proper scoring rules", JASA 102 (2007), sections 6.1 and 6.2.
 */
public final class ForecastMetrics {
    private ForecastMetrics() {}

    /** What is summed for one pair. */
    @FunctionalInterface
    private interface PairTerm {
        double of(double actual, double forecast);
    }

    /** Mean absolute error. */
    public static double mae(double[] actual, double[] forecast) {
        return mean(actual, forecast, (y, f) -> Math.abs(f - y));
    }

    /** Root mean squared error. */
    public static double rmse(double[] actual, double[] forecast) {
        return Math.sqrt(meanSquared(actual, forecast));
    }

    /** Mean of forecast minus actual: above 0 where too much was forecast. */
    public static double bias(double[] actual, double[] forecast) {
        return mean(actual, forecast, (y, f) -> f - y);
    }

    /** Symmetric mean absolute percentage error, percent 0..200; a pair of zeros counts as no error. */
    public static double smape(double[] actual, double[] forecast) {
        return mean(
                actual, forecast, (y, f) -> y == 0 && f == 0 ? 0 : 200 * Math.abs(f - y) / (Math.abs(y) + Math.abs(f)));
    }

    /** Share of variance explained, at most 1; NaN where the actual values do not vary. */
    public static double r2(double[] actual, double[] forecast) {
        double level = mean(actual, forecast, (y, f) -> y);
        double total = mean(actual, forecast, (y, f) -> (y - level) * (y - level));
        return total > 0 ? 1 - meanSquared(actual, forecast) / total : Double.NaN;
    }

    /**
     * Mean absolute scaled error [1]: the error against that of a seasonal naive forecast within the history. Below 1
     * is better than it.
     *
     * @param history what was known before the forecast, oldest first; NaN where missing
     * @param season steps in a season; 1 for the last value
     * @return NaN where the history is no longer than a season or repeats itself exactly
     */
    public static double mase(double[] actual, double[] forecast, double[] history, int season) {
        return mae(actual, forecast) / naiveError(history, season, false);
    }

    /**
     * Root mean squared scaled error [2]; the M5 competition uses a season of 1.
     *
     * @param history what was known before the forecast, oldest first; NaN where missing
     * @return NaN where the history is no longer than a season or repeats itself exactly
     */
    public static double rmsse(double[] actual, double[] forecast, double[] history, int season) {
        return Math.sqrt(meanSquared(actual, forecast) / naiveError(history, season, true));
    }

    /** Share of actual values within the band, bounds included, 0..1. */
    public static double coverage(double[] actual, double[] lower, double[] upper) {
        requireSameLength(actual, lower);
        requireSameLength(actual, upper);
        int inside = 0;
        int n = 0;
        for (int i = 0; i < actual.length; i++) {
            if (!Double.isNaN(actual[i] + lower[i] + upper[i])) {
                n++;
                inside += actual[i] >= lower[i] && actual[i] <= upper[i] ? 1 : 0;
            }
        }
        return n == 0 ? Double.NaN : (double) inside / n;
    }

    /**
     * Pinball loss of a quantile forecast [3].
     *
     * @param level of the quantile, above 0 and below 1
     */
    public static double pinball(double[] actual, double[] quantile, double level) {
        requireShare("level", level);
        return mean(actual, quantile, (y, q) -> Math.max(level * (y - q), (level - 1) * (y - q)));
    }

    /**
     * Mean interval score [3]: the band's width plus 2/alpha for each unit by which a value lies outside.
     *
     * @param level of the band: 0.80 for an 80 % band, so that alpha is 0.20
     */
    public static double intervalScore(double[] actual, double[] lower, double[] upper, double level) {
        requireShare("level", level);
        requireSameLength(actual, lower);
        requireSameLength(actual, upper);
        double penalty = 2 / (1 - level);
        double sum = 0;
        int n = 0;
        for (int i = 0; i < actual.length; i++) {
            double score = upper[i]
                    - lower[i]
                    + penalty * (Math.max(0, lower[i] - actual[i]) + Math.max(0, actual[i] - upper[i]));
            if (!Double.isNaN(score)) {
                n++;
                sum += score;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /**
     * Mean error of the seasonal naive forecast within a history, the scale of {@link #mase} and {@link #rmsse}.
     *
     * @param squared mean of squares instead of absolute values
     * @return NaN where no two values lie a season apart or all such pairs are equal
     */
    public static double naiveError(double[] history, int season, boolean squared) {
        if (season < 1) {
            throw new IllegalArgumentException("season (" + season + ") must be at least 1");
        }
        double sum = 0;
        int n = 0;
        for (int i = season; i < history.length; i++) {
            double step = history[i] - history[i - season];
            if (!Double.isNaN(step)) {
                n++;
                sum += squared ? step * step : Math.abs(step);
            }
        }
        return sum > 0 ? sum / n : Double.NaN;
    }

    private static double meanSquared(double[] actual, double[] forecast) {
        return mean(actual, forecast, (y, f) -> (f - y) * (f - y));
    }

    private static double mean(double[] actual, double[] forecast, PairTerm term) {
        requireSameLength(actual, forecast);
        double sum = 0;
        int n = 0;
        for (int i = 0; i < actual.length; i++) {
            if (!Double.isNaN(actual[i]) && !Double.isNaN(forecast[i])) {
                n++;
                sum += term.of(actual[i], forecast[i]);
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private static void requireSameLength(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("lengths differ: " + a.length + " and " + b.length);
        }
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " (" + value + ") must be above 0 and below 1");
        }
    }
}
