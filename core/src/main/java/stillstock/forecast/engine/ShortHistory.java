package stillstock.forecast.engine;

import java.util.Arrays;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.lookalike.GroupLevels;
import stillstock.forecast.total.CountBands;

/**
 * Bands for a history too short to show how demand varies: a method that saw one value, or a few equal ones, takes them for
 * certain. Bands are then at least those of counts whose rate is known from n draws of an exponential size: variance
 * mean + mean<sup>2</sup>/n. Pure functions.
 */
final class ShortHistory {
    private ShortHistory() {}

    /** The same where the history is long enough or has negative values; else with bands at least so wide. */
    static Forecast widened(Forecast forecast, double[] history) {
        double[] known =
                Arrays.stream(history).filter(value -> !Double.isNaN(value)).toArray();
        boolean few = known.length > 0 && known.length < GroupLevels.FEW;
        if (!forecast.available() || !few || Arrays.stream(known).anyMatch(value -> value < 0)) {
            return forecast;
        }
        double[] mean = forecast.mean();
        double[] variance = Arrays.stream(mean)
                .map(value -> value + value * value / known.length)
                .toArray();
        Forecast.Bands counts = CountBands.of(mean, variance);
        Forecast.Bands made = forecast.bands();
        Forecast.Bands wider = new Forecast.Bands(
                each(made.lower80(), counts.lower80(), true),
                each(made.upper80(), counts.upper80(), false),
                each(made.lower95(), counts.lower95(), true),
                each(made.upper95(), counts.upper95(), false));
        return new Forecast(forecast.method(), mean, ForecastBands.ordered(mean, wider), forecast.fitted());
    }

    private static double[] each(double[] one, double[] other, boolean least) {
        double[] bound = new double[one.length];
        Arrays.setAll(bound, i -> least ? Math.min(one[i], other[i]) : Math.max(one[i], other[i]));
        return bound;
    }
}
