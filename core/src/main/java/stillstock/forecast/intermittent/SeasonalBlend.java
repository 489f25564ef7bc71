package stillstock.forecast.intermittent;

import java.util.Arrays;
import java.util.List;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.job.JobContext;

/**
 * The default for demand with gaps: a rate times the seasonal profile. With few demands the rate is IMAPA's; where enough
 * have passed for a smoothing to forget how it was started, it is the median of TSB, ADIDA and SBA. Both fall when demand
 * stops: two of the three do, and so does their median.
 *
 * <p>Sources: Petropoulos and Kourentzes, "Forecast combinations for intermittent demand", J. Operational Research
 * Society 66 (2015); {@link SeasonalProfile}.
 */
public final class SeasonalBlend extends CheckedForecaster {
    /** Twice the mean age of what a smoothing with 0.1 remembers. */
    private static final int ENOUGH_DEMANDS = 20;

    private final IntermittentForecaster tsb = new Tsb();
    private final IntermittentForecaster adida = TemporalAggregation.adida();
    private final IntermittentForecaster imapa = TemporalAggregation.imapa();
    private final IntermittentForecaster sba = Croston.sba();

    /** Named "intermittent blend". */
    public SeasonalBlend() {
        super("intermittent blend");
    }

    @Override
    public boolean suits(DemandClass demand) {
        return demand == DemandClass.INTERMITTENT || demand == DemandClass.LUMPY;
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        Demand demand = new Demand(history);
        if (demand.none()) {
            return unavailable("no value above 0");
        }
        double[] mean = means(demand, history, season, horizon);
        double[][] bounds = new double[4][horizon];
        for (int k = 0; k < horizon; k++) {
            Forecast.Bands one = distribution(demand, mean[k]).bands(1);
            double[][] parts = {one.lower80(), one.upper80(), one.lower95(), one.upper95()};
            for (int b = 0; b < parts.length; b++) {
                bounds[b][k] = parts[b][0];
            }
        }
        return new Forecast(
                name(), mean, new Forecast.Bands(bounds[0], bounds[1], bounds[2], bounds[3]), new double[0]);
    }

    /** The distribution of each step ahead, whose quantiles the bands are. */
    List<DemandMixture> distributions(double[] history, int season, int horizon) {
        Demand demand = new Demand(history);
        return Arrays.stream(means(demand, history, season, horizon))
                .mapToObj(mean -> distribution(demand, mean))
                .toList();
    }

    private double[] means(Demand demand, double[] history, int season, int horizon) {
        double rate = rate(demand);
        SeasonalProfile profile = SeasonalProfile.of(history, season);
        double[] mean = new double[horizon];
        Arrays.setAll(mean, k -> rate * profile.at(history.length + k));
        return mean;
    }

    private static DemandMixture distribution(Demand demand, double mean) {
        double[] sizes = demand.sizes();
        return new DemandMixture(mean, SimpleSmoothing.level(sizes, IntermittentForecaster.USUAL_ALPHA), sizes);
    }

    private double rate(Demand demand) {
        if (demand.sizes().length < ENOUGH_DEMANDS) {
            return imapa.rate(demand);
        }
        double[] rates = {tsb.rate(demand), adida.rate(demand), sba.rate(demand)};
        Arrays.sort(rates);
        return rates[1];
    }
}
