package stillstock.forecast.arima;

import java.util.Arrays;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;
import stillstock.series.stat.Moments;

/**
 * Automatic seasonal ARIMA: logs or levels by likelihood, a small pool of models by exact likelihood, their forecasts
 * averaged with AICc weights; see {@link Mixture}.
 *
 * <p>Missing values are handled by the Kalman filter. A season longer than {@value SeasonalPart#LONGEST_SEASON} steps is
 * taken out by STL first and put back as it was last. Where no value of the history is negative, neither is the
 * forecast.
 */
public final class AutoArima implements Forecaster {
    private static final int MIN_VALUES = 3;
    private static final double Z_80 = 1.2815515655446004;
    private static final double Z_95 = 1.959963984540054;

    @Override
    public String name() {
        return "arima";
    }

    @Override
    public Forecast forecast(double[] history, int season, int horizon, JobContext job) {
        if (season < 1 || horizon < 1) {
            throw new IllegalArgumentException("season (" + season + ") and horizon (" + horizon + ") must be positive");
        }
        job.checkCancelled();
        int observed = Moments.count(history);
        if (observed < MIN_VALUES) {
            return Forecast.unavailable(
                    name(), "ARIMA needs at least " + MIN_VALUES + " known values, the history has " + observed);
        }
        double unit = 0;
        for (double value : history) {
            unit = Math.max(unit, Double.isNaN(value) ? 0 : Math.abs(value));
        }
        if (Double.isInfinite(unit)) {
            return Forecast.unavailable(name(), "the history holds an infinite value");
        }
        if (Moments.isConstant(history)) {
            return constant(history, horizon);
        }
        return model(history, season, horizon, unit, job);
    }

    private Forecast model(double[] history, int season, int horizon, double unit, JobContext job) {
        int blank = leadingBlanks(history);
        double[] values = new double[history.length - blank];
        boolean nonNegative = true;
        for (int t = 0; t < values.length; t++) {
            values[t] = history[blank + t] / unit;
            nonNegative &= !(values[t] < 0);
        }
        SeasonalPart part = SeasonalPart.of(values, season);
        Mixture mixture = Mixture.of(part.adjusted(), part.modelSeason(), horizon, job);
        double[] fitted = new double[history.length];
        Arrays.fill(fitted, Double.NaN);
        for (int t = 0; t < values.length; t++) {
            fitted[blank + t] = (mixture.fitted(t) + part.seasonal(t)) * unit;
        }
        double floor = nonNegative ? 0 : Double.NEGATIVE_INFINITY;
        double[][] quantiles = new double[5][horizon];
        double[] z = {0, -Z_80, Z_80, -Z_95, Z_95};
        for (int i = 0; i < z.length; i++) {
            for (int h = 0; h < horizon; h++) {
                double value = mixture.quantile(h, z[i]) + part.seasonal(values.length + h);
                quantiles[i][h] = Math.max(floor, value * unit);
            }
        }
        return new Forecast(
                name(),
                quantiles[0],
                new Forecast.Bands(quantiles[1], quantiles[2], quantiles[3], quantiles[4]),
                fitted);
    }

    private static int leadingBlanks(double[] history) {
        int from = 0;
        while (Double.isNaN(history[from])) {
            from++;
        }
        return from;
    }

    private Forecast constant(double[] history, int horizon) {
        double[] mean = new double[horizon];
        double level = history[leadingBlanks(history)];
        Arrays.fill(mean, level);
        double[] fitted = new double[history.length];
        Arrays.fill(fitted, level);
        return new Forecast(name(), mean, new Forecast.Bands(mean, mean, mean, mean), fitted);
    }
}
