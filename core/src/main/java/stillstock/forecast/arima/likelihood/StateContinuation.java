package stillstock.forecast.arima.likelihood;

/** Forecasts by moving the filtered state and its covariance on. */
public final class StateContinuation implements Continuation {
    private final ArimaStateSpace model;
    private final double[] state;
    private final double[][] covariance;

    public StateContinuation(ArimaStateSpace model, double[] state, double[][] covariance) {
        this.model = model;
        this.state = state;
        this.covariance = covariance;
    }

    @Override
    public double[] mean(int horizon) {
        double[] current = state.clone();
        double[] mean = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = model.observe(current);
            model.transition(current);
        }
        return mean;
    }

    @Override
    public double[] variance(int horizon) {
        double[] effect = model.innovationEffect();
        double[][] p = new double[covariance.length][];
        for (int i = 0; i < p.length; i++) {
            p[i] = covariance[i].clone();
        }
        double[] variance = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            variance[h] = model.observe(model.timesObservation(p)) + 1;
            model.transition(p);
            for (int i = 0; i < p.length; i++) {
                for (int j = 0; j < p.length; j++) {
                    p[i][j] += effect[i] * effect[j];
                }
            }
        }
        return variance;
    }
}
