package stillstock.series.stat;

import org.hipparchus.special.Gamma;

/**
 * Autocorrelation, partial autocorrelation and the portmanteau test.
 *
 * <p>Sources: Box, Jenkins and Reinsel (2008) 2.1.5 (divisor n); Durbin (1960) for the partial ones; Ljung and Box
 * (1978). Where values are NaN, sums run over the pairs that are there.
 */
public final class Autocorrelation {
    private Autocorrelation() {}

    /**
     * Autocorrelations at lags 0..maxLag; O(n maxLag).
     *
     * @return maxLag + 1 entries, the first 1; NaN for a constant series or a lag without pairs
     */
    public static double[] acf(double[] values, int maxLag) {
        double mean = Moments.mean(values);
        int n = values.length;
        double[] centred = new double[n];
        boolean gaps = false;
        for (int t = 0; t < n; t++) {
            centred[t] = values[t] - mean;
            gaps |= Double.isNaN(values[t]);
        }
        double[] result = new double[maxLag + 1];
        double variance = covariance(centred, 0, gaps);
        for (int lag = 0; lag <= maxLag; lag++) {
            result[lag] = lag < n ? covariance(centred, lag, gaps) / variance : Double.NaN;
        }
        return result;
    }

    private static double covariance(double[] centred, int lag, boolean gaps) {
        double sum = 0;
        int pairs = 0;
        for (int t = lag; t < centred.length; t++) {
            double product = centred[t] * centred[t - lag];
            if (!gaps || !Double.isNaN(product)) {
                sum += product;
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : sum / (pairs + lag);
    }

    /** Partial autocorrelations at lags 1..maxLag by the Durbin-Levinson recursion; O(n maxLag + maxLag^2). */
    public static double[] pacf(double[] values, int maxLag) {
        double[] acf = acf(values, maxLag);
        double[] partial = new double[maxLag];
        double[] phi = new double[maxLag + 1];
        double[] before = new double[maxLag + 1];
        double error = 1;
        for (int lag = 1; lag <= maxLag; lag++) {
            double gap = acf[lag];
            for (int j = 1; j < lag; j++) {
                gap -= before[j] * acf[lag - j];
            }
            phi[lag] = gap / error;
            for (int j = 1; j < lag; j++) {
                phi[j] = before[j] - phi[lag] * before[lag - j];
            }
            error *= 1 - phi[lag] * phi[lag];
            partial[lag - 1] = phi[lag];
            System.arraycopy(phi, 0, before, 0, lag + 1);
        }
        return partial;
    }

    /**
     * The Ljung-Box test that the first lags are not correlated.
     *
     * @param fittedParameters estimated ARMA coefficients, taken off the degrees of freedom
     */
    public static Portmanteau ljungBox(double[] values, int lags, int fittedParameters) {
        double[] acf = acf(values, lags);
        double n = Moments.count(values);
        double statistic = 0;
        for (int lag = 1; lag <= lags; lag++) {
            statistic += acf[lag] * acf[lag] / (n - lag);
        }
        statistic *= n * (n + 2);
        int freedom = Math.max(1, lags - fittedParameters);
        double pValue = Double.isNaN(statistic) ? Double.NaN : Gamma.regularizedGammaQ(freedom / 2.0, statistic / 2.0);
        return new Portmanteau(statistic, freedom, pValue);
    }

    /**
     * @param statistic Q
     * @param degreesOfFreedom of the chi-squared distribution it is compared with
     * @param pValue chance of a larger Q where there is no correlation; NaN for a constant series
     */
    public record Portmanteau(double statistic, int degreesOfFreedom, double pValue) {}
}
