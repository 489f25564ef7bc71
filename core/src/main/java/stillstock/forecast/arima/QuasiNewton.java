package stillstock.forecast.arima;

/**
 * BFGS with central differences on half the log of the sum of squares (Nocedal and Wright 2006, 6.1). It polishes what
 * {@link LeastSquaresSearch} found: where the best model lies on the border of invertibility the residuals' own
 * derivatives vanish and only second-order information leads on.
 */
final class QuasiNewton {
    private static final double STEP = 1e-5;
    private static final double SUFFICIENT = 1e-4;

    private final Likelihood likelihood;
    private final double[] work;
    private final double tolerance;
    private final int maxIterations;
    private double[] best;
    private double value;

    /** @param tolerance gain of log-likelihood below which the search stops */
    QuasiNewton(Likelihood likelihood, int n, double tolerance, int maxIterations) {
        this.likelihood = likelihood;
        this.work = new double[n];
        this.tolerance = tolerance;
        this.maxIterations = maxIterations;
    }

    double[] run(double[] start) {
        best = start.clone();
        value = objective(best);
        int k = best.length;
        double[][] inverse = identity(k);
        double[] gradient = gradient();
        int idle = 0;
        for (int iteration = 0; iteration < maxIterations && idle < 2; iteration++) {
            double before = value;
            double[] step = lineSearch(direction(inverse, gradient), gradient);
            if (step == null) {
                if (iteration == 0 || idle > 0) {
                    break;
                }
                inverse = identity(k);
                idle++;
                continue;
            }
            double[] next = gradient();
            update(inverse, step, next, gradient);
            gradient = next;
            idle = before - value < tolerance ? idle + 1 : 0;
        }
        return best;
    }

    double value() {
        return value;
    }

    private static double[][] identity(int k) {
        double[][] result = new double[k][k];
        for (int i = 0; i < k; i++) {
            result[i][i] = 0.1;
        }
        return result;
    }

    private double objective(double[] at) {
        if (!likelihood.residuals(at, work)) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (double residual : work) {
            sum += residual * residual;
        }
        return 0.5 * likelihood.effectiveCount() * Math.log(sum);
    }

    private double[] gradient() {
        double[] result = new double[best.length];
        double[] moved = best.clone();
        for (int i = 0; i < best.length; i++) {
            double step = STEP * Math.max(1, Math.abs(best[i]));
            moved[i] = best[i] + step;
            double up = objective(moved);
            moved[i] = best[i] - step;
            double down = objective(moved);
            moved[i] = best[i];
            result[i] = (up - down) / (2 * step);
        }
        return result;
    }

    private static double[] direction(double[][] inverse, double[] gradient) {
        double[] result = new double[gradient.length];
        double length = 0;
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result.length; j++) {
                result[i] -= inverse[i][j] * gradient[j];
            }
            length += result[i] * result[i];
        }
        double shrink = Math.min(1, 1 / Math.sqrt(length));
        for (int i = 0; i < result.length; i++) {
            result[i] *= shrink;
        }
        return result;
    }

    /** Moves to the first point along the direction that lowers the objective enough; null where there is none. */
    private double[] lineSearch(double[] direction, double[] gradient) {
        double slope = 0;
        for (int i = 0; i < direction.length; i++) {
            slope += direction[i] * gradient[i];
        }
        for (double length = 1; length > 1e-10 && slope < 0; length /= 3) {
            double[] trial = best.clone();
            double[] step = new double[trial.length];
            for (int i = 0; i < trial.length; i++) {
                step[i] = length * direction[i];
                trial[i] += step[i];
            }
            double now = objective(trial);
            if (now < value + SUFFICIENT * length * slope) {
                best = trial;
                value = now;
                return step;
            }
        }
        return null;
    }

    private static void update(double[][] inverse, double[] step, double[] next, double[] before) {
        int k = step.length;
        double[] change = new double[k];
        double curvature = 0;
        for (int i = 0; i < k; i++) {
            change[i] = next[i] - before[i];
            curvature += change[i] * step[i];
        }
        if (!(curvature > 1e-14)) {
            return;
        }
        double[] product = new double[k];
        double quadratic = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                product[i] += inverse[i][j] * change[j];
            }
            quadratic += product[i] * change[i];
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                inverse[i][j] += (1 + quadratic / curvature) * step[i] * step[j] / curvature
                        - (product[i] * step[j] + step[i] * product[j]) / curvature;
            }
        }
    }
}
