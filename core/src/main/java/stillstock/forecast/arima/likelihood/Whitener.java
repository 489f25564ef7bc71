package stillstock.forecast.arima.likelihood;

/**
 * Turns columns that follow an ARIMA process into uncorrelated ones of variance sigma^2, given the ARMA polynomials:
 * the step all likelihoods share. Keeps its work arrays, so not safe for several threads.
 */
public interface Whitener {
    /**
     * Whitens all columns; afterwards {@link #columns()} and {@link #logDeterminant()} hold the result.
     *
     * @param ar 1, -phi1, ... the full autoregressive polynomial without differences
     * @param ma 1, theta1, ... the full moving-average polynomial
     * @return false where the process is not stationary
     */
    boolean whiten(double[] ar, double[] ma);

    /** The whitened columns, the series first, then the regressors; rows of missing values hold 0. */
    double[][] columns();

    /** Log of the determinant of the covariance matrix over sigma^2. */
    double logDeterminant();

    /** Values that count: observed ones less those the differences took. */
    int effectiveCount();
}
