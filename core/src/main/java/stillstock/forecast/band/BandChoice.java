package stillstock.forecast.band;

import java.util.Locale;
import java.util.Optional;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.job.JobContext;

/**
 * A forecast with the bands it is to have: by the model, stretched by its own past errors, as long as its residuals pass
 * their tests; else from past errors of like series. Bands of counts stay as they are unless those of like series held too
 * little: a bound of counts covers more than its share by nature, less is an error.
 *
 * @param forecast the forecast
 * @param source where its bands come from
 * @param words why, where not from the model; empty otherwise
 */
public record BandChoice(Forecast forecast, ForecastBands.Source source, String words) {
    /** As the model made it. */
    public static BandChoice model(Forecast forecast) {
        return new BandChoice(forecast, ForecastBands.Source.MODEL, "");
    }

    /** For demand without gaps. */
    public static BandChoice continuous(Forecast forecast, Past past, LikeSeries like, JobContext job) {
        ResidualTests residuals = ResidualTests.of(past.values(), forecast.fitted(), past.season());
        Optional<LikeErrors> errors = residuals.failed() ? like.of(past.demand(), job) : Optional.empty();
        return errors.map(known -> pooled(known.stretched(forecast), known, residuals.words()))
                .orElseGet(() -> model(BandCalibration.calibrated(forecast, past.distances80(), past.distances95())));
    }

    /** For demand with gaps. */
    public static BandChoice counts(Forecast forecast, DemandClass demand, LikeSeries like, JobContext job) {
        return like.of(demand, job)
                .filter(errors ->
                        errors.within80().failed() || errors.within95().failed())
                .map(errors -> pooled(
                        errors.widened(forecast),
                        errors,
                        String.format(
                                Locale.ROOT,
                                "80 %% bands of counts held %.0f %% and 95 %% bands %.0f %% at past origins",
                                100 * errors.within80().held(),
                                100 * errors.within95().held())))
                .orElseGet(() -> model(forecast));
    }

    private static BandChoice pooled(Forecast forecast, LikeErrors errors, String why) {
        ForecastBands.Source source = ForecastBands.Source.LIKE_PRODUCTS;
        return new BandChoice(
                forecast,
                source,
                "bands " + source.label().replace("like", errors.series() + " like") + " (" + why + ")");
    }

    /**
     * What a forecast was made from and how far its past errors lay out. Holds arrays; treat them as read-only.
     *
     * @param values oldest first, NaN where missing
     * @param distances80 in distances of the 80 % bound on their side
     * @param distances95 the same of the 95 % bound
     */
    public record Past(double[] values, int season, DemandClass demand, double[] distances80, double[] distances95) {}
}
