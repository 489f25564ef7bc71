package stillstock.forecast.arima;

import java.util.Arrays;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.Regressors;
import stillstock.job.JobContext;
import stillstock.series.stat.Moments;

/**
 * Automatic seasonal ARIMA: logs or levels by likelihood, a small pool of models by exact likelihood, their forecasts
 * averaged with AICc weights; see {@link Mixture}.
 *
 * <p>Missing values are handled by the Kalman filter. A season longer than {@value SeasonalPart#LONGEST_SEASON} steps is
 * taken out by STL first and put back as it was last. The forecast is the median of the model, which on logs lies below
 * its mean.
 */
public final class AutoArima extends CheckedForecaster {
    private static final int MIN_VALUES = 3;

    /** The one form there is. */
    public AutoArima() {
        super("arima");
    }

    @Override
    public boolean usesRegressors() {
        return true;
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        return compute(history, Regressors.none(), season, horizon, job);
    }

    @Override
    protected Forecast compute(double[] history, Regressors regressors, int season, int horizon, JobContext job) {
        int observed = Moments.count(history);
        if (Moments.isConstant(history)) {
            return constant(history, horizon);
        }
        if (observed < MIN_VALUES) {
            return unavailable("ARIMA needs at least " + MIN_VALUES + " known values, the history has " + observed);
        }
        SeasonalPart part = SeasonalPart.of(history, season);
        KnownAhead known = KnownAhead.of(regressors, history, horizon);
        Mixture mixture = Mixture.of(part.adjusted(), known, part.modelSeason(), horizon, job);
        double[] fitted = new double[history.length];
        Arrays.setAll(fitted, t -> mixture.fitted(t) + part.seasonal(t));
        return new Forecast(
                name(),
                quantiles(mixture, part, history.length, horizon, 0),
                new Forecast.Bands(
                        quantiles(mixture, part, history.length, horizon, -ForecastBands.Z80),
                        quantiles(mixture, part, history.length, horizon, ForecastBands.Z80),
                        quantiles(mixture, part, history.length, horizon, -ForecastBands.Z95),
                        quantiles(mixture, part, history.length, horizon, ForecastBands.Z95)),
                fitted);
    }

    private static double[] quantiles(Mixture mixture, SeasonalPart part, int n, int horizon, double z) {
        double[] result = new double[horizon];
        Arrays.setAll(result, h -> mixture.quantile(h, z) + part.seasonal(n + h));
        return result;
    }

    private Forecast constant(double[] history, int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, history[0]);
        double[] fitted = Arrays.stream(history)
                .map(value -> Double.isNaN(value) ? Double.NaN : history[0])
                .toArray();
        return new Forecast(name(), mean, ForecastBands.exact(mean), fitted);
    }
}
