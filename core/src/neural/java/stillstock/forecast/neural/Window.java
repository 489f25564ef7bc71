package stillstock.forecast.neural;

import java.util.Arrays;
import java.util.Optional;
import stillstock.forecast.combine.ShrunkSeason;

/**
 * The last values before a moment as the network reads them, and the way back. Everything the scale is made of lies before
 * the moment. Values are divided by their mean size, logarithms are taken where all are above 0, a season is taken out as
 * far as it stands out of the noise, and what is left is measured from a level in standard deviations.
 *
 * <p>Source: Hewamalage, Bergmeir and Bandara, "Recurrent neural networks for time series forecasting: current status and
 * future directions", Int. J. Forecasting 37 (2021), section 4.
 */
final class Window {
    /** A window is measured in no less than this share of the whole history's deviation. */
    private static final double LEAST_SPREAD = 0.1;

    private static final int LEAST_SEASON = 4;

    /** Shares of zeros in a window that part the kinds. */
    private static final double[] ZEROS = {0.02, 0.2, 0.5, 0.8};

    /** How many kinds of windows there are. */
    static final int KINDS = ZEROS.length + 1;

    private final float[] input;
    private final double[] indices;
    private final int end;
    private final boolean logs;
    private final double unit;
    private final double level;
    private final double spread;
    private final int kind;

    private Window(float[] input, double[] indices, int end, boolean logs, double[] scale, int kind) {
        this.input = input;
        this.indices = indices;
        this.end = end;
        this.logs = logs;
        this.unit = scale[0];
        this.level = scale[1];
        this.spread = scale[2];
        this.kind = kind;
    }

    /**
     * The window that ends before a moment.
     *
     * @param values oldest first, NaN where missing
     * @param end how many of them are known
     * @param length values read
     * @return none where fewer values lie before the moment, or fewer than half of the window are known, or all are 0
     */
    static Optional<Window> before(
            double[] values, int end, int season, int length, LstmConfig.Preparation preparation) {
        double[] known = Arrays.copyOf(values, end);
        if (end < length || observed(known, end - length) < (length + 1) / 2) {
            return Optional.empty();
        }
        double unit = Arrays.stream(known)
                .filter(v -> !Double.isNaN(v))
                .map(Math::abs)
                .average()
                .orElse(0);
        if (!(unit > 0)) {
            return Optional.empty();
        }
        boolean positive = Arrays.stream(known).allMatch(v -> Double.isNaN(v) || v > 0);
        boolean logs = preparation.logs() && positive;
        for (int i = 0; i < end; i++) {
            known[i] = logs ? Math.log(known[i] / unit) : known[i] / unit;
        }
        boolean seasonal = preparation.seasonless() && season >= LEAST_SEASON && end > 2 * season;
        double[] indices = seasonal ? ShrunkSeason.shrunk(known, season) : new double[1];
        for (int i = 0; i < end; i++) {
            known[i] -= indices[i % indices.length];
        }
        double[] window = filled(Arrays.copyOfRange(known, end - length, end));
        double level = mean(known);
        double spread = deviation(known, level);
        if (preparation.scaling().ofWindow(positive)) {
            int latest = season > 1 ? Math.min(season, length) : (length + 3) / 4;
            level = mean(Arrays.copyOfRange(window, length - latest, length));
            spread = Math.max(deviation(window, mean(window)), LEAST_SPREAD * spread);
        }
        float[] input = new float[length];
        for (int i = 0; i < length && spread > 0; i++) {
            input[i] = (float) ((window[i] - level) / spread);
        }
        return Optional.of(
                new Window(input, indices, end, logs, new double[] {unit, level, spread}, kind(values, end, length)));
    }

    private static int kind(double[] values, int end, int length) {
        long zeros =
                Arrays.stream(values, end - length, end).filter(v -> v == 0).count();
        double share = (double) zeros / observed(Arrays.copyOf(values, end), end - length);
        int kind = 0;
        while (kind < ZEROS.length && share >= ZEROS[kind]) {
            kind++;
        }
        return kind;
    }

    /** 0 for hardly any zeros to {@link #KINDS} - 1 for almost nothing else. */
    int kind() {
        return kind;
    }

    /** What the network reads; not to be changed. */
    float[] input() {
        return input;
    }

    /** True where all values are the same, so that there is no scale to learn in. */
    boolean constant() {
        return !(spread > 0);
    }

    /** A value so many steps after the last known one (0 for the next) as the network would give it; NaN where missing. */
    float scaled(double value, int step) {
        double transformed = logs ? Math.log(value / unit) : value / unit;
        return (float) ((transformed - index(step) - level) / spread);
    }

    /** The way back from {@link #scaled}. */
    double value(double scaled, int step) {
        double transformed = level + scaled * spread + index(step);
        return unit * (logs ? Math.exp(transformed) : transformed);
    }

    private double index(int step) {
        return indices[(end + step) % indices.length];
    }

    private static long observed(double[] values, int from) {
        return Arrays.stream(values, from, values.length)
                .filter(v -> !Double.isNaN(v))
                .count();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(0);
    }

    private static double deviation(double[] values, double mean) {
        return Math.sqrt(Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
    }

    /** Missing values on the straight line between their neighbours; before the first and after the last known the same. */
    private static double[] filled(double[] values) {
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            for (int j = last + 1; j < i; j++) {
                values[j] = last < 0 ? values[i] : values[last] + (values[i] - values[last]) * (j - last) / (i - last);
            }
            last = i;
        }
        Arrays.fill(values, last + 1, values.length, values[last]);
        return values;
    }
}
