package stillstock.forecast.arima.likelihood;

import java.util.Arrays;
import stillstock.forecast.math.Polynomial;
import stillstock.series.stat.Differences;
import stillstock.series.stat.Moments;

/**
 * A series and its regressors as an ARIMA model sees them: brought to unit scale, the constant written as a regressor,
 * differenced. Level columns: the series first, then the constant if any, then the regressors.
 */
public final class ArimaData {
    private final ArimaOrder order;
    private final double scale;
    private final double[][] levels;

    public ArimaData(double[] values, ArimaOrder order, double[][] regressors) {
        this.order = order;
        int constants = order.constant() ? 1 : 0;
        scale = scale(Differences.of(values, order.d(), order.seasonalD(), order.season()));
        levels = new double[1 + constants + regressors.length][];
        levels[0] = Arrays.stream(values).map(value -> value / scale).toArray();
        if (order.constant()) {
            levels[1] = constant(0, values.length);
        }
        for (int i = 0; i < regressors.length; i++) {
            if (regressors[i].length != values.length) {
                throw new IllegalArgumentException(
                        "regressor " + i + " has " + regressors[i].length + " values, the series " + values.length);
            }
            levels[1 + constants + i] = regressors[i];
        }
    }

    private static double scale(double[] differenced) {
        double largest = 0;
        for (double value : differenced) {
            largest = Math.max(largest, Double.isNaN(value) ? 0 : Math.abs(value));
        }
        return largest > 0 && !Double.isInfinite(largest) ? largest : 1;
    }

    /** The constant's level column from a step on: 1 for a mean, the step number for a drift. */
    private double[] constant(int from, int count) {
        double[] column = new double[count];
        for (int i = 0; i < count; i++) {
            column[i] = order.lostValues() == 0 ? 1 : from + i + 1;
        }
        return column;
    }

    /** Level columns of the future: the constant if any, then the given ones. */
    public double[][] future(double[][] regressors, int horizon) {
        int constants = order.constant() ? 1 : 0;
        double[][] result = new double[levels.length - 1][];
        if (order.constant()) {
            result[0] = constant(length(), horizon);
        }
        if (regressors.length + constants != result.length) {
            throw new IllegalArgumentException("the model has " + (result.length - constants) + " regressors, but "
                    + regressors.length + " are given for the future");
        }
        for (int i = 0; i < regressors.length; i++) {
            if (regressors[i].length < horizon) {
                throw new IllegalArgumentException(
                        "regressor " + i + " is known for " + regressors[i].length + " future steps, not " + horizon);
            }
            result[constants + i] = regressors[i];
        }
        return result;
    }

    public double[][] differenced() {
        double[][] result = new double[levels.length][];
        for (int c = 0; c < levels.length; c++) {
            result[c] = Differences.of(levels[c], order.d(), order.seasonalD(), order.season());
        }
        return result;
    }

    public double[] differencing() {
        return Polynomial.differencing(order.d(), order.seasonalD(), order.season());
    }

    /** The last levels without the regressors' part, as many as the differences take. */
    public double[] lastLevels(double[] beta) {
        int lost = order.lostValues();
        double[] result = new double[lost];
        for (int i = 0; i < lost; i++) {
            int t = length() - lost + i;
            result[i] = levels[0][t];
            for (int c = 0; c < beta.length; c++) {
                result[i] -= beta[c] * levels[c + 1][t];
            }
        }
        return result;
    }

    public double[][] levels() {
        return levels;
    }

    /** What the series was divided by. */
    public double scale() {
        return scale;
    }

    /** A value of the series as given. */
    public double value(int t) {
        return levels[0][t] * scale;
    }

    public int length() {
        return levels[0].length;
    }

    public int observed() {
        return Moments.count(levels[0]);
    }

    public StateFilter filter() {
        return hasGaps() ? new KalmanWhitener(this) : new ExactWhitener(this);
    }

    public boolean hasGaps() {
        return Arrays.stream(levels[0]).anyMatch(Double::isNaN);
    }
}
