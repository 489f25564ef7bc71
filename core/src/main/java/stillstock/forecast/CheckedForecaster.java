package stillstock.forecast;

import java.util.Arrays;
import stillstock.job.JobContext;

/**
 * What every method needs around its arithmetic: checks of the arguments, an answer for empty and for all-zero
 * histories, no negative forecast of a history that never was, bounds in order, and finite numbers only.
 *
 * <p>The history reaches {@link #compute} without its leading missing values and divided by a power of two near its
 * mean size, so that 1e-200 and 1e+200 are forecast as well as 1.
 */
public abstract class CheckedForecaster implements Forecaster {
    private final String name;

    /** @param name in files and tables */
    protected CheckedForecaster(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Forecast forecast(double[] history, int season, int horizon, JobContext job) {
        return forecast(history, Regressors.none(), season, horizon, job);
    }

    @Override
    public final Forecast forecast(double[] history, Regressors regressors, int season, int horizon, JobContext job) {
        require("season", season);
        require("horizon", horizon);
        regressors.check(history.length, horizon);
        job.checkCancelled();
        int first = firstObserved(history);
        if (first < 0) {
            return unavailable(history.length == 0 ? "no history" : "no period of the history is known");
        }
        Range range = Range.of(history);
        if (range.allZero()) {
            return zeros(history, horizon);
        }
        double scale = range.scale();
        double[] values = Arrays.copyOfRange(history, first, history.length);
        for (int i = 0; i < values.length; i++) {
            values[i] /= scale;
        }
        Forecast raw = compute(values, regressors.from(first), season, horizon, job);
        return raw.available() ? finish(raw, first, scale, range.min() >= 0) : raw;
    }

    /**
     * Forecasts a history that starts with a known value and is not all zero.
     *
     * @param history NaN where missing; the method may change it
     * @return fitted values are of the given history's length, or empty
     */
    protected abstract Forecast compute(double[] history, int season, int horizon, JobContext job);

    /** The same with regressors, which begin where the history does; here they are left out. */
    protected Forecast compute(double[] history, Regressors regressors, int season, int horizon, JobContext job) {
        return compute(history, season, horizon, job);
    }

    /** No forecast by this method, and why. */
    protected final Forecast unavailable(String cause) {
        return Forecast.unavailable(name, cause);
    }

    private Forecast finish(Forecast raw, int leading, double scale, boolean neverNegative) {
        if (!ForecastBands.allFinite(raw.mean()) || !ForecastBands.finite(raw.bands())) {
            return unavailable("the method gave no finite number for this history");
        }
        double floor = neverNegative ? 0 : Double.NEGATIVE_INFINITY;
        double[] mean = Arrays.stream(raw.mean())
                .map(value -> Math.max(floor, value * scale))
                .toArray();
        Forecast.Bands bands = ForecastBands.map(raw.bands(), value -> Math.max(floor, value * scale));
        double[] fitted = raw.fitted();
        if (fitted.length > 0) {
            double[] all = new double[leading + fitted.length];
            Arrays.fill(all, 0, leading, Double.NaN);
            for (int i = 0; i < fitted.length; i++) {
                all[leading + i] = Double.isNaN(fitted[i]) ? Double.NaN : Math.max(floor, fitted[i] * scale);
            }
            fitted = all;
        }
        return new Forecast(raw.method(), mean, ForecastBands.ordered(mean, bands), fitted);
    }

    private Forecast zeros(double[] history, int horizon) {
        double[] mean = new double[horizon];
        double[] fitted = new double[history.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = Double.isNaN(history[i]) ? Double.NaN : 0;
        }
        return new Forecast(name, mean, ForecastBands.exact(mean), fitted);
    }

    private static int firstObserved(double[] history) {
        for (int i = 0; i < history.length; i++) {
            if (!Double.isNaN(history[i])) {
                return i;
            }
        }
        return -1;
    }

    private static void require(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " (" + value + ") must be at least 1");
        }
    }

    private record Range(double min, double max, double meanSize) {
        static Range of(double[] history) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            double size = 0;
            int n = 0;
            for (int i = 0; i < history.length; i++) {
                double value = history[i];
                if (Double.isInfinite(value)) {
                    throw new IllegalArgumentException("value " + i + " of the history is infinite");
                }
                if (!Double.isNaN(value)) {
                    n++;
                    size += (Math.abs(value) - size) / n;
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
            return new Range(min, max, size);
        }

        boolean allZero() {
            return min == 0 && max == 0;
        }

        /** A power of two: dividing by it loses no digit. */
        double scale() {
            return Math.scalb(1.0, Math.max(-1000, Math.getExponent(meanSize)));
        }
    }
}
