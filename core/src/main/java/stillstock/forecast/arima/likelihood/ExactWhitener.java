package stillstock.forecast.arima.likelihood;

import java.util.Arrays;

/**
 * Exact innovations of a stationary ARMA process without missing values by Chandrasekhar recursions: the covariance of
 * the predicted state changes from step to step by a matrix of rank one, so that a step costs O(max(p, q)) instead of
 * O(max(p, q)^2).
 *
 * <p>Sources: Morf, Sidhu and Kailath (1974), IEEE Transactions on Automatic Control 19; Melard (1984), algorithm AS
 * 197. The state holds the forecasts of the next max(p, q) values (Akaike 1974). Once the recursions have converged, a
 * step costs as much as the polynomials have terms.
 */
public final class ExactWhitener implements StateFilter {
    private static final double CONVERGED = 1e-14;

    private final ArimaData data;
    private final double[][] input;
    private final double[][] output;
    private final int n;
    private double[][] states = new double[0][];
    private double[] gain = new double[0];
    private double[] change = new double[0];
    private int[] arLags = new int[0];
    private final double[] deviations;
    private double logDeterminant;

    /** @param data without NaN */
    public ExactWhitener(ArimaData data) {
        this.data = data;
        this.input = data.differenced();
        this.n = input[0].length;
        this.output = new double[input.length][n];
        this.deviations = new double[n];
    }

    @Override
    public boolean whiten(double[] ar, double[] ma) {
        int r = Math.max(1, Math.max(ar.length, ma.length) - 1);
        double[] covariance = ArmaCovariance.of(ar, ma, r);
        if (covariance == null || !(covariance[0] > 0) || Double.isInfinite(covariance[0])) {
            return false;
        }
        prepare(r, ar, covariance);
        double variance = covariance[0];
        double rank = -1 / variance;
        int convergedAt = n;
        logDeterminant = 0;
        for (int t = 0; t < n; t++) {
            if (t > convergedAt + r) {
                finishByRecursion(t, r, ar, ma);
                return true;
            }
            step(t, r, ar, variance);
            logDeterminant += Math.log(variance);
            if (convergedAt == n) {
                double head = change[0];
                double next = variance + rank * head * head;
                if (!(next > 0)) {
                    return false;
                }
                double size = advance(r, ar, head / variance, rank * head);
                rank *= variance / next;
                variance = next;
                if (size * -rank < CONVERGED) {
                    convergedAt = t;
                    variance = 1;
                }
            }
        }
        return true;
    }

    private void prepare(int r, double[] ar, double[] covariance) {
        if (gain.length != r) {
            states = new double[input.length][r];
            gain = new double[r];
            change = new double[r];
        } else {
            for (double[] state : states) {
                Arrays.fill(state, 0);
            }
        }
        System.arraycopy(covariance, 1, gain, 0, r);
        System.arraycopy(covariance, 1, change, 0, r);
        arLags = lags(ar);
    }

    /** Where a polynomial is not 0, from lag 1 on. */
    private static int[] lags(double[] polynomial) {
        int count = 0;
        int[] lags = new int[polynomial.length - 1];
        for (int j = 1; j < polynomial.length; j++) {
            if (polynomial[j] != 0) {
                lags[count++] = j;
            }
        }
        return Arrays.copyOf(lags, count);
    }

    /** Takes the innovation of every column and moves its state of forecasts on by one step. */
    private void step(int t, int r, double[] ar, double variance) {
        deviations[t] = Math.sqrt(variance);
        double scale = 1 / deviations[t];
        for (int c = 0; c < input.length; c++) {
            double[] state = states[c];
            double innovation = input[c][t] - state[0];
            output[c][t] = innovation * scale;
            double share = innovation / variance;
            double last = last(state, r, ar);
            for (int i = 0; i < r - 1; i++) {
                state[i] = state[i + 1] + gain[i] * share;
            }
            state[r - 1] = last + gain[r - 1] * share;
        }
    }

    /**
     * Once the innovation variance has come down to 1 and stayed there for r steps, innovations follow from the few
     * lags the polynomials really have; the states are only needed at the end.
     */
    private void finishByRecursion(int from, int r, double[] ar, double[] ma) {
        int[] maLags = lags(ma);
        for (int c = 0; c < input.length; c++) {
            double[] x = input[c];
            double[] e = output[c];
            for (int t = from; t < n; t++) {
                double innovation = x[t];
                for (int lag : arLags) {
                    innovation += ar[lag] * x[t - lag];
                }
                for (int lag : maLags) {
                    innovation -= ma[lag] * e[t - lag];
                }
                e[t] = innovation;
            }
            forecastsAtEnd(states[c], x, e, r, ar, ma);
        }
        Arrays.fill(deviations, from, n, 1);
    }

    private void forecastsAtEnd(double[] state, double[] x, double[] e, int r, double[] ar, double[] ma) {
        for (int i = 0; i < r; i++) {
            double sum = 0;
            for (int lag : arLags) {
                sum -= ar[lag] * (lag <= i ? state[i - lag] : x[n + i - lag]);
            }
            for (int lag = i + 1; lag < ma.length; lag++) {
                sum += ma[lag] * e[n + i - lag];
            }
            state[i] = sum;
        }
    }

    private double last(double[] vector, int r, double[] ar) {
        double sum = 0;
        for (int lag : arLags) {
            sum -= ar[lag] * vector[r - lag];
        }
        return sum;
    }

    /** The rank-one update of gain and change; returns the squared length of the change. */
    private double advance(int r, double[] ar, double headShare, double factor) {
        double last = last(change, r, ar);
        double size = 0;
        for (int i = 0; i < r; i++) {
            double moved = i < r - 1 ? change[i + 1] : last;
            double old = gain[i];
            gain[i] = old + factor * moved;
            double now = moved - old * headShare;
            change[i] = now;
            size += now * now;
        }
        return size;
    }

    @Override
    public double[] deviations() {
        return deviations;
    }

    @Override
    public double[][] columns() {
        return output;
    }

    @Override
    public double logDeterminant() {
        return logDeterminant;
    }

    @Override
    public int effectiveCount() {
        return n;
    }

    @Override
    public Continuation continuation(double[] beta, double[] ar, double[] ma) {
        double[] next = states[0].clone();
        for (int c = 0; c < beta.length; c++) {
            for (int i = 0; i < next.length; i++) {
                next[i] -= beta[c] * states[c + 1][i];
            }
        }
        return new DifferencedContinuation(next, ar, ma, data.differencing(), data.lastLevels(beta));
    }
}
