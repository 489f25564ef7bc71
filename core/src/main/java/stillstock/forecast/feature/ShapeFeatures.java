package stillstock.forecast.feature;

import java.util.Arrays;
import java.util.List;
import stillstock.series.stat.LeastSquares;
import stillstock.series.stat.UnitRoot;

/**
 * The series as a whole: entropy of the spectrum (of the raw periodogram, over its log number of frequencies), unit-root
 * statistics (KPSS around a level and a trend; Dickey-Fuller's t of one lag), Hurst exponent by rescaled range, share of
 * steps that cross the median, longest flat stretch of ten equal bins, skewness, kurtosis, spread of the changes,
 * share of variance an autoregression of squares explains (ARCH).
 */
final class ShapeFeatures {
    static final List<String> NAMES = List.of(
            "entropy",
            "kpss level",
            "kpss trend",
            "dickey-fuller",
            "hurst",
            "crossings",
            "flat stretch",
            "skewness",
            "kurtosis",
            "spread of changes",
            "arch");

    private static final int LEAST_VALUES = 12;
    private static final int BINS = 10;
    private static final int MOST_FREQUENCIES = 256;
    private static final int ARCH_LAGS = 4;

    private ShapeFeatures() {}

    /** @param values mean 0, standard deviation 1, without NaN; none where the series does not vary */
    static double[] of(double[] values) {
        double[] result = new double[NAMES.size()];
        Arrays.fill(result, Double.NaN);
        int n = values.length;
        if (n < LEAST_VALUES) {
            return result;
        }
        result[0] = entropy(values);
        result[1] = UnitRoot.kpssLevel(values, UnitRoot.defaultLag(n));
        result[2] = UnitRoot.kpssTrend(values, UnitRoot.defaultLag(n));
        result[3] = dickeyFuller(values);
        result[4] = hurst(values);
        result[5] = crossings(values);
        result[6] = flatStretch(values);
        result[7] = power(values, 3);
        result[8] = power(values, 4);
        double changes = 0;
        for (int i = 1; i < n; i++) {
            changes += (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
        }
        result[9] = Math.sqrt(changes / (n - 1));
        result[10] = arch(values);
        return result;
    }

    /** Entropy of the periodogram's shares over that of a flat one: 0 for a sine, 1 for noise in the limit. */
    static double entropy(double[] values) {
        int n = values.length;
        int frequencies = Math.min(n / 2, MOST_FREQUENCIES);
        double[] power = new double[frequencies];
        double total = 0;
        for (int k = 1; k <= frequencies; k++) {
            double turn = 2 * Math.PI * k * (n / 2) / frequencies / n;
            double stepCosine = Math.cos(turn);
            double stepSine = Math.sin(turn);
            double cosine = 1;
            double sine = 0;
            double real = 0;
            double imaginary = 0;
            for (double value : values) {
                real += value * cosine;
                imaginary += value * sine;
                double next = cosine * stepCosine - sine * stepSine;
                sine = sine * stepCosine + cosine * stepSine;
                cosine = next;
            }
            power[k - 1] = real * real + imaginary * imaginary;
            total += power[k - 1];
        }
        double entropy = 0;
        for (double each : power) {
            double share = each / total;
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return entropy / Math.log(frequencies);
    }

    /** t of the level in a regression of the change on the level before, one lagged change and a constant. */
    static double dickeyFuller(double[] values) {
        int n = values.length;
        double[][] columns = new double[3][n - 2];
        double[] change = new double[n - 2];
        for (int t = 2; t < n; t++) {
            change[t - 2] = values[t] - values[t - 1];
            columns[0][t - 2] = 1;
            columns[1][t - 2] = values[t - 1];
            columns[2][t - 2] = values[t - 1] - values[t - 2];
        }
        LeastSquares fit = LeastSquares.fit(columns, change);
        double error = fit.standardErrors()[1];
        return error > 0 ? fit.coefficients()[1] / error : Double.NaN;
    }

    /** Slope of the log rescaled range on the log length, over lengths of n, n/2, n/4 ... of at least 8. */
    static double hurst(double[] values) {
        int n = values.length;
        int levels = 0;
        double[] x = new double[32];
        double[] y = new double[32];
        for (int length = n; length >= 8; length /= 2) {
            double sum = 0;
            int parts = 0;
            for (int from = 0; from + length <= n; from += length) {
                double range = rescaledRange(values, from, length);
                if (range > 0) {
                    sum += range;
                    parts++;
                }
            }
            if (parts > 0) {
                x[levels] = Math.log(length);
                y[levels] = Math.log(sum / parts);
                levels++;
            }
        }
        if (levels < 2) {
            return Double.NaN;
        }
        double[] ones = new double[levels];
        Arrays.fill(ones, 1);
        return LeastSquares.fit(new double[][] {ones, Arrays.copyOf(x, levels)}, Arrays.copyOf(y, levels))
                .coefficients()[1];
    }

    private static double rescaledRange(double[] values, int from, int length) {
        double mean = 0;
        for (int i = from; i < from + length; i++) {
            mean += values[i] / length;
        }
        double sum = 0;
        double squares = 0;
        double high = 0;
        double low = 0;
        for (int i = from; i < from + length; i++) {
            sum += values[i] - mean;
            squares += (values[i] - mean) * (values[i] - mean);
            high = Math.max(high, sum);
            low = Math.min(low, sum);
        }
        return squares > 0 ? (high - low) / Math.sqrt(squares / length) : 0;
    }

    static double crossings(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = values.length;
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        int count = 0;
        for (int i = 1; i < n; i++) {
            count += values[i] > median != values[i - 1] > median ? 1 : 0;
        }
        return count / (n - 1.0);
    }

    static double flatStretch(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double width = (Arrays.stream(values).max().orElse(0) - low) / BINS;
        int longest = 0;
        int run = 0;
        int before = -1;
        for (double value : values) {
            int bin = Math.min(BINS - 1, (int) ((value - low) / width));
            run = bin == before ? run + 1 : 1;
            before = bin;
            longest = Math.max(longest, run);
        }
        return (double) longest / values.length;
    }

    private static double power(double[] values, int exponent) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value, exponent);
        }
        return sum / values.length;
    }

    /** R squared of the squared values on four of their lags. */
    static double arch(double[] values) {
        int n = values.length - ARCH_LAGS;
        double[][] columns = new double[ARCH_LAGS + 1][n];
        double[] target = new double[n];
        double mean = 0;
        for (int t = 0; t < n; t++) {
            target[t] = Math.pow(values[t + ARCH_LAGS], 2);
            mean += target[t] / n;
            columns[0][t] = 1;
            for (int lag = 1; lag <= ARCH_LAGS; lag++) {
                columns[lag][t] = Math.pow(values[t + ARCH_LAGS - lag], 2);
            }
        }
        double total = 0;
        for (double value : target) {
            total += (value - mean) * (value - mean);
        }
        return total > 0 ? 1 - LeastSquares.fit(columns, target).rss() / total : Double.NaN;
    }
}
