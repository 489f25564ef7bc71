package stillstock.forecast.baseline;

import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.job.JobContext;

/**
 * The last known season repeats; the variance grows by that of one season with each season. With a season of 1 it is
 * the naive forecast.
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, sections 5.2 and 5.5.
 */
public final class SeasonalNaive extends CheckedForecaster {
    /** Named "seasonal naive". */
    public SeasonalNaive() {
        super("seasonal naive");
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
        int n = history.length;
        double[] fitted = new double[n];
        double[] known = new double[n + horizon];
        for (int i = 0; i < n + horizon; i++) {
            double before = i < season ? Double.NaN : known[i - season];
            if (i < n) {
                fitted[i] = before;
                known[i] = Double.isNaN(history[i]) ? before : history[i];
            } else {
                known[i] = before;
            }
        }
        double perSeason = Residuals.rootMeanSquare(history, fitted);
        double[] mean = new double[horizon];
        double[] deviation = new double[horizon];
        for (int k = 0; k < horizon; k++) {
            mean[k] = known[n + k];
            deviation[k] = perSeason * Math.sqrt(1.0 + k / season);
            if (Double.isNaN(mean[k])) {
                return unavailable("a whole season of " + season + " known values is needed");
            }
        }
        return new Forecast(name(), mean, ForecastBands.normal(mean, deviation), fitted);
    }
}
