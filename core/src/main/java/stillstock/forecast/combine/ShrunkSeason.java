package stillstock.forecast.combine;

import java.util.Arrays;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;
import stillstock.series.decompose.ClassicalDecomposition;
import stillstock.series.decompose.ClassicalSeason;

/**
 * A method without a season on the history without its season, which is put back afterwards. Season indices come from
 * classical decomposition (of logs where all values are above 0) and are drawn towards none as far as they could be
 * chance: the positive-part James-Stein rule with the remainder's variance. A weak season of a few years is mostly
 * chance.
 *
 * <p>Source: Miller and Williams, "Shrinkage estimators of time series seasonal factors and their effect on forecasting
 * accuracy", Int. J. Forecasting 19 (2003).
 */
public final class ShrunkSeason extends CheckedForecaster {
    private static final int LEAST_SEASON = 4;

    private final Forecaster method;

    /** @param method forecasts what is left as a series without a season */
    public ShrunkSeason(String name, Forecaster method) {
        super(name);
        this.method = method;
    }

    @Override
    public boolean suits(DemandClass demand) {
        return method.suits(demand);
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        int n = history.length;
        boolean logs = Arrays.stream(history).allMatch(value -> Double.isNaN(value) || value > 0);
        double[] values = logs ? Arrays.stream(history).map(Math::log).toArray() : history;
        double[] indices = n > 2 * season && season >= LEAST_SEASON ? shrunk(values, season) : new double[1];
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            double index = indices[i % indices.length];
            rest[i] = logs ? history[i] / Math.exp(index) : history[i] - index;
        }
        Forecast made = method.forecast(rest, 1, horizon, job);
        if (!made.available()) {
            return unavailable(made.unavailableCause());
        }
        Forecast.Bands bands = made.bands();
        return new Forecast(
                name(),
                seasoned(made.mean(), indices, n, logs),
                new Forecast.Bands(
                        seasoned(bands.lower80(), indices, n, logs),
                        seasoned(bands.upper80(), indices, n, logs),
                        seasoned(bands.lower95(), indices, n, logs),
                        seasoned(bands.upper95(), indices, n, logs)),
                seasoned(made.fitted(), indices, 0, logs));
    }

    private static double[] seasoned(double[] values, double[] indices, int first, boolean logs) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            double index = indices[(first + i) % indices.length];
            result[i] = logs ? values[i] * Math.exp(index) : values[i] + index;
        }
        return result;
    }

    /** Indices that add up to 0, drawn towards 0. */
    public static double[] shrunk(double[] values, int season) {
        double[] indices = ClassicalSeason.indices(values, season, false);
        double[] trend = ClassicalDecomposition.movingAverage(values, season);
        double squares = 0;
        int known = 0;
        for (int i = 0; i < values.length; i++) {
            double remainder = values[i] - trend[i] - indices[i % season];
            if (!Double.isNaN(remainder)) {
                squares += remainder * remainder;
                known++;
            }
        }
        double ofAnIndex = squares / Math.max(1, known - season) * season / Math.max(1, known);
        double size = Arrays.stream(indices).map(index -> index * index).sum();
        double kept = size > 0 ? Math.max(0, 1 - (season - 3) * ofAnIndex / size) : 0;
        return Arrays.stream(indices).map(index -> kept * index).toArray();
    }
}
