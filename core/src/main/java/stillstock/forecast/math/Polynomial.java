package stillstock.forecast.math;

/**
 * Lag polynomials 1 + c1 B + c2 B^2 + ... as arrays c[0] = 1, c[1], ... An autoregressive polynomial is 1 - phi1 B - ...,
 * a moving-average one 1 + theta1 B + ....
 */
public final class Polynomial {
    private Polynomial() {}

    public static double[] multiply(double[] a, double[] b) {
        double[] result = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            if (a[i] != 0) {
                for (int j = 0; j < b.length; j++) {
                    result[i + j] += a[i] * b[j];
                }
            }
        }
        return result;
    }

    /** (1 - B)^d (1 - B^m)^D. */
    public static double[] differencing(int d, int seasonalD, int season) {
        double[] result = {1};
        for (int i = 0; i < d; i++) {
            result = multiply(result, new double[] {1, -1});
        }
        double[] seasonal = new double[season + 1];
        seasonal[0] = 1;
        seasonal[season] = -1;
        for (int i = 0; i < seasonalD; i++) {
            result = multiply(result, seasonal);
        }
        return result;
    }

    /** The polynomial in B^season with the given coefficients of B^season, B^2season, ..., each times a sign. */
    public static double[] spread(double[] coefficients, int season, double sign) {
        double[] result = new double[coefficients.length * season + 1];
        result[0] = 1;
        for (int i = 0; i < coefficients.length; i++) {
            result[(i + 1) * season] = sign * coefficients[i];
        }
        return result;
    }

    /**
     * Autoregressive coefficients from partial autocorrelations, by the Durbin-Levinson recursion: stationary for all
     * partial ones within (-1, 1) (Barndorff-Nielsen and Schou 1973; Monahan 1984).
     */
    public static double[] fromPartial(double[] partial) {
        int p = partial.length;
        double[] phi = new double[p];
        double[] before = new double[p];
        for (int k = 0; k < p; k++) {
            phi[k] = partial[k];
            for (int j = 0; j < k; j++) {
                phi[j] = before[j] - partial[k] * before[k - 1 - j];
            }
            System.arraycopy(phi, 0, before, 0, k + 1);
        }
        return phi;
    }

    /** The inverse of {@link #fromPartial}; null where the coefficients are not stationary. */
    public static double[] toPartial(double[] phi) {
        double[] current = phi.clone();
        double[] partial = new double[phi.length];
        for (int k = phi.length - 1; k >= 0; k--) {
            partial[k] = current[k];
            double scale = 1 - current[k] * current[k];
            if (!(scale > 0)) {
                return null;
            }
            double[] lower = new double[k];
            for (int j = 0; j < k; j++) {
                lower[j] = (current[j] + current[k] * current[k - 1 - j]) / scale;
            }
            System.arraycopy(lower, 0, current, 0, k);
        }
        return partial;
    }

    /** psi_0..psi_(count-1) of numerator(B) / denominator(B). */
    public static double[] ratio(double[] numerator, double[] denominator, int count) {
        double[] psi = new double[count];
        for (int k = 0; k < count; k++) {
            double sum = k < numerator.length ? numerator[k] : 0;
            for (int j = 1; j < denominator.length && j <= k; j++) {
                sum -= denominator[j] * psi[k - j];
            }
            psi[k] = sum;
        }
        return psi;
    }
}
