package stillstock.forecast.arima.likelihood;

import stillstock.forecast.math.Polynomial;

/**
 * State space form of an ARIMA process with innovation variance 1. The state holds the forecasts of the next r =
 * max(p, q, 1) differenced values and the last k levels, k being what the differences take; an observation is the first
 * forecast plus the differencing recursion on the levels plus the innovation.
 */
public final class ArimaStateSpace {
    private final double[] ar;
    private final double[] differencing;
    private final double[] covariance;
    private final double[] psi;
    private final int r;
    private final int k;

    private ArimaStateSpace(double[] ar, double[] ma, double[] differencing, double[] covariance, int r) {
        this.ar = ar;
        this.differencing = differencing;
        this.covariance = covariance;
        this.r = r;
        this.k = differencing.length - 1;
        this.psi = Polynomial.ratio(ma, ar, r + 1);
    }

    /** Null where the process of the differences is not stationary. */
    public static ArimaStateSpace of(double[] ar, double[] ma, double[] differencing) {
        int r = Math.max(1, Math.max(ar.length, ma.length) - 1);
        double[] covariance = ArmaCovariance.of(ar, ma, r);
        if (covariance == null || Double.isInfinite(covariance[0]) || Double.isNaN(covariance[0])) {
            return null;
        }
        return new ArimaStateSpace(ar, ma, differencing, covariance, r);
    }

    public int dimension() {
        return r + k;
    }

    /** Where the levels begin in the state. */
    public int firstLevel() {
        return r;
    }

    public int levels() {
        return k;
    }

    /** Covariance of the state before the first value, 0 for the levels. */
    public double[][] initialCovariance() {
        double[][] p = new double[r + k][r + k];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = covariance[i - j];
                for (int l = 0; l <= j; l++) {
                    sum -= psi[l] * psi[l + i - j];
                }
                p[i][j] = sum;
                p[j][i] = sum;
            }
        }
        return p;
    }

    /** What the state expects the next value to be. */
    public double observe(double[] state) {
        double sum = state[0];
        for (int j = 1; j <= k; j++) {
            if (differencing[j] != 0) {
                sum -= differencing[j] * state[r + j - 1];
            }
        }
        return sum;
    }

    /** Moves a state one step on without an innovation. */
    public void transition(double[] state) {
        double level = observe(state);
        double last = 0;
        for (int j = 1; j < ar.length; j++) {
            if (ar[j] != 0) {
                last -= ar[j] * state[r - j];
            }
        }
        System.arraycopy(state, 1, state, 0, r - 1);
        state[r - 1] = last;
        if (k > 0) {
            System.arraycopy(state, r, state, r + 1, k - 1);
            state[r] = level;
        }
    }

    /** What an innovation of 1 adds to the next state. */
    public double[] innovationEffect() {
        double[] effect = new double[r + k];
        System.arraycopy(psi, 1, effect, 0, r);
        if (k > 0) {
            effect[r] = 1;
        }
        return effect;
    }

    /** Transition of both sides of a covariance, without innovation: T P T'. */
    public void transition(double[][] p) {
        int m = r + k;
        for (double[] row : p) {
            transition(row);
        }
        double[] column = new double[m];
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < m; i++) {
                column[i] = p[i][j];
            }
            transition(column);
            for (int i = 0; i < m; i++) {
                p[i][j] = column[i];
            }
        }
    }

    /** P z, the covariance of the state with the expected next value. */
    public double[] timesObservation(double[][] p) {
        double[] result = new double[r + k];
        for (int i = 0; i < result.length; i++) {
            result[i] = observe(p[i]);
        }
        return result;
    }
}
