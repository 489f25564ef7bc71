package stillstock.forecast.file;

import java.util.Arrays;
import stillstock.evaluate.ForecastMetrics;
import stillstock.forecast.Forecast;
import stillstock.forecast.band.BandCalibration;

/** Errors of forecasts of many series, added up without a unit, and how far what came lay out against the bands. */
final class PooledErrors {
    /** The errors of a series go together: so many series tell a factor to about 0.06, as far as it usually lies from 1. */
    private static final int SERIES_FOR_HALF_TRUST = 150;

    private double scaled;
    private double relative;
    private int series;
    private double[] distances80 = new double[0];
    private double[] distances95 = new double[0];

    /** Of one forecast, in units of the mean change over a season before it, and relative to size; NaN where undefined. */
    static PooledErrors of(Forecast forecast, double[] values, double[] history, int season) {
        double[] actual = Arrays.copyOfRange(values, history.length, history.length + forecast.mean().length);
        Forecast.Bands bands = forecast.bands();
        PooledErrors errors = new PooledErrors();
        errors.series = 1;
        errors.scaled = ForecastMetrics.mase(actual, forecast.mean(), history, season);
        errors.relative = ForecastMetrics.smape(actual, forecast.mean());
        errors.distances80 = BandCalibration.distances(actual, forecast.mean(), bands.lower80(), bands.upper80());
        errors.distances95 = BandCalibration.distances(actual, forecast.mean(), bands.lower95(), bands.upper95());
        return errors;
    }

    void add(PooledErrors more) {
        scaled += more.scaled;
        relative += more.relative;
        series += more.series;
        distances80 = joined(distances80, more.distances80);
        distances95 = joined(distances95, more.distances95);
    }

    private static double[] joined(double[] one, double[] two) {
        double[] result = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, result, one.length, two.length);
        return result;
    }

    boolean finite() {
        return Double.isFinite(scaled) && Double.isFinite(relative);
    }

    /** These errors over others, the mean of both kinds. */
    double against(PooledErrors others) {
        return (scaled / others.scaled + relative / others.relative) / 2;
    }

    /** The stretch with which the 80 % bands would have held 80 %, drawn towards 1. */
    double factor80() {
        return trusted(BandCalibration.factor(distances80, 0.80));
    }

    /** The stretch with which the 95 % bands would have held 95 %, drawn towards 1. */
    double factor95() {
        return trusted(BandCalibration.factor(distances95, 0.95));
    }

    private double trusted(double factor) {
        return Math.pow(factor, (double) series / (series + SERIES_FOR_HALF_TRUST));
    }
}
