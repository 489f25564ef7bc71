package stillstock.forecast.intermittent;

import java.util.Arrays;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.job.JobContext;

/**
 * What the intermittent methods share: a flat demand rate a period and bands from {@link DemandMixture}. Missing
 * periods are left out as if they had not happened.
 */
abstract class IntermittentForecaster extends CheckedForecaster {
    /** The smoothing parameter the field uses where none is estimated. */
    static final double USUAL_ALPHA = 0.1;

    IntermittentForecaster(String name) {
        super(name);
    }

    @Override
    public boolean suits(DemandClass demand) {
        return demand == DemandClass.INTERMITTENT || demand == DemandClass.LUMPY;
    }

    @Override
    protected final Forecast compute(double[] history, int season, int horizon, JobContext job) {
        Demand demand = new Demand(history);
        if (demand.none()) {
            return unavailable("no value above 0");
        }
        double rate = rate(demand);
        double[] mean = new double[horizon];
        Arrays.fill(mean, rate);
        double[] sizes = demand.sizes();
        double size = SimpleSmoothing.level(sizes, USUAL_ALPHA);
        double[] fitted = fittedRates(demand);
        return new Forecast(
                name(),
                mean,
                new DemandMixture(rate, size, sizes).bands(horizon),
                fitted.length == 0 ? fitted : demand.inPlace(fitted));
    }

    /** Expected demand a period after a history with at least one demand. */
    abstract double rate(Demand demand);

    /** The rate expected of each known period from those before it, NaN where there is none; may be empty. */
    double[] fittedRates(Demand demand) {
        return new double[0];
    }
}
