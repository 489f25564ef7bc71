package stillstock.forecast.intermittent;

/** Simple exponential smoothing started at the first value, as the intermittent methods use it. */
final class SimpleSmoothing {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double TOLERANCE = 1e-7;
    private static final double FLAT = 1e-12;

    private SimpleSmoothing() {}

    /** The level after the last value; NaN for no value. */
    static double level(double[] values, double alpha) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double level = values[0];
        for (int i = 1; i < values.length; i++) {
            level += alpha * (values[i] - level);
        }
        return level;
    }

    /** Sum of squared one-step errors. */
    static double squaredError(double[] values, double alpha) {
        double level = values[0];
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            double error = values[i] - level;
            sum += error * error;
            level += alpha * error;
        }
        return sum;
    }

    /**
     * The smoothing parameter with the least squared one-step error within bounds, by golden section; the middle of the
     * bounds where the error does not depend on it (a single demand in the last block).
     */
    static double bestAlpha(double[] values, double lowest, double highest) {
        double middle = (lowest + highest) / 2;
        double atMiddle = squaredError(values, middle);
        if (Math.abs(squaredError(values, lowest) - atMiddle) <= FLAT * atMiddle
                && Math.abs(squaredError(values, highest) - atMiddle) <= FLAT * atMiddle) {
            return middle;
        }
        double a = lowest;
        double b = highest;
        double x = b - GOLDEN * (b - a);
        double y = a + GOLDEN * (b - a);
        double fx = squaredError(values, x);
        double fy = squaredError(values, y);
        while (b - a > TOLERANCE) {
            if (fx <= fy) {
                b = y;
                y = x;
                fy = fx;
                x = b - GOLDEN * (b - a);
                fx = squaredError(values, x);
            } else {
                a = x;
                x = y;
                fx = fy;
                y = a + GOLDEN * (b - a);
                fy = squaredError(values, y);
            }
        }
        return closest(values, lowest, highest, (a + b) / 2);
    }

    /** The level after the last value with the best parameter within bounds. */
    static double bestLevel(double[] values, double lowest, double highest) {
        return level(values, bestAlpha(values, lowest, highest));
    }

    private static double closest(double[] values, double lowest, double highest, double inside) {
        double best = inside;
        double least = squaredError(values, inside);
        for (double edge : new double[] {lowest, highest}) {
            double error = squaredError(values, edge);
            if (error < least) {
                least = error;
                best = edge;
            }
        }
        return best;
    }
}
