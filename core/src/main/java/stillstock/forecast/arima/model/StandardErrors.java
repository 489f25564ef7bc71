package stillstock.forecast.arima.model;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import stillstock.forecast.arima.likelihood.ArimaData;
import stillstock.forecast.arima.likelihood.ArimaOrder;
import stillstock.forecast.arima.likelihood.Likelihood;
import stillstock.forecast.arima.likelihood.StateFilter;

/**
 * Standard errors by the observed information: the inverse of the second derivatives of the log-likelihood (central
 * differences) for ARMA coefficients, generalised least squares for the constant and regressors.
 */
final class StandardErrors {
    private static final double STEP = 1e-3;
    private static final double SINGULAR = 1e-12;

    private final Likelihood likelihood;
    private final StateFilter filter;
    private final double[] work;

    private StandardErrors(ArimaData data, ArimaOrder order) {
        filter = data.filter();
        likelihood = new Likelihood(order, filter);
        work = new double[filter.columns()[0].length];
    }

    /** One entry a coefficient, ARMA ones first; NaN where the likelihood has no regular maximum there. */
    static double[] of(ArimaData data, ArimaOrder order, double[] coefficients, double sigma2) {
        StandardErrors errors = new StandardErrors(data, order);
        int k = coefficients.length;
        double[] result = new double[k + data.levels().length - 1];
        Arrays.fill(result, Double.NaN);
        put(result, 0, errors.information(coefficients), 1);
        errors.logLikelihood(coefficients);
        put(result, k, errors.regressorProducts(), sigma2);
        return result;
    }

    private static void put(double[] target, int from, RealMatrix information, double factor) {
        if (information == null) {
            return;
        }
        LUDecomposition decomposition = new LUDecomposition(information, SINGULAR);
        if (!decomposition.getSolver().isNonSingular()) {
            return;
        }
        RealMatrix inverse = decomposition.getSolver().getInverse();
        for (int i = 0; i < inverse.getRowDimension(); i++) {
            target[from + i] = Math.sqrt(inverse.getEntry(i, i) * factor);
        }
    }

    private RealMatrix information(double[] at) {
        int k = at.length;
        if (k == 0) {
            return null;
        }
        RealMatrix result = new Array2DRowRealMatrix(k, k);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double second = (shifted(at, i, STEP, j, STEP)
                                - shifted(at, i, STEP, j, -STEP)
                                - shifted(at, i, -STEP, j, STEP)
                                + shifted(at, i, -STEP, j, -STEP))
                        / (4 * STEP * STEP);
                result.setEntry(i, j, -second);
                result.setEntry(j, i, -second);
            }
        }
        return Double.isNaN(result.getFrobeniusNorm()) ? null : result;
    }

    private double shifted(double[] at, int i, double stepI, int j, double stepJ) {
        double[] moved = at.clone();
        moved[i] += stepI;
        moved[j] += stepJ;
        return logLikelihood(moved);
    }

    private double logLikelihood(double[] coefficients) {
        if (!likelihood.residualsAt(coefficients, work)) {
            return Double.NaN;
        }
        double sum = 0;
        for (double residual : work) {
            sum += residual * residual;
        }
        return likelihood.logLikelihood(sum);
    }

    /** X' X of the whitened regressors; null without regressors. */
    private RealMatrix regressorProducts() {
        double[][] columns = filter.columns();
        int k = columns.length - 1;
        if (k == 0) {
            return null;
        }
        RealMatrix result = new Array2DRowRealMatrix(k, k);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double sum = 0;
                for (int t = 0; t < work.length; t++) {
                    sum += columns[i + 1][t] * columns[j + 1][t];
                }
                result.setEntry(i, j, sum);
            }
        }
        return result;
    }
}
