package stillstock.forecast.engine;

import java.util.ArrayList;
import java.util.List;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.Forecaster;
import stillstock.forecast.arima.AutoArima;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.baseline.SeasonalMeanDrift;
import stillstock.forecast.baseline.SeasonalNaive;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.combine.ShrunkSeason;
import stillstock.forecast.combine.TemporalHierarchy;
import stillstock.forecast.combine.Weighting;
import stillstock.forecast.intermittent.Croston;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.forecast.intermittent.TemporalAggregation;
import stillstock.forecast.intermittent.Tsb;
import stillstock.forecast.smoothing.ExponentialSmoothing;
import stillstock.forecast.smoothing.Theta;
import stillstock.forecast.weigh.LearnedCorrection;
import stillstock.forecast.weigh.LearnedWeights;
import stillstock.forecast.weigh.LearnedWeightsFile;

/** The methods there are, defaults first. */
public final class StandardMethods {
    /** Name of the default for demand without gaps. */
    public static final String COMBINE = "combine";

    /** Name of the default shifted by what it tends to miss. */
    public static final String CORRECTED = "corrected combine";

    /** Name of the default with little effort. */
    public static final String COMBINE_FAST = "combine fast";

    private StandardMethods() {}

    /** What is tried for each product: the two defaults, what they are made of, and the simple ones. */
    public static List<Forecaster> candidates() {
        return candidates(ForecastEffort.BALANCED);
    }

    /** What is tried for each product with so much time, the two defaults first. */
    public static List<Forecaster> candidates(ForecastEffort effort) {
        return switch (effort) {
            case FAST -> fast();
            case BALANCED -> balanced();
            case THOROUGH -> all().stream()
                    .filter(method -> !method.name().equals(CORRECTED))
                    .toList();
        };
    }

    private static List<Forecaster> fast() {
        Forecaster dot = Theta.dynamicOptimised();
        Forecaster hierarchy = new TemporalHierarchy("temporal dot", dot);
        Forecaster drift = new SeasonalMeanDrift();
        return List.of(
                Combination.mean(COMBINE_FAST, List.of(dot, hierarchy, drift)),
                new SeasonalBlend(),
                dot,
                hierarchy,
                drift,
                new Tsb(),
                TemporalAggregation.imapa(),
                new SeasonalNaive(),
                new HistoricMean(),
                new Naive());
    }

    private static List<Forecaster> balanced() {
        List<Combination.Member> members = members();
        List<Forecaster> methods = new ArrayList<>();
        methods.add(combination(members, Shipped.WEIGHTS));
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
        List<Combination.Member> members = members();
        List<Forecaster> single =
                members.stream().map(Combination.Member::method).toList();
        List<Forecaster> methods = new ArrayList<>(balanced());
        methods.add(corrected());
        methods.add(Combination.weighted("combine fixed", members));
        methods.add(Combination.median("combine median", single));
        methods.add(Combination.inverseErrors("combine by errors", single));
        methods.add(fast().get(0));
        methods.add(ExponentialSmoothing.automatic());
        methods.add(ExponentialSmoothing.averaged());
        methods.add(Theta.standard());
        return methods;
    }

    /** The default combination with weights learned for it. */
    static Combination combination(List<Combination.Member> members, Weighting weights) {
        return Combination.weighing(
                COMBINE, members.stream().map(Combination.Member::method).toList(), weights);
    }

    /**
     * The usual combination of {@link #members()} shifted by what it tends to miss, as learned of M3's monthly series. It
     * does not hold for all collections of series: use it where it did better at a past origin.
     */
    public static Combination corrected() {
        return Combination.corrected(CORRECTED, members(), Shipped.CORRECTION);
    }

    /** Read once. */
    private static final class Shipped {
        static final LearnedWeights WEIGHTS = LearnedWeightsFile.shipped();
        static final LearnedCorrection CORRECTION = LearnedWeightsFile.shippedCorrection();
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
