package stillstock.forecast.smoothing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.job.JobContext;

/**
 * Exponential smoothing by maximum likelihood: of the forms a method allows, the one with the least corrected Akaike
 * criterion. A missing value leaves the states as they are. Complexity: about a hundred passes over the series a form.
 * The automatic choice leaves out trends that go on undamped: they fit a short history best more often than they forecast
 * it best (core/docs/decisions/0062); a damped one may be as good as undamped.
 *
 * <p>Sources: [1] Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008); [2] Hyndman et al.,
 * "A state space framework for automatic forecasting", Int. J. Forecasting 18 (2002).
 */
public final class ExponentialSmoothing extends CheckedForecaster {
    private static final int LEAST_VALUES = 4;
    private static final int LONGEST_SEASON = 24;
    private static final double LEAST_WEIGHT = 0.01;

    private final Choice choice;

    private enum Choice {
        SIMPLE,
        DAMPED,
        SEASONAL,
        ALL,
        AVERAGE
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

    /** The best of all forms with finite variance but undamped trends: "ets". */
    public static ExponentialSmoothing automatic() {
        return new ExponentialSmoothing("ets", Choice.ALL);
    }

    /** All forms with finite variance, each weighted by its Akaike weight: "ets average". */
    public static ExponentialSmoothing averaged() {
        return new ExponentialSmoothing("ets average", Choice.AVERAGE);
    }

    @Override
    public boolean shifts() {
        return choice == Choice.SIMPLE || choice == Choice.DAMPED;
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
        List<EtsFit> fits = new ArrayList<>();
        for (EtsForm form : forms(history, season)) {
            EtsFit fit = EtsFit.of(form, history, job);
            if (Double.isFinite(fit.aicc())) {
                fits.add(fit);
            }
        }
        if (fits.isEmpty()) {
            return unavailable("too few known values (" + known + ") for a season of " + season + " steps");
        }
        fits.sort(Comparator.comparingDouble(EtsFit::aicc));
        return choice == Choice.AVERAGE ? average(fits, horizon) : of(fits.get(0), horizon);
    }

    private Forecast of(EtsFit fit, int horizon) {
        EtsForecastMoments moments = EtsForecastMoments.of(fit, horizon);
        return new Forecast(
                name(),
                moments.mean(),
                ForecastBands.normal(moments.mean(), moments.deviation()),
                fit.recursion().forecasts());
    }

    /** Means weighted, and the variance of the mixture: that within the forms and that between their means. */
    private Forecast average(List<EtsFit> fits, int horizon) {
        double total = 0;
        double[] mean = new double[horizon];
        double[] square = new double[horizon];
        double[] fitted = new double[fits.get(0).recursion().length()];
        for (EtsFit fit : fits) {
            double weight = Math.exp((fits.get(0).aicc() - fit.aicc()) / 2);
            if (weight < LEAST_WEIGHT) {
                break;
            }
            total += weight;
            EtsForecastMoments moments = EtsForecastMoments.of(fit, horizon);
            for (int k = 0; k < horizon; k++) {
                mean[k] += weight * moments.mean()[k];
                square[k] += weight * (Math.pow(moments.mean()[k], 2) + Math.pow(moments.deviation()[k], 2));
            }
            double[] fits1 = fit.recursion().forecasts();
            for (int i = 0; i < fitted.length; i++) {
                fitted[i] += weight * fits1[i];
            }
        }
        double[] deviation = new double[horizon];
        for (int k = 0; k < horizon; k++) {
            mean[k] /= total;
            deviation[k] = Math.sqrt(Math.max(0, square[k] / total - mean[k] * mean[k]));
        }
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] /= total;
        }
        return new Forecast(name(), mean, ForecastBands.normal(mean, deviation), fitted);
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
            case ALL -> EtsForm.all(seasonal ? season : 1, positive).stream()
                    .filter(form -> form.trend() != EtsForm.Trend.ADDITIVE)
                    .toList();
            case AVERAGE -> EtsForm.all(seasonal ? season : 1, positive);
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
