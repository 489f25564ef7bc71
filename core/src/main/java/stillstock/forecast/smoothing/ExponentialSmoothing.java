package stillstock.forecast.smoothing;

import java.util.Arrays;
import java.util.List;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.job.JobContext;

/**
 * Exponential smoothing by maximum likelihood: of the forms a method allows, the one with the least corrected Akaike
 * criterion. A missing value leaves the states as they are. Complexity: about a hundred passes over the series a form.
 *
 * <p>Sources: [1] Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008); [2] Hyndman et al.,
 * "A state space framework for automatic forecasting", Int. J. Forecasting 18 (2002).
 */
public final class ExponentialSmoothing extends CheckedForecaster {
    private static final int LEAST_VALUES = 4;
    private static final int LONGEST_SEASON = 24;

    private final Choice choice;

    private enum Choice {
        SIMPLE,
        DAMPED,
        SEASONAL,
        ALL
    }

    private ExponentialSmoothing(String name, Choice choice) {
        super(name);
        this.choice = choice;
    }

    /** Level only, additive error: "ses". */
    public static ExponentialSmoothing simple() {
        return new ExponentialSmoothing("ses", Choice.SIMPLE);
    }

    /** Level and damped trend, additive error: "holt damped". */
    public static ExponentialSmoothing holtDamped() {
        return new ExponentialSmoothing("holt damped", Choice.DAMPED);
    }

    /** Level, trend and season, additive or multiplicative: "holt-winters". */
    public static ExponentialSmoothing holtWinters() {
        return new ExponentialSmoothing("holt-winters", Choice.SEASONAL);
    }

    /** The best of all forms with finite variance: "ets". */
    public static ExponentialSmoothing automatic() {
        return new ExponentialSmoothing("ets", Choice.ALL);
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        long known = Arrays.stream(history).filter(v -> !Double.isNaN(v)).count();
        if (known < LEAST_VALUES) {
            return unavailable("at least " + LEAST_VALUES + " known values are needed, there are " + known);
        }
        if (isConstant(history)) {
            return constant(history, horizon);
        }
        EtsFit best = null;
        for (EtsForm form : forms(history, season)) {
            EtsFit fit = EtsFit.of(form, history, job);
            if (fit.aicc() < (best == null ? Double.POSITIVE_INFINITY : best.aicc())) {
                best = fit;
            }
        }
        if (best == null) {
            return unavailable("too few known values (" + known + ") for a season of " + season + " steps");
        }
        EtsForecastMoments moments = EtsForecastMoments.of(best, horizon);
        return new Forecast(
                name(),
                moments.mean(),
                ForecastBands.normal(moments.mean(), moments.deviation()),
                best.recursion().forecasts());
    }

    private List<EtsForm> forms(double[] history, int season) {
        boolean positive = Arrays.stream(history).noneMatch(value -> value <= 0);
        boolean seasonal = season > 1 && season <= LONGEST_SEASON;
        return switch (choice) {
            case SIMPLE -> List.of(EtsForm.of(EtsForm.Error.ADDITIVE, EtsForm.Trend.NONE));
            case DAMPED -> List.of(EtsForm.of(EtsForm.Error.ADDITIVE, EtsForm.Trend.DAMPED));
            case SEASONAL -> EtsForm.all(seasonal ? season : 1, positive).stream()
                    .filter(form -> form.trend() == EtsForm.Trend.ADDITIVE && form.hasSeason() == seasonal)
                    .toList();
            case ALL -> EtsForm.all(seasonal ? season : 1, positive);
        };
    }

    private Forecast constant(double[] history, int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, history[0]);
        double[] fitted = new double[history.length];
        Arrays.fill(fitted, history[0]);
        return new Forecast(name(), mean, ForecastBands.exact(mean), fitted);
    }

    private static boolean isConstant(double[] history) {
        return Arrays.stream(history).filter(value -> !Double.isNaN(value)).allMatch(value -> value == history[0]);
    }
}
