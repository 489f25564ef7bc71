package stillstock.pipeline;

import java.util.List;
import stillstock.forecast.Forecaster;
import stillstock.forecast.arima.AutoArima;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.SeasonalNaive;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.intermittent.Croston;
import stillstock.forecast.intermittent.TemporalAggregation;
import stillstock.forecast.intermittent.Tsb;
import stillstock.forecast.smoothing.ExponentialSmoothing;
import stillstock.forecast.smoothing.Theta;

/** The explicit list of algorithms: a new one is one line here. */
public final class Catalog {
    private static final Forecaster SMOOTHING = ExponentialSmoothing.automatic();
    private static final Forecaster THETA = Theta.dynamicOptimised();

    private static final Forecaster ARIMA = new AutoArima();

    private static final List<Forecaster> FORECASTERS = List.of(
            new Combination("combine", List.of(SMOOTHING, THETA, ARIMA), Combination.Rule.MEAN),
            SMOOTHING,
            THETA,
            ARIMA,
            ExponentialSmoothing.simple(),
            new SeasonalNaive(),
            new Tsb(),
            Croston.sba(),
            TemporalAggregation.adida(),
            TemporalAggregation.imapa(),
            new HistoricMean());

    private Catalog() {}

    /** The forecasting methods, in the order they are taken where a history is too short to test. */
    public static List<Forecaster> forecasters() {
        return FORECASTERS;
    }
}
