package stillstock.series.decompose;

import java.util.Arrays;
import stillstock.series.stat.Autocorrelation;

/**
 * Classical multiplicative decomposition by centred moving averages, and the test for seasonality that goes with the
 * Naive2 and Theta benchmarks of M3 and M4 (Assimakopoulos and Nikolopoulos 2000; Makridakis, Spiliotis and
 * Assimakopoulos 2020).
 */
public final class ClassicalDecomposition {
    /** 95 % one-sided normal quantile as M4 rounds it. */
    private static final double Z_90 = 1.645;

    private ClassicalDecomposition() {}

    /**
     * True where the autocorrelation at one season is significant at 10 %: |r_m| &gt; 1.645 sqrt((1 + 2 sum r_k^2) / n).
     * False with fewer than three seasons, as in M4.
     */
    public static boolean isSeasonal(double[] values, int season) {
        return values.length >= 3 * season && isSeasonalAutocorrelation(values, season);
    }

    /** The same test without the rule on length; false without a season or where all values are the same. */
    public static boolean isSeasonalAutocorrelation(double[] values, int season) {
        if (season < 2 || values.length <= season) {
            return false;
        }
        double[] acf = Autocorrelation.acf(values, season);
        double sum = 1;
        for (int lag = 1; lag < season; lag++) {
            sum += 2 * acf[lag] * acf[lag];
        }
        return Math.abs(acf[season]) > Z_90 * Math.sqrt(sum / values.length);
    }

    /**
     * Decomposes values as trend * season * remainder.
     *
     * @param values at least two seasons; NaN allowed, they and their neighbours within half a season have no trend
     * @param season at least 2
     * @throws IllegalArgumentException where there are fewer than two seasons
     */
    public static Decomposition multiplicative(double[] values, int season) {
        double[] trend = movingAverage(values, season);
        double[] figure = ClassicalSeason.indices(values, season, true);
        double[] seasonal = new double[values.length];
        double[] remainder = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            seasonal[t] = figure[t % season];
            remainder[t] = values[t] / trend[t] / seasonal[t];
        }
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return new Decomposition(trend, new double[][] {seasonal}, remainder, weights);
    }

    /** Centred moving average over one season (2 x m for an even one); NaN for half a season at both ends. */
    public static double[] movingAverage(double[] values, int season) {
        if (season < 2 || values.length < 2 * season) {
            throw new IllegalArgumentException(
                    "a season of " + season + " needs " + 2 * season + " values, not " + values.length);
        }
        double[] trend = new double[values.length];
        Arrays.fill(trend, Double.NaN);
        int half = season / 2;
        boolean even = season % 2 == 0;
        for (int t = half; t + half < values.length; t++) {
            double sum = 0;
            for (int k = -half; k <= half; k++) {
                sum += even && (k == -half || k == half) ? values[t + k] / 2 : values[t + k];
            }
            trend[t] = sum / season;
        }
        return trend;
    }
}
