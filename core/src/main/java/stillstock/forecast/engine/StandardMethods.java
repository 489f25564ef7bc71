package stillstock.forecast.engine;

import java.util.ArrayList;
import java.util.List;
import stillstock.forecast.Forecaster;
import stillstock.forecast.arima.AutoArima;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.baseline.SeasonalMeanDrift;
import stillstock.forecast.baseline.SeasonalNaive;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.combine.ShrunkSeason;
import stillstock.forecast.combine.TemporalHierarchy;
import stillstock.forecast.intermittent.Croston;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.forecast.intermittent.TemporalAggregation;
import stillstock.forecast.intermittent.Tsb;
import stillstock.forecast.smoothing.ExponentialSmoothing;
import stillstock.forecast.smoothing.Theta;

/** The methods there are, defaults first. */
public final class StandardMethods {
    /** Name of the default for demand without gaps. */
    public static final String COMBINE = "combine";

    private StandardMethods() {}

    /** What is tried for each product: the two defaults, what they are made of, and the simple ones. */
    public static List<Forecaster> candidates() {
        List<Combination.Member> members = members();
        List<Forecaster> methods = new ArrayList<>();
        methods.add(Combination.weighted(COMBINE, members));
        methods.add(new SeasonalBlend());
        members.forEach(member -> methods.add(member.method()));
        methods.addAll(List.of(
                ExponentialSmoothing.simple(),
                ExponentialSmoothing.holtDamped(),
                ExponentialSmoothing.holtWinters(),
                new Tsb(),
                Croston.classic(),
                Croston.sba(),
                Croston.sbj(),
                TemporalAggregation.adida(),
                TemporalAggregation.imapa(),
                new SeasonalNaive(),
                new HistoricMean(),
                new Naive()));
        return methods;
    }

    /** Every method that can be asked for by name. */
    public static List<Forecaster> all() {
        List<Forecaster> methods = new ArrayList<>(candidates());
        methods.add(ExponentialSmoothing.automatic());
        methods.add(ExponentialSmoothing.averaged());
        methods.add(Theta.standard());
        return methods;
    }

    /**
     * Members of the default combination and their usual shares. Both were chosen on horizons inside the training values
     * of two collections of monthly series, never on their test values; see core/docs/decisions.
     */
    public static List<Combination.Member> members() {
        Forecaster arima = new AutoArima();
        Forecaster dot = Theta.dynamicOptimised();
        return List.of(
                new Combination.Member(arima, 2),
                new Combination.Member(new TemporalHierarchy("temporal arima", arima), 1),
                new Combination.Member(new TemporalHierarchy("temporal ets", ExponentialSmoothing.averaged()), 1),
                new Combination.Member(dot, 1),
                new Combination.Member(new TemporalHierarchy("temporal dot", dot), 1),
                new Combination.Member(new SeasonalMeanDrift(), 0.75),
                new Combination.Member(new ShrunkSeason("shrunk season arima", arima), 0.5),
                new Combination.Member(new ShrunkSeason("shrunk season naive", new Naive()), 0.2));
    }
}
