package stillstock.series.stat;

/** Differences of a series. */
public final class Differences {
    private Differences() {}

    /** y[t + lag] - y[t]; NaN where either is; empty where the series is not longer than the lag. */
    public static double[] of(double[] values, int lag) {
        if (lag < 1) {
            throw new IllegalArgumentException("lag (" + lag + ") must be at least 1");
        }
        double[] result = new double[Math.max(0, values.length - lag)];
        for (int t = 0; t < result.length; t++) {
            result[t] = values[t + lag] - values[t];
        }
        return result;
    }

    /** d ordinary differences of the seasonalD differences at a lag of one season. */
    public static double[] of(double[] values, int d, int seasonalD, int season) {
        double[] result = values;
        for (int i = 0; i < seasonalD; i++) {
            result = of(result, season);
        }
        for (int i = 0; i < d; i++) {
            result = of(result, 1);
        }
        return result == values ? values.clone() : result;
    }
}
