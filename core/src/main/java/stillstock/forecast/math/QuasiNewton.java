package stillstock.forecast.math;

import java.util.Arrays;

/**
 * The BFGS method with a backtracking line search, for smooth functions of a few dozen variables.
 *
 * <p>Source: Nocedal and Wright, Numerical Optimization, 2nd edition (2006), algorithm 6.1.
 */
public final class QuasiNewton {
    private static final double SUFFICIENT = 1e-4;
    private static final double CURVATURE = 1e-10;
    private static final int MOST_HALVINGS = 30;

    private final int mostSteps;
    private final double tolerance;

    /** A function with its gradient. */
    public interface Smooth {
        /** The value; infinite where the function is not defined. */
        double value(double[] point);

        /** The gradient at the point of the last finite value. */
        void gradient(double[] point, double[] gradient);
    }

    /**
     * @param mostSteps iterations at most
     * @param tolerance stops where a step lowers the value by less
     */
    public QuasiNewton(int mostSteps, double tolerance) {
        this.mostSteps = mostSteps;
        this.tolerance = tolerance;
    }

    /** Moves the point downhill in place; returns the value there. */
    public double minimize(Smooth function, double[] point) {
        int n = point.length;
        double value = function.value(point);
        if (!Double.isFinite(value)) {
            return value;
        }
        double[] gradient = new double[n];
        function.gradient(point, gradient);
        double[][] inverse = new double[n][n];
        double[] direction = new double[n];
        double[] next = new double[n];
        double[] nextGradient = new double[n];
        boolean fresh = true;
        int small = 0;
        reset(inverse, 1 / Math.max(1, norm(gradient)));
        for (int step = 0; step < mostSteps; step++) {
            double slope = descend(inverse, gradient, direction);
            if (slope >= 0) {
                if (fresh) {
                    break;
                }
                reset(inverse, 1 / Math.max(1, norm(gradient)));
                fresh = true;
                continue;
            }
            double reached = search(function, point, value, direction, slope, next);
            if (!(reached < value)) {
                if (fresh) {
                    break;
                }
                reset(inverse, 1 / Math.max(1, norm(gradient)));
                fresh = true;
                continue;
            }
            function.gradient(next, nextGradient);
            update(inverse, point, next, gradient, nextGradient, fresh);
            fresh = false;
            small = value - reached < tolerance ? small + 1 : 0;
            value = reached;
            System.arraycopy(next, 0, point, 0, n);
            System.arraycopy(nextGradient, 0, gradient, 0, n);
            if (small >= 2) {
                break;
            }
        }
        return value;
    }

    private static double descend(double[][] inverse, double[] gradient, double[] direction) {
        double slope = 0;
        for (int i = 0; i < gradient.length; i++) {
            double sum = 0;
            for (int j = 0; j < gradient.length; j++) {
                sum += inverse[i][j] * gradient[j];
            }
            direction[i] = -sum;
            slope += direction[i] * gradient[i];
        }
        return slope;
    }

    private static double search(
            Smooth function, double[] point, double value, double[] direction, double slope, double[] next) {
        double length = 1;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            for (int j = 0; j < point.length; j++) {
                next[j] = point[j] + length * direction[j];
            }
            double reached = function.value(next);
            if (reached <= value + SUFFICIENT * length * slope) {
                return reached;
            }
            double fitted = Double.isFinite(reached)
                    ? -slope * length * length / (2 * (reached - value - slope * length))
                    : length / 4;
            length = Math.max(length / 10, Math.min(length / 2, fitted));
        }
        return Double.POSITIVE_INFINITY;
    }

    private static void update(
            double[][] inverse,
            double[] point,
            double[] next,
            double[] gradient,
            double[] nextGradient,
            boolean scaleFirst) {
        int n = point.length;
        double[] s = new double[n];
        double[] y = new double[n];
        double sy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            s[i] = next[i] - point[i];
            y[i] = nextGradient[i] - gradient[i];
            sy += s[i] * y[i];
            yy += y[i] * y[i];
        }
        if (!(sy > CURVATURE * yy * 1e-6) || yy == 0) {
            return;
        }
        if (scaleFirst) {
            reset(inverse, sy / yy);
        }
        double[] hy = new double[n];
        double yhy = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                hy[i] += inverse[i][j] * y[j];
            }
            yhy += hy[i] * y[i];
        }
        double factor = (1 + yhy / sy) / sy;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }

    private static void reset(double[][] inverse, double diagonal) {
        for (int i = 0; i < inverse.length; i++) {
            Arrays.fill(inverse[i], 0);
            inverse[i][i] = diagonal;
        }
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
