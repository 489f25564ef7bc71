package stillstock.forecast.arima.likelihood;

/**
 * Innovations given that all innovations before the first value, and those of the first p values, are 0: the
 * conditional sum of squares of Box and Jenkins (1976, 7.1.2), a cheap start for the exact likelihood.
 */
public final class ConditionalWhitener implements Whitener {
    private final double[][] input;
    private final double[][] output;
    private final int n;
    private int skipped;

    /** @param input columns of equal length without NaN */
    public ConditionalWhitener(double[][] input) {
        this.input = input;
        this.n = input[0].length;
        this.output = new double[input.length][n];
    }

    @Override
    public boolean whiten(double[] ar, double[] ma) {
        skipped = Math.min(ar.length - 1, n - 1);
        for (int c = 0; c < input.length; c++) {
            double[] x = input[c];
            double[] e = output[c];
            for (int t = 0; t < n; t++) {
                e[t] = t < skipped ? 0 : innovation(x, e, t, ar, ma);
            }
        }
        return true;
    }

    private static double innovation(double[] x, double[] e, int t, double[] ar, double[] ma) {
        double sum = 0;
        for (int j = 0; j < ar.length; j++) {
            if (ar[j] != 0) {
                sum += ar[j] * x[t - j];
            }
        }
        int last = Math.min(ma.length - 1, t);
        for (int j = 1; j <= last; j++) {
            if (ma[j] != 0) {
                sum -= ma[j] * e[t - j];
            }
        }
        return sum;
    }

    @Override
    public double[][] columns() {
        return output;
    }

    @Override
    public double logDeterminant() {
        return 0;
    }

    @Override
    public int effectiveCount() {
        return n - skipped;
    }
}
