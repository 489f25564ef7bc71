package stillstock.forecast.arima.likelihood;

/**
 * Autocovariances of a stationary ARMA process with unit innovation variance. The autoregressive part is taken down to
 * its partial autocorrelations and up again (Levinson), O(p^2); the moving-average part is folded in, O(lags q).
 */
public final class ArmaCovariance {
    private ArmaCovariance() {}

    /**
     * Covariances at lags 0..lags.
     *
     * @param ar 1, -phi1, -phi2, ...
     * @param ma 1, theta1, theta2, ...
     * @return null where the autoregressive part is not stationary
     */
    public static double[] of(double[] ar, double[] ma, int lags) {
        int q = ma.length - 1;
        double[] folded = new double[q + 1];
        for (int i = 0; i <= q; i++) {
            if (ma[i] != 0) {
                for (int k = 0; k <= q - i; k++) {
                    folded[k] += ma[i] * ma[i + k];
                }
            }
        }
        double[] result = new double[lags + 1];
        if (ar.length == 1) {
            System.arraycopy(folded, 0, result, 0, Math.min(lags, q) + 1);
            return result;
        }
        double[] g = autoregressive(ar, lags + q);
        if (g == null) {
            return null;
        }
        for (int k = 0; k <= lags; k++) {
            double sum = folded[0] * g[k];
            for (int l = 1; l <= q; l++) {
                if (folded[l] != 0) {
                    sum += folded[l] * (g[k + l] + g[Math.abs(k - l)]);
                }
            }
            result[k] = sum;
        }
        return result;
    }

    private static double[] autoregressive(double[] ar, int lags) {
        int p = ar.length - 1;
        double[][] phi = new double[p + 1][];
        phi[p] = new double[p + 1];
        for (int j = 1; j <= p; j++) {
            phi[p][j] = -ar[j];
        }
        double variance = 1;
        for (int k = p; k >= 1; k--) {
            double partial = phi[k][k];
            double scale = 1 - partial * partial;
            if (!(scale > 0)) {
                return null;
            }
            variance /= scale;
            phi[k - 1] = new double[k];
            for (int j = 1; j < k; j++) {
                phi[k - 1][j] = (phi[k][j] + partial * phi[k][k - j]) / scale;
            }
        }
        double[] g = new double[lags + 1];
        g[0] = variance;
        for (int k = 1; k <= lags; k++) {
            double[] row = phi[Math.min(k, p)];
            double sum = 0;
            for (int j = 1; j < row.length; j++) {
                sum += row[j] * g[k - j];
            }
            g[k] = sum;
        }
        return g;
    }
}
