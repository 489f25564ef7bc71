package stillstock.forecast.arima.model;

import stillstock.forecast.arima.likelihood.Likelihood;
import stillstock.forecast.math.Cholesky;

/**
 * Levenberg-Marquardt search of the least sum of squares with forward differences (More 1978; the way TRAMO maximises
 * its likelihood). Cheap enough for thousands of series: about (k + 1) residual vectors an iteration.
 */
final class LeastSquaresSearch {
    private static final double STEP = 1e-6;
    private static final double MAX_DAMPING = 1e8;

    private final Likelihood likelihood;
    private final int n;
    private final double tolerance;
    private final int maxIterations;
    private double[] best;
    private double[] residuals;
    private double sumOfSquares;

    /**
     * @param n length of a residual vector
     * @param tolerance gain of log-likelihood below which the search stops
     */
    LeastSquaresSearch(Likelihood likelihood, int n, double tolerance, int maxIterations) {
        this.likelihood = likelihood;
        this.n = n;
        this.tolerance = tolerance;
        this.maxIterations = maxIterations;
    }

    /** Searches from a start; false where there is no likelihood at the start. */
    boolean run(double[] start) {
        best = start.clone();
        residuals = new double[n];
        if (!likelihood.residuals(best, residuals)) {
            return false;
        }
        sumOfSquares = squares(residuals);
        double damping = 1e-3;
        for (int iteration = 0; iteration < maxIterations && best.length > 0 && sumOfSquares > 0; iteration++) {
            damping = improve(damping);
            if (Double.isNaN(damping)) {
                return true;
            }
        }
        return true;
    }

    double[] best() {
        return best;
    }

    double sumOfSquares() {
        return sumOfSquares;
    }

    /** One step; the next damping, or NaN where nothing is left to gain. */
    private double improve(double startDamping) {
        int k = best.length;
        double[][] jacobian = jacobian();
        if (jacobian == null) {
            return Double.NaN;
        }
        double[][] normal = new double[k][k];
        double[] gradient = new double[k];
        for (int i = 0; i < k; i++) {
            gradient[i] = dot(jacobian[i], residuals);
            for (int j = 0; j <= i; j++) {
                normal[i][j] = dot(jacobian[i], jacobian[j]);
            }
        }
        double[] trial = new double[k];
        double[] trialResiduals = new double[n];
        double damping = startDamping;
        while (damping < MAX_DAMPING) {
            double[] step = Cholesky.solve(normal, gradient, damping);
            for (int i = 0; i < k; i++) {
                trial[i] = best[i] - Math.max(-1, Math.min(1, step[i]));
            }
            if (likelihood.residuals(trial, trialResiduals)) {
                double now = squares(trialResiduals);
                if (now < sumOfSquares) {
                    double gain = 0.5 * likelihood.effectiveCount() * Math.log(sumOfSquares / now);
                    System.arraycopy(trial, 0, best, 0, k);
                    residuals = trialResiduals;
                    sumOfSquares = now;
                    return gain < tolerance ? Double.NaN : damping / 10;
                }
            }
            damping *= 10;
        }
        return Double.NaN;
    }

    private double[][] jacobian() {
        double[][] result = new double[best.length][n];
        double[] moved = best.clone();
        for (int i = 0; i < best.length; i++) {
            double step = STEP * Math.max(1, Math.abs(best[i]));
            moved[i] = best[i] + step;
            if (!likelihood.residuals(moved, result[i])) {
                return null;
            }
            for (int t = 0; t < n; t++) {
                result[i][t] = (result[i][t] - residuals[t]) / step;
            }
            moved[i] = best[i];
        }
        return result;
    }

    private static double squares(double[] values) {
        return dot(values, values);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
