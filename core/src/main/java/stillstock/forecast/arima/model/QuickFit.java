package stillstock.forecast.arima.model;

import stillstock.forecast.arima.likelihood.ArimaData;
import stillstock.forecast.arima.likelihood.ArimaOrder;
import stillstock.forecast.arima.likelihood.Likelihood;
import stillstock.forecast.arima.likelihood.StateFilter;

/**
 * A fast fit of one order for comparing many: one start, few steps, criteria but no forecasts yet. Estimated on values
 * without gaps; {@link #finish(double[])} filters the values as they are.
 */
public final class QuickFit {
    private static final double TOLERANCE = 1e-3;
    private static final int MAX_ITERATIONS = 25;

    private final ArimaOrder order;
    private final double[] coefficients;
    private final double logLikelihood;
    private final int effectiveCount;
    private final int numbers;
    private final double[][] regressors;

    private QuickFit(
            ArimaOrder order, double[] coefficients, double logLikelihood, int effectiveCount, double[][] regressors) {
        this.order = order;
        this.regressors = regressors;
        this.coefficients = coefficients;
        this.logLikelihood = logLikelihood;
        this.effectiveCount = effectiveCount;
        this.numbers = coefficients.length + (order.constant() ? 2 : 1) + regressors.length;
    }

    /** Without regressors; see {@link #of(double[], ArimaOrder, double[][])}. */
    public static QuickFit of(double[] values, ArimaOrder order) {
        return of(values, order, new double[0][]);
    }

    /**
     * Null where the order asks for more values than there are.
     *
     * @param values without NaN
     * @param regressors one array of the same length a regressor
     */
    public static QuickFit of(double[] values, ArimaOrder order, double[][] regressors) {
        ArimaData data = new ArimaData(values, order, regressors);
        if (data.observed() < order.lostValues() + order.armaTerms() + data.levels().length + 1) {
            return null;
        }
        StateFilter filter = data.filter();
        Likelihood likelihood = new Likelihood(order, filter);
        LeastSquaresSearch search =
                new LeastSquaresSearch(likelihood, filter.columns()[0].length, TOLERANCE, MAX_ITERATIONS);
        if (!search.run(start(order))) {
            return null;
        }
        double logLikelihood =
                likelihood.logLikelihood(search.sumOfSquares()) - filter.effectiveCount() * Math.log(data.scale());
        double[] coefficients = likelihood.parameters().coefficients(search.best());
        return new QuickFit(order, coefficients, logLikelihood, filter.effectiveCount(), regressors);
    }

    private static double[] start(ArimaOrder order) {
        double[] start = new double[order.armaTerms()];
        int at = 0;
        for (int i = 0; i < order.p(); i++) {
            start[at++] = i == 0 ? 0.3 : 0.0;
        }
        for (int i = 0; i < order.q(); i++) {
            start[at++] = i == 0 ? order.d() > 0 ? 0.6 : -0.2 : 0.0;
        }
        for (int i = 0; i < order.seasonalP(); i++) {
            start[at++] = i == 0 ? 0.2 : 0.0;
        }
        for (int i = 0; i < order.seasonalQ(); i++) {
            start[at++] = i == 0 ? order.seasonalD() > 0 ? 0.7 : -0.2 : 0.0;
        }
        return start;
    }

    public ArimaOrder order() {
        return order;
    }

    public double logLikelihood() {
        return logLikelihood;
    }

    public double aicc() {
        int k = numbers;
        int spare = effectiveCount - k - 1;
        return spare > 0 ? -2 * logLikelihood + 2 * k + 2.0 * k * (k + 1) / spare : Double.POSITIVE_INFINITY;
    }

    public double bic() {
        return -2 * logLikelihood + numbers * Math.log(effectiveCount);
    }

    /** The model with these coefficients on the values as they are, with their gaps. */
    public ArimaFit finish(double[] values) {
        ArimaData data = new ArimaData(values, order, regressors);
        return new ArimaFit(data, order, data.filter(), coefficients);
    }
}
