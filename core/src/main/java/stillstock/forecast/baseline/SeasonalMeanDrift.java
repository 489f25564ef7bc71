package stillstock.forecast.baseline;

import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.job.JobContext;

/**
 * The mean of the last two known seasons, each carried forward by the mean change from season to season: a seasonal
 * random walk with drift whose season is not taken from one year alone. The variance grows by that of one season with
 * each season.
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, section 5.2 (drift and
 * seasonal naive methods).
 */
public final class SeasonalMeanDrift extends CheckedForecaster {
    /** Named "seasonal drift". */
    public SeasonalMeanDrift() {
        super("seasonal drift");
    }

    @Override
    public boolean suits(DemandClass demand) {
        return demand == DemandClass.SMOOTH || demand == DemandClass.ERRATIC;
    }

    @Override
    public boolean shifts() {
        return true;
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        int n = history.length;
        if (n < 2 * season + 1) {
            return unavailable("more than two seasons of " + season + " steps are needed");
        }
        double[] known = history.clone();
        for (int i = season; i < n; i++) {
            known[i] = Double.isNaN(known[i]) ? known[i - season] : known[i];
        }
        double[] fitted = new double[n];
        double drift = 0;
        int changes = 0;
        for (int i = 0; i < n; i++) {
            double change = i < season ? Double.NaN : known[i] - known[i - season];
            fitted[i] = i < season ? Double.NaN : known[i - season] + drift;
            if (!Double.isNaN(change)) {
                changes++;
                drift += (change - drift) / changes;
            }
        }
        double perSeason = Residuals.rootMeanSquare(history, fitted);
        double[] mean = new double[horizon];
        double[] deviation = new double[horizon];
        for (int k = 0; k < horizon; k++) {
            int last = n - season + k % season;
            int ahead = k / season + 1;
            mean[k] = (known[last] + known[last - season] + drift) / 2 + ahead * drift;
            deviation[k] = perSeason * Math.sqrt(ahead);
        }
        return new Forecast(name(), mean, ForecastBands.normal(mean, deviation), fitted);
    }
}
