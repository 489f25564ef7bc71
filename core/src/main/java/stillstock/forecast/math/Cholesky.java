package stillstock.forecast.math;

/** Small symmetric systems. */
public final class Cholesky {
    private static final double FLOOR = 1e-12;

    private Cholesky() {}

    /**
     * Solves (A + damping diag(A)) x = b.
     *
     * @param lower the lower triangle of A, positive semidefinite
     */
    public static double[] solve(double[][] lower, double[] b, double damping) {
        int k = b.length;
        double largest = 0;
        for (int i = 0; i < k; i++) {
            largest = Math.max(largest, lower[i][i]);
        }
        double[][] factor = new double[k][k];
        double[] x = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                if (i == j) {
                    sum += damping * Math.max(sum, FLOOR * largest) + Double.MIN_NORMAL;
                }
                for (int l = 0; l < j; l++) {
                    sum -= factor[i][l] * factor[j][l];
                }
                factor[i][j] =
                        i == j ? Math.sqrt(Math.max(sum, FLOOR * largest + Double.MIN_NORMAL)) : sum / factor[j][j];
            }
            double sum = b[i];
            for (int l = 0; l < i; l++) {
                sum -= factor[i][l] * x[l];
            }
            x[i] = sum / factor[i][i];
        }
        for (int i = k - 1; i >= 0; i--) {
            for (int l = i + 1; l < k; l++) {
                x[i] -= factor[l][i] * x[l];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }
}
