package stillstock.forecast.engine;

import java.util.Arrays;
import stillstock.evaluate.ForecastMetrics;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastAccuracy;
import stillstock.forecast.band.BandCalibration;
import stillstock.forecast.band.BandChoice;

/** The forecasts one method made at past origins, beside what came to pass. */
final class Backtest {
    private final String method;
    private final double[] actual;
    private final double[] mean;
    private final double[][] bounds;
    private int used;
    private int folds;
    private String cause = "";

    /** @param capacity steps judged in all */
    Backtest(String method, int capacity) {
        this.method = method;
        this.actual = new double[capacity];
        this.mean = new double[capacity];
        this.bounds = new double[4][capacity];
    }

    /** Adds a fold; values are read from the origin on. */
    void add(Forecast forecast, double[] values, int origin, int steps) {
        if (!forecast.available()) {
            cause = forecast.unavailableCause();
            return;
        }
        Forecast.Bands bands = forecast.bands();
        double[][] parts = {bands.lower80(), bands.upper80(), bands.lower95(), bands.upper95()};
        System.arraycopy(values, origin, actual, used, steps);
        System.arraycopy(forecast.mean(), 0, mean, used, steps);
        for (int i = 0; i < parts.length; i++) {
            System.arraycopy(parts[i], 0, bounds[i], used, steps);
        }
        used += steps;
        folds++;
    }

    /** True where the method had a forecast at every origin and something known came to pass. */
    boolean complete() {
        return cause.isEmpty() && folds > 0 && !Double.isNaN(ForecastMetrics.mae(actual(), mean()));
    }

    String method() {
        return method;
    }

    /** Judged values above 0. */
    long demands() {
        return Arrays.stream(actual()).filter(value -> value > 0).count();
    }

    /** What methods are compared by; less is better. */
    double score(boolean gaps) {
        double rmse = ForecastMetrics.rmse(actual(), mean());
        return gaps ? rmse : Math.sqrt(rmse * ForecastMetrics.mae(actual(), mean()));
    }

    /** The figures shown. @param training the history before the first origin, which gives the scale */
    ForecastAccuracy accuracy(double[] training, int season) {
        return new ForecastAccuracy(
                method,
                folds,
                ForecastMetrics.mae(actual(), mean()),
                ForecastMetrics.rmse(actual(), mean()),
                ForecastMetrics.r2(actual(), mean()),
                ForecastMetrics.mase(actual(), mean(), training, season),
                ForecastMetrics.rmsse(actual(), mean(), training, 1),
                ForecastMetrics.bias(actual(), mean()),
                ForecastMetrics.coverage(actual(), bound(0), bound(1)),
                ForecastMetrics.coverage(actual(), bound(2), bound(3)));
    }

    /** How far its errors lay out, with the history they are of. */
    BandChoice.Past past(double[] values, int season, DemandClass demand) {
        return new BandChoice.Past(
                values,
                season,
                demand,
                BandCalibration.distances(actual(), mean(), bound(0), bound(1)),
                BandCalibration.distances(actual(), mean(), bound(2), bound(3)));
    }

    private double[] actual() {
        return Arrays.copyOf(actual, used);
    }

    private double[] mean() {
        return Arrays.copyOf(mean, used);
    }

    private double[] bound(int which) {
        return Arrays.copyOf(bounds[which], used);
    }
}
