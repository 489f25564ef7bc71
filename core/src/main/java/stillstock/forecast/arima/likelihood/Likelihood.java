package stillstock.forecast.arima.likelihood;

import java.util.Arrays;
import stillstock.series.stat.LeastSquares;

/**
 * The Gaussian likelihood of an ARMA model with regressors as a sum of squares: variance and regression coefficients
 * are solved for in closed form (generalised least squares), so that only the ARMA coefficients are searched.
 * Maximising the likelihood is minimising the sum of squares of {@link #residuals}.
 */
public final class Likelihood {
    private final ArmaParameters parameters;
    private final Whitener whitener;
    private double[] beta = new double[0];

    public Likelihood(ArimaOrder order, Whitener whitener) {
        this.parameters = new ArmaParameters(order);
        this.whitener = whitener;
    }

    public ArmaParameters parameters() {
        return parameters;
    }

    /**
     * Whitened residuals times the determinant's n-th root, at free numbers.
     *
     * @return false where there is no likelihood there
     */
    public boolean residuals(double[] free, double[] target) {
        return residualsAt(parameters.coefficients(free), target);
    }

    /** The same at coefficients as they are written in the model. */
    public boolean residualsAt(double[] coefficients, double[] target) {
        if (!whitener.whiten(parameters.arPolynomial(coefficients), parameters.maPolynomial(coefficients))) {
            return false;
        }
        double scale = Math.exp(whitener.logDeterminant() / (2.0 * whitener.effectiveCount()));
        project(whitener.columns(), target);
        double sum = 0;
        for (int t = 0; t < target.length; t++) {
            target[t] *= scale;
            sum += target[t];
        }
        return !Double.isNaN(sum) && !Double.isInfinite(sum);
    }

    private void project(double[][] columns, double[] target) {
        double[] y = columns[0];
        System.arraycopy(y, 0, target, 0, target.length);
        if (columns.length == 1) {
            return;
        }
        beta = columns.length == 2 ? new double[] {slope(columns[1], y)} : multiple(columns, y);
        for (int c = 0; c < beta.length; c++) {
            double[] x = columns[c + 1];
            for (int t = 0; t < target.length; t++) {
                target[t] -= beta[c] * x[t];
            }
        }
    }

    private static double slope(double[] x, double[] y) {
        double products = 0;
        double squares = 0;
        for (int t = 0; t < x.length; t++) {
            products += x[t] * y[t];
            squares += x[t] * x[t];
        }
        return squares > 0 ? products / squares : 0;
    }

    private static double[] multiple(double[][] columns, double[] y) {
        double[][] regressors = Arrays.copyOfRange(columns, 1, columns.length);
        return LeastSquares.fit(regressors, y).coefficients();
    }

    /** Regression coefficients of the last call. */
    public double[] beta() {
        return beta.clone();
    }

    /** Log-likelihood where the scaled residuals have this sum of squares. */
    public double logLikelihood(double sumOfSquares) {
        int n = whitener.effectiveCount();
        return -0.5 * n * (Math.log(2 * Math.PI * sumOfSquares / n) + 1);
    }

    public int effectiveCount() {
        return whitener.effectiveCount();
    }

    public double logDeterminant() {
        return whitener.logDeterminant();
    }
}
