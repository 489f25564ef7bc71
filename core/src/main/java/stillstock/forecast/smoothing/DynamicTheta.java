package stillstock.forecast.smoothing;

/**
 * The dynamic optimised theta model: a level smoothed with alpha plus a share 1 - 1/theta of the regression line as it
 * was known at each moment. For a given alpha the squared error is quadratic in first level and share, so both are
 * solved for exactly and only alpha is searched.
 *
 * <p>Source: Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler, Int. J. Forecasting 32 (2016), section 3.2: alpha
 * within 0.1..0.99, theta at least 1, errors counted from the third value on.
 */
final class DynamicTheta {
    private static final double LEAST_ALPHA = 0.1;
    private static final double MOST_ALPHA = 0.99;
    private static final int GRID = 12;
    private static final double TOLERANCE = 1e-4;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int FIRST_COUNTED = 2;

    private final double[] values;
    private final double alpha;
    private final double level;
    private final double share;
    private final double error;

    private DynamicTheta(double[] values, double alpha, double level, double share, double error) {
        this.values = values;
        this.alpha = alpha;
        this.level = level;
        this.share = share;
        this.error = error;
    }

    /** Fits; at least 4 values, none missing. */
    static DynamicTheta fit(double[] values) {
        DynamicTheta best = null;
        int bestAt = 0;
        for (int i = 0; i <= GRID; i++) {
            DynamicTheta fit = at(values, gridAlpha(i));
            if (best == null || fit.error < best.error) {
                best = fit;
                bestAt = i;
            }
        }
        double low = gridAlpha(Math.max(0, bestAt - 1));
        double high = gridAlpha(Math.min(GRID, bestAt + 1));
        while (high - low > TOLERANCE) {
            DynamicTheta left = at(values, high - GOLDEN * (high - low));
            DynamicTheta right = at(values, low + GOLDEN * (high - low));
            if (left.error <= right.error) {
                high = right.alpha;
            } else {
                low = left.alpha;
            }
            DynamicTheta better = left.error <= right.error ? left : right;
            best = better.error < best.error ? better : best;
        }
        return best;
    }

    double alpha() {
        return alpha;
    }

    /** 1 - 1/theta. */
    double share() {
        return share;
    }

    /** Standard deviation of the one-step errors. */
    double deviation() {
        return Math.sqrt(error / Math.max(1, values.length - FIRST_COUNTED - 3));
    }

    /** One-step forecasts of the history followed by so many steps ahead, in which forecasts stand for values. */
    double[] path(int steps) {
        double[] path = new double[values.length + steps];
        Line line = new Line(alpha);
        double smoothed = level;
        for (int t = 0; t < path.length; t++) {
            path[t] = smoothed + share * line.term();
            double value = t < values.length ? values[t] : path[t];
            smoothed += alpha * (value - smoothed);
            line.add(value);
        }
        return path;
    }

    private static double gridAlpha(int i) {
        return LEAST_ALPHA + (MOST_ALPHA - LEAST_ALPHA) * i / GRID;
    }

    /** First level and share by least squares, the share kept within 0..1. */
    private static DynamicTheta at(double[] values, double alpha) {
        double[] sums = new double[6];
        Line line = new Line(alpha);
        double smoothed = 0;
        double weight = 1;
        for (int t = 0; t < values.length; t++) {
            double term = line.term();
            double rest = values[t] - smoothed;
            if (t >= FIRST_COUNTED) {
                sums[0] += weight * weight;
                sums[1] += weight * term;
                sums[2] += term * term;
                sums[3] += weight * rest;
                sums[4] += term * rest;
                sums[5] += rest * rest;
            }
            smoothed += alpha * (values[t] - smoothed);
            weight *= 1 - alpha;
            line.add(values[t]);
        }
        double determinant = sums[0] * sums[2] - sums[1] * sums[1];
        double free =
                determinant > 1e-12 * sums[0] * sums[2] ? (sums[0] * sums[4] - sums[1] * sums[3]) / determinant : 0;
        double share = Math.max(0, Math.min(1, free));
        double level = sums[0] > 1e-12 ? (sums[3] - share * sums[1]) / sums[0] : values[0];
        double error = sums[5]
                - 2 * (level * sums[3] + share * sums[4])
                + level * level * sums[0]
                + 2 * level * share * sums[1]
                + share * share * sums[2];
        return new DynamicTheta(values, alpha, level, share, Math.max(0, error));
    }

    /** The regression line of the values so far, as it enters the next forecast. */
    private static final class Line {
        private final double alpha;
        private double decay = 1;
        private double mean;
        private double intercept;
        private double slope;
        private int t;

        Line(double alpha) {
            this.alpha = alpha;
        }

        double term() {
            return decay * intercept + (1 - decay * (1 - alpha)) / alpha * slope;
        }

        void add(double value) {
            t++;
            decay *= 1 - alpha;
            if (t > 1) {
                slope = ((t - 2) * slope + 6 * (value - mean) / t) / (t + 1);
            }
            mean += (value - mean) / t;
            intercept = mean - slope * (t + 1) / 2;
        }
    }
}
