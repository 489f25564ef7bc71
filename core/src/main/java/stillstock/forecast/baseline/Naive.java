package stillstock.forecast.baseline;

import java.util.Arrays;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.job.JobContext;

/**
 * The last known value goes on; the variance grows by that of one step with each step (a random walk).
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, sections 5.2 and 5.5.
 */
public final class Naive extends CheckedForecaster {
    /** Named "naive". */
    public Naive() {
        super("naive");
    }

    @Override
    public boolean suits(DemandClass demand) {
        return true;
    }

    @Override
    public boolean fadesOnZeros() {
        return true;
    }

    @Override
    public boolean shifts() {
        return true;
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        double[] fitted = new double[history.length];
        fitted[0] = Double.NaN;
        double last = history[0];
        for (int i = 1; i < history.length; i++) {
            fitted[i] = last;
            last = Double.isNaN(history[i]) ? last : history[i];
        }
        double step = Residuals.rootMeanSquare(history, fitted);
        double[] mean = new double[horizon];
        double[] deviation = new double[horizon];
        Arrays.fill(mean, last);
        for (int k = 0; k < horizon; k++) {
            deviation[k] = step * Math.sqrt(k + 1.0);
        }
        return new Forecast(name(), mean, ForecastBands.normal(mean, deviation), fitted);
    }
}
