package stillstock.forecast.arima.model;

import stillstock.forecast.arima.likelihood.Likelihood;
import stillstock.forecast.math.QuasiNewton;

/**
 * Half the log of the sum of squares times the number of values, by free numbers, with central differences: minus the
 * log-likelihood but for a constant. Where the best model lies on the border of invertibility the residuals' own
 * derivatives vanish and only second-order information leads on.
 */
final class Misfit implements QuasiNewton.Smooth {
    private static final double STEP = 1e-5;

    private final Likelihood likelihood;
    private final double[] work;

    /** @param rows length of a residual vector */
    Misfit(Likelihood likelihood, int rows) {
        this.likelihood = likelihood;
        this.work = new double[rows];
    }

    @Override
    public double value(double[] point) {
        if (!likelihood.residuals(point, work)) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (double residual : work) {
            sum += residual * residual;
        }
        return 0.5 * likelihood.effectiveCount() * Math.log(sum);
    }

    @Override
    public void gradient(double[] point, double[] gradient) {
        double[] moved = point.clone();
        for (int i = 0; i < point.length; i++) {
            double step = STEP * Math.max(1, Math.abs(point[i]));
            moved[i] = point[i] + step;
            double up = value(moved);
            moved[i] = point[i] - step;
            double down = value(moved);
            moved[i] = point[i];
            gradient[i] = (up - down) / (2 * step);
        }
    }
}
