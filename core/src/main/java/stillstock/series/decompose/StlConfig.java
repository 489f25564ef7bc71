package stillstock.series.decompose;

/**
 * Settings of STL as Cleveland, Cleveland, McRae and Terpenning (1990) name them.
 *
 * @param seasonalWindow loess span of the seasonal part in seasons, odd, at least 7; {@link #PERIODIC} for one fixed
 *     pattern
 * @param trendWindow loess span of the trend in steps; 0 for the least odd number of at least 1.5 m / (1 - 1.5 /
 *     seasonalWindow)
 * @param robust down-weight outliers (15 outer rounds of one inner pass), else two inner passes
 */
public record StlConfig(int seasonalWindow, int trendWindow, boolean robust) {
    /** One seasonal pattern for the whole series. */
    public static final int PERIODIC = Integer.MAX_VALUE;

    /** Checks the windows. */
    public StlConfig {
        if (seasonalWindow < 3) {
            throw new IllegalArgumentException("seasonalWindow (" + seasonalWindow + ") must be at least 3");
        }
    }

    /** A fixed pattern, not robust. */
    public static StlConfig periodic() {
        return new StlConfig(PERIODIC, 0, false);
    }

    /** A pattern that changes slowly, not robust. */
    public static StlConfig window(int seasonalWindow) {
        return new StlConfig(seasonalWindow, 0, false);
    }

    /** The same, robust. */
    public StlConfig robustly() {
        return new StlConfig(seasonalWindow, trendWindow, true);
    }

    int outerRounds() {
        return robust ? 15 : 0;
    }

    int innerPasses() {
        return robust ? 1 : 2;
    }

    int seasonalSpan(int n) {
        return seasonalWindow == PERIODIC ? 10 * n + 1 : seasonalWindow;
    }

    int trendSpan(int n, int season) {
        if (trendWindow > 0) {
            return trendWindow;
        }
        return nextOdd((int) Math.ceil(1.5 * season / (1 - 1.5 / seasonalSpan(n))));
    }

    static int nextOdd(int value) {
        return value % 2 == 0 ? value + 1 : value;
    }
}
