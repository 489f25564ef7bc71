package stillstock.forecast.arima.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.forecast.arima.likelihood.ArimaData;
import stillstock.forecast.arima.likelihood.ArimaOrder;
import stillstock.forecast.arima.likelihood.Continuation;
import stillstock.forecast.arima.likelihood.Likelihood;
import stillstock.forecast.arima.likelihood.StateFilter;
import stillstock.series.stat.Autocorrelation;

/**
 * A fitted model. Immutable and safe for several threads. All figures are on the scale of the values it was fitted to.
 */
public final class ArimaFit {
    private final ArimaOrder order;
    private final ArimaData data;
    private final double[] coefficients;
    private final double[] beta;
    private final double logLikelihood;
    private final double sigma2;
    private final int effectiveCount;
    private final double[] residuals;
    private final double[] fitted;
    private final Continuation continuation;

    ArimaFit(ArimaData data, ArimaOrder order, StateFilter filter, double[] coefficients) {
        this.order = order;
        this.data = data;
        this.coefficients = coefficients;
        Likelihood likelihood = new Likelihood(order, filter);
        double[] scaled = new double[filter.columns()[0].length];
        if (!likelihood.residualsAt(coefficients, scaled)) {
            throw new IllegalStateException("no likelihood at the coefficients of a fit of " + order);
        }
        double[] ar = likelihood.parameters().arPolynomial(coefficients);
        double[] ma = likelihood.parameters().maPolynomial(coefficients);
        beta = likelihood.beta();
        continuation = filter.continuation(beta, ar, ma);
        effectiveCount = filter.effectiveCount();
        double sum = 0;
        double root = Math.exp(-filter.logDeterminant() / (2.0 * effectiveCount));
        double own = 0;
        residuals = new double[data.length()];
        fitted = new double[data.length()];
        Arrays.fill(residuals, Double.NaN);
        Arrays.fill(fitted, Double.NaN);
        double[] deviations = filter.deviations();
        int lost = data.length() - scaled.length;
        for (int t = 0; t < scaled.length; t++) {
            sum += scaled[t] * scaled[t];
            double standard = scaled[t] * root;
            own += standard * standard;
            if (deviations[t] > 0) {
                residuals[lost + t] = standard * data.scale();
                fitted[lost + t] = data.value(lost + t) - standard * deviations[t] * data.scale();
            }
        }
        logLikelihood = likelihood.logLikelihood(sum) - effectiveCount * Math.log(data.scale());
        int freedom = Math.max(1, effectiveCount - coefficients.length - beta.length);
        sigma2 = own / freedom * data.scale() * data.scale();
    }

    /** The model's order. */
    public ArimaOrder order() {
        return order;
    }

    /** A number of the model: "ar1", "ma1", "sar1", "sma1", "mean", "drift", "x1" for the first regressor. */
    public record Coefficient(String name, double value) {}

    /** All coefficients: ordinary, seasonal, constant, regressors. */
    public List<Coefficient> coefficients() {
        List<Coefficient> result = new ArrayList<>();
        int at = add(result, "ar", order.p(), 0);
        at = add(result, "ma", order.q(), at);
        at = add(result, "sar", order.seasonalP(), at);
        add(result, "sma", order.seasonalQ(), at);
        int constants = order.constant() ? 1 : 0;
        for (int i = 0; i < beta.length; i++) {
            String name = i < constants ? order.lostValues() == 0 ? "mean" : "drift" : "x" + (i + 1 - constants);
            result.add(new Coefficient(name, beta[i] * data.scale()));
        }
        return List.copyOf(result);
    }

    private int add(List<Coefficient> result, String name, int count, int from) {
        for (int i = 0; i < count; i++) {
            result.add(new Coefficient(name + (i + 1), coefficients[from + i]));
        }
        return from + count;
    }

    /**
     * Standard errors in the order of {@link #coefficients()}, computed at each call; NaN where the maximum lies on the
     * border, next to it, or is flat.
     */
    public double[] standardErrors() {
        double freedom = Math.max(1, effectiveCount - coefficients.length - beta.length);
        return StandardErrors.of(data, order, coefficients, sigma2 * freedom / effectiveCount);
    }

    /** The Ljung-Box test of the residuals, its degrees of freedom less the ARMA coefficients. */
    public Autocorrelation.Portmanteau ljungBox(int lags) {
        return Autocorrelation.ljungBox(residuals, lags, coefficients.length);
    }

    /** The coefficient of a name. */
    public double coefficient(String name) {
        return coefficients().stream()
                .filter(coefficient -> coefficient.name().equals(name))
                .mapToDouble(Coefficient::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(order + " has no coefficient " + name));
    }

    /** The coefficients of the regressors, without that of the constant. */
    public double[] effects() {
        int constants = order.constant() ? 1 : 0;
        double[] result = new double[beta.length - constants];
        for (int i = 0; i < result.length; i++) {
            result[i] = beta[constants + i] * data.scale();
        }
        return result;
    }

    /** Exact Gaussian log-likelihood of the differenced series; positive infinity where the model fits without error. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Innovation variance: sum of squares over values that count less coefficients. */
    public double sigma2() {
        return sigma2;
    }

    /** Values that count: observed ones less those the differences took. */
    public int effectiveCount() {
        return effectiveCount;
    }

    /** Estimated numbers with the variance. */
    public int parameterCount() {
        return coefficients.length + beta.length + 1;
    }

    /** Akaike's criterion. */
    public double aic() {
        return -2 * logLikelihood + 2 * parameterCount();
    }

    /** Akaike's criterion corrected for small samples; positive infinity where there are too few values. */
    public double aicc() {
        int k = parameterCount();
        int spare = effectiveCount - k - 1;
        return spare > 0 ? aic() + 2.0 * k * (k + 1) / spare : Double.POSITIVE_INFINITY;
    }

    /** Schwarz's criterion. */
    public double bic() {
        return -2 * logLikelihood + parameterCount() * Math.log(effectiveCount);
    }

    /** Standardised one-step errors, of variance {@link #sigma2()}; NaN where there is none. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** One-step-ahead forecasts of the history; NaN where there is none. */
    public double[] fitted() {
        return fitted.clone();
    }

    /** Forecasts without regressors. */
    public ArimaForecast forecast(int horizon) {
        return forecast(horizon, new double[0][]);
    }

    /**
     * Forecasts.
     *
     * @param futureRegressors one array a regressor, at least horizon values each
     */
    public ArimaForecast forecast(int horizon, double[][] futureRegressors) {
        double[][] future = data.future(futureRegressors, horizon);
        double[] mean = continuation.mean(horizon);
        double[] variance = continuation.variance(horizon);
        for (int h = 0; h < horizon; h++) {
            for (int c = 0; c < beta.length; c++) {
                mean[h] += beta[c] * future[c][h];
            }
            mean[h] *= data.scale();
            variance[h] *= sigma2;
        }
        return new ArimaForecast(mean, variance);
    }
}
