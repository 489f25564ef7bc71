package stillstock.forecast.arima.likelihood;

/** A whitener that goes on where the data ends. */
public interface StateFilter extends Whitener {
    /** Standard deviation of each row's one-step error over sigma in the last call; 0 for a row without one. */
    double[] deviations();

    /**
     * The future after the last call of {@link #whiten}.
     *
     * @param beta coefficients of the regressors, taken off the series
     * @param ar the polynomial of that call
     * @param ma the polynomial of that call
     */
    Continuation continuation(double[] beta, double[] ar, double[] ma);
}
