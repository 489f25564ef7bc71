package stillstock.forecast.file;

import java.util.Arrays;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;

/** A method with its bands stretched; never below 0 for a history that never was. */
final class StretchedBands implements Forecaster {
    private final Forecaster method;
    private final double factor80;
    private final double factor95;

    StretchedBands(Forecaster method, double factor80, double factor95) {
        this.method = method;
        this.factor80 = factor80;
        this.factor95 = factor95;
    }

    @Override
    public String name() {
        return method.name();
    }

    @Override
    public Forecast forecast(double[] history, int season, int horizon, JobContext job) {
        Forecast made = method.forecast(history, season, horizon, job);
        if (!made.available()) {
            return made;
        }
        double floor = Arrays.stream(history).anyMatch(value -> value < 0) ? Double.NEGATIVE_INFINITY : 0;
        Forecast.Bands wide = ForecastBands.stretched(made.mean(), made.bands(), factor80, factor95);
        Forecast.Bands bands = ForecastBands.map(wide, value -> Math.max(floor, value));
        return new Forecast(made.method(), made.mean(), ForecastBands.ordered(made.mean(), bands), made.fitted());
    }

    @Override
    public boolean suits(DemandClass demand) {
        return method.suits(demand);
    }

    @Override
    public boolean fadesOnZeros() {
        return method.fadesOnZeros();
    }
}
