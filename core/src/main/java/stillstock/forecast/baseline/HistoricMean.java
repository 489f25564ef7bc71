package stillstock.forecast.baseline;

import java.util.Arrays;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.job.JobContext;

/**
 * The mean of all known values goes on, with the deviation of an independent value around an estimated mean.
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, sections 5.2 and 5.5.
 */
public final class HistoricMean extends CheckedForecaster {
    /** Named "mean". */
    public HistoricMean() {
        super("mean");
    }

    @Override
    public boolean suits(DemandClass demand) {
        return true;
    }

    @Override
    public boolean shifts() {
        return true;
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        double[] fitted = new double[history.length];
        double mean = 0;
        double squares = 0;
        int n = 0;
        for (int i = 0; i < history.length; i++) {
            fitted[i] = n == 0 ? Double.NaN : mean;
            if (!Double.isNaN(history[i])) {
                n++;
                double step = history[i] - mean;
                mean += step / n;
                squares += step * (history[i] - mean);
            }
        }
        double deviation = n < 2 ? 0 : Math.sqrt(squares / (n - 1) * (1 + 1.0 / n));
        double[] means = new double[horizon];
        double[] deviations = new double[horizon];
        Arrays.fill(means, mean);
        Arrays.fill(deviations, deviation);
        return new Forecast(name(), means, ForecastBands.normal(means, deviations), fitted);
    }
}
