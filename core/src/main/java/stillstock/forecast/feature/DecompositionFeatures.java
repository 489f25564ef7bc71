package stillstock.forecast.feature;

import java.util.Arrays;
import java.util.List;
import stillstock.series.decompose.Decomposition;
import stillstock.series.decompose.Mstl;
import stillstock.series.decompose.Stl;
import stillstock.series.decompose.StlConfig;
import stillstock.series.stat.Autocorrelation;
import stillstock.series.stat.LeastSquares;
import stillstock.series.stat.Moments;

/**
 * Trend, season and remainder of STL: strengths (Wang, Smith and Hyndman 2006), linearity and curvature (coefficients of
 * orthogonal polynomials of the trend), spike (variance of the leave-one-out variances of the remainder), its
 * autocorrelations, and the change over the last season. Without a season the trend is that of a window of ten steps.
 */
final class DecompositionFeatures {
    static final List<String> NAMES = List.of(
            "trend strength",
            "season strength",
            "linearity",
            "curvature",
            "spike",
            "remainder acf1",
            "remainder acf10",
            "last season's rise",
            "rise a season");

    private static final int PLAIN_WINDOW = 10;
    private static final int LAGS = 10;

    private DecompositionFeatures() {}

    /** @param values without NaN; none where the series does not vary */
    static double[] of(double[] values, int season) {
        double[] result = new double[NAMES.size()];
        Arrays.fill(result, Double.NaN);
        boolean seasonal = season > 1 && values.length > 2 * season;
        int window = seasonal ? season : PLAIN_WINDOW;
        if (values.length <= 2 * window) {
            return result;
        }
        // without a season STL on a window's length takes out what repeats there by chance, so it is put back
        Decomposition fit =
                seasonal ? Mstl.decompose(values, season) : Stl.decompose(values, window, StlConfig.periodic());
        double[] trend = fit.trend();
        double[] remainder = fit.remainder().clone();
        double[] season1 = fit.seasonal(0);
        if (!seasonal) {
            add(remainder, season1);
        }
        double[] withTrend = remainder.clone();
        add(withTrend, trend);
        result[0] = strength(remainder, withTrend);
        if (seasonal) {
            double[] withSeason = remainder.clone();
            add(withSeason, season1);
            result[1] = strength(remainder, withSeason);
        }
        double[] bends = polynomials(trend);
        result[2] = bends[0];
        result[3] = bends[1];
        result[4] = spike(remainder);
        if (remainder.length > LAGS + 1) {
            double[] acf = Autocorrelation.acf(remainder, LAGS);
            result[5] = acf[1];
            result[6] = Arrays.stream(acf).skip(1).map(r -> r * r).sum();
        }
        int n = trend.length;
        result[7] = trend[n - 1] - trend[n - 1 - window];
        result[8] = (trend[n - 1] - trend[0]) / (n - 1) * window;
        return result;
    }

    private static void add(double[] target, double[] part) {
        for (int i = 0; i < target.length; i++) {
            target[i] += part[i];
        }
    }

    private static double strength(double[] remainder, double[] both) {
        double share = 1 - Moments.variance(remainder) / Moments.variance(both);
        return Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
    }

    /** Coefficients of the orthonormal linear and quadratic polynomial, as R's poly() gives them. */
    static double[] polynomials(double[] trend) {
        int n = trend.length;
        double[] ones = new double[n];
        double[] linear = new double[n];
        double[] square = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            ones[i] = 1;
            linear[i] = i - (n - 1) / 2.0;
            square[i] = linear[i] * linear[i];
            squares += square[i];
        }
        double middle = squares / n;
        double bendSquares = 0;
        for (int i = 0; i < n; i++) {
            linear[i] /= Math.sqrt(squares);
            square[i] -= middle;
            bendSquares += square[i] * square[i];
        }
        for (int i = 0; i < n; i++) {
            square[i] /= Math.sqrt(bendSquares);
        }
        double[] fit =
                LeastSquares.fit(new double[][] {ones, linear, square}, trend).coefficients();
        return new double[] {fit[1], fit[2]};
    }

    /** Variance of the variances of all but one. */
    static double spike(double[] remainder) {
        int n = remainder.length;
        double mean = Moments.mean(remainder);
        double variance = Moments.variance(remainder);
        double[] without = new double[n];
        for (int i = 0; i < n; i++) {
            double gap = remainder[i] - mean;
            without[i] = (variance * (n - 1) - gap * gap * n / (n - 1.0)) / (n - 2.0);
        }
        return Moments.variance(without);
    }
}
