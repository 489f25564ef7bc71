package stillstock.forecast;

/**
 * How demand is forecast.
 *
 * @param horizonDays days ahead, 1..730; default 30
 * @param folds rolling origins a series; default 3
 * @param maxHistoryDays how far back at most; default 1095
 * @param stockoutsAreMissing treat days without stock as unknown demand, not as none; default true
 * @param pinnedMethod a method's name to use for every product, empty to choose by error
 * @param seed of every random choice
 */
public record ForecastConfig(
        int horizonDays, int folds, int maxHistoryDays, boolean stockoutsAreMissing, String pinnedMethod, long seed) {
    /** Checks the ranges. */
    public ForecastConfig {
        if (horizonDays < 1 || horizonDays > 730) {
            throw new IllegalArgumentException("horizonDays (" + horizonDays + ") must be within 1..730");
        }
        if (folds < 1) {
            throw new IllegalArgumentException("folds (" + folds + ") must be at least 1");
        }
    }

    /** Thirty days, three origins, three years back. */
    public static ForecastConfig defaults() {
        return new ForecastConfig(30, 3, 1095, true, "", 42);
    }

    /** The same with another horizon. */
    public ForecastConfig withHorizonDays(int days) {
        return new ForecastConfig(days, folds, maxHistoryDays, stockoutsAreMissing, pinnedMethod, seed);
    }
}
