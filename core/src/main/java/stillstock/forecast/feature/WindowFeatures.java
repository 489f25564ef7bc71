package stillstock.forecast.feature;

import java.util.Arrays;
import java.util.List;
import stillstock.series.stat.Moments;

/**
 * Level and spread window by window: lumpiness and stability (variance of the variances and of the means of windows that
 * do not overlap), the largest shift of mean and of variance between neighbouring windows, and where the last season
 * stands. A window is a season, ten steps without one.
 */
final class WindowFeatures {
    static final List<String> NAMES =
            List.of("lumpiness", "stability", "level shift", "variance shift", "last season's level", "last value");

    private static final int PLAIN_WINDOW = 10;

    private WindowFeatures() {}

    /** @param values without NaN; none where the series does not vary */
    static double[] of(double[] values, int season) {
        double[] result = new double[NAMES.size()];
        Arrays.fill(result, Double.NaN);
        int window = season > 1 ? season : PLAIN_WINDOW;
        int n = values.length;
        if (n < 2 * window) {
            return result;
        }
        int blocks = (n + window - 1) / window;
        double[] means = new double[blocks];
        double[] variances = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            double[] part = Arrays.copyOfRange(values, block * window, Math.min(n, (block + 1) * window));
            means[block] = Moments.mean(part);
            variances[block] = Moments.variance(part);
        }
        result[0] = Moments.variance(variances);
        result[1] = Moments.variance(means);
        for (int i = 0; i + 2 * window <= n; i++) {
            double[] before = Arrays.copyOfRange(values, i, i + window);
            double[] after = Arrays.copyOfRange(values, i + window, i + 2 * window);
            double level = Math.abs(Moments.mean(after) - Moments.mean(before));
            double spread = Math.abs(Moments.variance(after) - Moments.variance(before));
            result[2] = Double.isNaN(result[2]) ? level : Math.max(result[2], level);
            result[3] = Double.isNaN(result[3]) ? spread : Math.max(result[3], spread);
        }
        double[] last = Arrays.copyOfRange(values, n - window, n);
        result[4] = Moments.mean(last);
        result[5] = values[n - 1] - result[4];
        return result;
    }
}
