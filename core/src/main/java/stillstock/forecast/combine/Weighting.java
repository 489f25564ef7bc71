package stillstock.forecast.combine;

import java.util.List;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;

/** How much each member of a combination counts for one series. Immutable and safe for several threads. */
@FunctionalInterface
public interface Weighting {
    /**
     * What is known when forecasts are combined.
     *
     * @param history values oldest first, NaN where missing
     * @param methods the members
     * @param forecasts theirs, in the same order; some may be unavailable
     */
    record Moment(double[] history, int season, List<Forecaster> methods, List<Forecast> forecasts, JobContext job) {}

    /** One number a member, none negative; only ratios among available forecasts matter. */
    double[] weights(Moment moment);

    /** True where a constant added to history and forecasts leaves the weights as they are. */
    default boolean shifts() {
        return true;
    }
}
