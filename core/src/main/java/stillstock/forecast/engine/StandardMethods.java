package stillstock.forecast.engine;

import java.util.ArrayList;
import java.util.List;
import stillstock.forecast.Forecaster;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.baseline.SeasonalNaive;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.intermittent.Croston;
import stillstock.forecast.intermittent.TemporalAggregation;
import stillstock.forecast.intermittent.Tsb;
import stillstock.forecast.smoothing.ExponentialSmoothing;
import stillstock.forecast.smoothing.Theta;

/** The methods of this package's neighbours, in the order they are taken where a history is too short to test. */
public final class StandardMethods {
    /** Name of the default combination. */
    public static final String COMBINE = "combine";

    private StandardMethods() {}

    /** All of them. */
    public static List<Forecaster> all() {
        Forecaster ets = ExponentialSmoothing.automatic();
        Forecaster dot = Theta.dynamicOptimised();
        List<Forecaster> methods = new ArrayList<>(List.of(ets, dot));
        methods.add(new Combination(COMBINE, List.of(ets, dot), Combination.Rule.MEAN));
        methods.addAll(List.of(
                new Tsb(),
                Croston.sba(),
                Croston.sbj(),
                Croston.classic(),
                TemporalAggregation.adida(),
                TemporalAggregation.imapa(),
                Theta.standard(),
                ExponentialSmoothing.simple(),
                ExponentialSmoothing.holtDamped(),
                ExponentialSmoothing.holtWinters(),
                new SeasonalNaive(),
                new HistoricMean(),
                new Naive()));
        return methods;
    }
}
