package stillstock.forecast.arima.likelihood;

/** What a filtered series says about its future, without regressors and for an innovation variance of 1. */
public interface Continuation {
    /** Expected levels of the next steps. */
    double[] mean(int horizon);

    /** Variances of the levels of the next steps. */
    double[] variance(int horizon);
}
