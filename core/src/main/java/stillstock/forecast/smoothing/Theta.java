package stillstock.forecast.smoothing;

import java.util.Arrays;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.job.JobContext;

/**
 * The theta method on the seasonally adjusted series. The standard form is simple exponential smoothing with half the
 * slope of the regression line as drift; the dynamic optimised form is {@link DynamicTheta}. Bands: those of simple
 * exponential smoothing.
 *
 * <p>Sources: [1] Assimakopoulos and Nikolopoulos, Int. J. Forecasting 16 (2000); [2] Hyndman and Billah, "Unmasking the
 * theta method", Int. J. Forecasting 19 (2003); [3] Fiorucci et al., Int. J. Forecasting 32 (2016).
 */
public final class Theta extends CheckedForecaster {
    private static final int LEAST_VALUES = 4;

    private final boolean dynamic;

    private Theta(String name, boolean dynamic) {
        super(name);
        this.dynamic = dynamic;
    }

    /** Theta 2 and 0 in equal shares [2]: "theta". */
    public static Theta standard() {
        return new Theta("theta", false);
    }

    /** Theta by least squares on a line that moves with the data [3]: "dot". */
    public static Theta dynamicOptimised() {
        return new Theta("dot", true);
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        long known = Arrays.stream(history).filter(v -> !Double.isNaN(v)).count();
        if (known < LEAST_VALUES) {
            return unavailable("at least " + LEAST_VALUES + " known values are needed, there are " + known);
        }
        SeasonalAdjustment adjusted = SeasonalAdjustment.of(history, season);
        Line line = dynamic ? dynamicLine(adjusted.values(), horizon) : standardLine(adjusted.values(), horizon, job);
        int n = history.length;
        double[] fitted = new double[n];
        for (int i = 0; i < n; i++) {
            fitted[i] = adjusted.seasoned(line.path[i], i);
        }
        double[] mean = new double[horizon];
        double[] deviation = new double[horizon];
        for (int k = 0; k < horizon; k++) {
            mean[k] = adjusted.seasoned(line.path[n + k], n + k);
            double spread = line.deviation * Math.sqrt(1 + k * line.alpha * line.alpha);
            deviation[k] = Math.abs(adjusted.spread(spread, n + k));
        }
        return new Forecast(name(), mean, ForecastBands.normal(mean, deviation), fitted);
    }

    /** Fits followed by forecasts, smoothing parameter and deviation of one-step errors. */
    private record Line(double[] path, double alpha, double deviation) {}

    private static Line dynamicLine(double[] values, int horizon) {
        DynamicTheta fit = DynamicTheta.fit(values);
        return new Line(fit.path(horizon), fit.alpha(), fit.deviation());
    }

    private static Line standardLine(double[] values, int horizon, JobContext job) {
        EtsFit level = EtsFit.of(EtsForm.of(EtsForm.Error.ADDITIVE, EtsForm.Trend.NONE), values, job);
        double alpha = level.parameters().alpha();
        int n = values.length;
        double drift = slope(values) / 2;
        double[] path = Arrays.copyOf(level.recursion().forecasts(), n + horizon);
        double reached = (1 - Math.pow(1 - alpha, n)) / alpha;
        for (int k = 0; k < horizon; k++) {
            path[n + k] = level.recursion().lastLevel() + drift * (k + reached);
        }
        return new Line(path, alpha, Math.sqrt(level.variance()));
    }

    private static double slope(double[] values) {
        int n = values.length;
        double middle = (n - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            products += (i - middle) * values[i];
            squares += (i - middle) * (i - middle);
        }
        return products / squares;
    }
}
