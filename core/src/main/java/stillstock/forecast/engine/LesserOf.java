package stillstock.forecast.engine;

import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;

/**
 * Whichever of two forecasts expects less over all steps: a method that knows the product, kept from staying up where
 * another falls to zero. A method that has no forecast leaves it to the other.
 */
final class LesserOf implements Forecaster {
    private static final double ROUNDING = 1e-9;

    private final String name;
    private final Forecaster one;
    private final Forecaster fading;

    /** @param fading falls to zero with a run of zeros */
    LesserOf(String name, Forecaster one, Forecaster fading) {
        this.name = name;
        this.one = one;
        this.fading = fading;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Forecast forecast(double[] history, int season, int horizon, JobContext job) {
        Forecast first = one.forecast(history, season, horizon, job);
        Forecast second = fading.forecast(history, season, horizon, job);
        boolean takesFirst = first.available() && (!second.available() || sum(first) <= sum(second) * (1 + ROUNDING));
        Forecast made = takesFirst ? first : second;
        return made.available()
                ? new Forecast(name, made.mean(), made.bands(), made.fitted())
                : Forecast.unavailable(name, made.unavailableCause());
    }

    private static double sum(Forecast forecast) {
        double sum = 0;
        for (double value : forecast.mean()) {
            sum += value;
        }
        return sum;
    }

    @Override
    public boolean suits(DemandClass demand) {
        return one.suits(demand);
    }

    @Override
    public boolean fadesOnZeros() {
        return fading.fadesOnZeros();
    }
}
