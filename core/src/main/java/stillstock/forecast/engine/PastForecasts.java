package stillstock.forecast.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.adjust.Adjustment;
import stillstock.forecast.adjust.KnownEffects;
import stillstock.job.JobContext;

/** What a method would have said at past origins, to look at beside what came to pass. */
public final class PastForecasts {
    private PastForecasts() {}

    /**
     * A forecast made at a past moment.
     *
     * @param origin periods of the history it knew
     */
    public record Past(int origin, Forecast forecast) {}

    /**
     * The chosen method's forecasts at the origins it was tested from, as it was tested: what is known to have moved the
     * series is taken out and put back. None where the history is too short or the method is not among those given.
     *
     * @param methods all there are for the product
     * @param effects promotions, list prices and holidays as they were known at each origin
     * @param folds origins at most
     */
    static List<Past> of(
            ProductForecast made, List<Forecaster> methods, KnownEffects effects, int folds, JobContext job) {
        Optional<Forecaster> method =
                SeriesForecaster.named(methods, made.model().method());
        if (method.isEmpty()) {
            return List.of();
        }
        double[] values = made.history().values();
        int season = made.history().period().season();
        int horizon = made.forecast().mean().length;
        int steps = RollingOrigin.testSteps(values.length, season, horizon);
        List<Past> all = new ArrayList<>();
        for (int origin : RollingOrigin.origins(values.length, season, horizon, folds)) {
            job.checkCancelled();
            Adjustment known = effects.at(Arrays.copyOf(values, origin), season, steps);
            Forecast forecast = method.get().forecast(known.adjusted(), season, steps, job);
            if (forecast.available()) {
                all.add(new Past(origin, SeriesForecaster.neverNegative(known.restored(forecast), values)));
            }
        }
        return List.copyOf(all);
    }
}
