package stillstock.forecast.arima.likelihood;

import java.util.Arrays;

/**
 * The Kalman filter of an ARIMA model on levels, for series with missing values. The unknown levels before the first
 * value are regression coefficients with a flat prior (augmented filter of de Jong 1991), so that without missing
 * values the likelihood is that of the differenced series. A step costs O(state^2).
 */
public final class KalmanWhitener implements StateFilter {
    private static final double RANK_TOLERANCE = 1e-8;

    private final ArimaData data;
    private final double[][] input;
    private final double[][] output;
    private final double[] deviations;
    private final int n;
    private final int observed;
    private ArimaStateSpace model;
    private double[][] covariance;
    private double[][] states;
    private DiffuseStart start;
    private double logDeterminant;

    public KalmanWhitener(ArimaData data) {
        this.data = data;
        this.input = data.levels();
        this.n = data.length();
        this.observed = data.observed();
        this.output = new double[input.length][n];
        this.deviations = new double[n];
    }

    @Override
    public boolean whiten(double[] ar, double[] ma) {
        model = ArimaStateSpace.of(ar, ma, data.differencing());
        if (model == null) {
            return false;
        }
        int levels = model.levels();
        covariance = model.initialCovariance();
        states = new double[input.length + levels][model.dimension()];
        double[][] unknown = new double[levels][n];
        for (int j = 0; j < levels; j++) {
            states[input.length + j][model.firstLevel() + j] = 1;
        }
        logDeterminant = 0;
        double[] effect = model.innovationEffect();
        for (int t = 0; t < n; t++) {
            if (Double.isNaN(input[0][t])) {
                skip(t, effect, unknown);
            } else {
                update(t, effect, unknown);
            }
        }
        start = new DiffuseStart(unknown, RANK_TOLERANCE);
        start.project(output);
        logDeterminant += start.logDeterminant();
        hideStart();
        return !Double.isNaN(logDeterminant) && observed > start.rank();
    }

    private void skip(int t, double[] effect, double[][] unknown) {
        for (double[] state : states) {
            model.transition(state);
        }
        model.transition(covariance);
        addInnovation(effect);
        deviations[t] = 0;
        for (double[] column : output) {
            column[t] = 0;
        }
        for (double[] column : unknown) {
            column[t] = 0;
        }
    }

    private void addInnovation(double[] effect) {
        for (int i = 0; i < effect.length; i++) {
            for (int j = 0; j < effect.length; j++) {
                covariance[i][j] += effect[i] * effect[j];
            }
        }
    }

    private void update(int t, double[] effect, double[][] unknown) {
        double[] gain = model.timesObservation(covariance);
        double variance = model.observe(gain) + 1;
        model.transition(gain);
        for (int i = 0; i < gain.length; i++) {
            gain[i] += effect[i];
        }
        logDeterminant += Math.log(variance);
        double deviation = Math.sqrt(variance);
        deviations[t] = deviation;
        for (int c = 0; c < states.length; c++) {
            double value = c < input.length ? input[c][t] : 0;
            double innovation = value - model.observe(states[c]);
            model.transition(states[c]);
            for (int i = 0; i < gain.length; i++) {
                states[c][i] += gain[i] * innovation / variance;
            }
            (c < input.length ? output[c] : unknown[c - input.length])[t] = innovation / deviation;
        }
        model.transition(covariance);
        addInnovation(effect);
        for (int i = 0; i < gain.length; i++) {
            for (int j = 0; j < gain.length; j++) {
                covariance[i][j] -= gain[i] * gain[j] / variance;
            }
        }
    }

    /** The first values only serve to learn the levels: they have no one-step error of their own. */
    private void hideStart() {
        int left = start.rank();
        for (int t = 0; t < n && left > 0; t++) {
            if (deviations[t] > 0) {
                deviations[t] = 0;
                left--;
            }
        }
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
        return observed - (start == null ? data.differencing().length - 1 : start.rank());
    }

    @Override
    public double[] deviations() {
        return deviations;
    }

    @Override
    public Continuation continuation(double[] beta, double[] ar, double[] ma) {
        int columns = input.length;
        double[] state = states[0].clone();
        for (int c = 0; c < beta.length; c++) {
            add(state, states[c + 1], -beta[c]);
        }
        double[] levels = start.estimate(beta);
        double[][] total = new double[state.length][];
        for (int i = 0; i < state.length; i++) {
            total[i] = covariance[i].clone();
        }
        for (int j = 0; j < levels.length; j++) {
            add(state, states[columns + j], levels[j]);
        }
        for (double[] direction : start.uncertainty(Arrays.copyOfRange(states, columns, states.length))) {
            for (int i = 0; i < state.length; i++) {
                add(total[i], direction, direction[i]);
            }
        }
        return new StateContinuation(model, state, total);
    }

    private static void add(double[] target, double[] source, double factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
    }
}
