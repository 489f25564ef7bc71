package stillstock.forecast.returns;

import java.util.Arrays;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.Forecaster;
import stillstock.forecast.total.CountBands;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;

/**
 * Returns of one product from its sales: expected at step t are rate times the sum over lags of share(lag) times
 * sales(t - lag), past sales as they were, coming ones as forecast; past sales give back no more units than are still out. The rate is learned from the history given, drawn
 * towards the group's. The variance adds up chance (scaled by the past errors), doubt about the rate and doubt about coming sales.
 *
 * <p>Source: Toktay, Wein and Zenios, "Inventory management of remanufacturable products", Management Science 46 (2000);
 * de Brito and van der Laan, "Inventory control with product returns", Int. J. Production Economics 121 (2009).
 */
public final class LaggedReturns implements Forecaster {
    /** The method's name. */
    public static final String NAME = "lagged sales";

    private final double[] sales;
    private final Forecast coming;
    private final Forecaster atOrigins;
    private final double[] shares;
    private final BetaPrior prior;
    private final BetaPrior priorAtOrigins;

    /**
     * The method for one product.
     *
     * @param now what was known on the last day
     * @param earlier what was known before the first past origin the method is tested from
     * @param sales of the same periods as the returns that are forecast, 0 where nothing was sold
     * @param coming the sales forecast from the end of the history on
     * @param atOrigins forecasts sales at past origins
     */
    public LaggedReturns(
            ReturnModel now,
            ReturnModel earlier,
            int product,
            DemandSeries sales,
            Forecast coming,
            Forecaster atOrigins) {
        this.sales = sales.values();
        this.coming = coming;
        this.atOrigins = atOrigins;
        this.shares = now.lagShares(sales.period());
        this.prior = now.prior(product);
        this.priorAtOrigins = earlier.prior(product);
    }

    @Override
    public String name() {
        return NAME;
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
    public Forecast forecast(double[] history, int season, int horizon, JobContext job) {
        job.checkCancelled();
        if (history.length == 0 || history.length > sales.length) {
            return Forecast.unavailable(NAME, "sales of the same days are not known");
        }
        boolean atEnd = history.length == sales.length;
        double[] known = Arrays.copyOf(sales, history.length);
        Forecast ahead =
                atEnd && coming.mean().length >= horizon ? coming : atOrigins.forecast(known, season, horizon, job);
        if (!ahead.available()) {
            return Forecast.unavailable(NAME, "sales cannot be forecast: " + ahead.unavailableCause());
        }
        double[] exposed = exposed(known);
        double sold = 0;
        double back = 0;
        for (int t = 0; t < history.length; t++) {
            if (!Double.isNaN(history[t])) {
                sold += exposed[t];
                back += history[t];
            }
        }
        BetaPrior rate = (atEnd ? prior : priorAtOrigins).after(sold, back);
        double[] fitted = new double[history.length];
        Arrays.setAll(fitted, t -> Double.isNaN(history[t]) ? Double.NaN : rate.mean() * exposed[t]);
        double due = due(known, rate.mean(), Math.max(0, Arrays.stream(known).sum() - back));
        return ahead(due, known, ahead, horizon, rate, dispersion(history, fitted), fitted);
    }

    /**
     * The part of what past sales promise that can come back: no more units than are out. 1 but where most of a big order
     * came back early.
     */
    private double due(double[] known, double rate, double out) {
        double promised = 0;
        double later = 0;
        for (int age = shares.length - 2; age >= 0; age--) {
            later += shares[age + 1];
            int at = known.length - 1 - age;
            promised += at >= 0 ? rate * later * known[at] : 0;
        }
        return promised > out ? out / promised : 1;
    }

    /** Units whose returns are due at each past step. */
    private double[] exposed(double[] known) {
        double[] result = new double[known.length];
        for (int t = 0; t < result.length; t++) {
            for (int lag = 0; lag < shares.length && lag <= t; lag++) {
                result[t] += shares[lag] * known[t - lag];
            }
        }
        return result;
    }

    /** Squared errors over expected counts, at least 1: how much more returns scatter than by chance. */
    private static double dispersion(double[] history, double[] fitted) {
        double squares = 0;
        double expected = 0;
        for (int t = 0; t < history.length; t++) {
            if (!Double.isNaN(history[t])) {
                squares += (history[t] - fitted[t]) * (history[t] - fitted[t]);
                expected += fitted[t];
            }
        }
        return expected > 0 ? Math.max(1, squares / expected) : 1;
    }

    private Forecast ahead(
            double due,
            double[] known,
            Forecast sold,
            int horizon,
            BetaPrior rate,
            double dispersion,
            double[] fitted) {
        double[] mean = new double[horizon];
        double[] variance = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            double units = 0;
            double doubt = 0;
            for (int lag = 0; lag < shares.length; lag++) {
                int at = step - lag;
                if (at >= 0) {
                    units += shares[lag] * sold.mean()[at];
                    double sd = (sold.bands().upper80()[at] - sold.bands().lower80()[at]) / (2 * ForecastBands.Z80);
                    doubt += shares[lag] * shares[lag] * sd * sd;
                } else if (known.length + at >= 0) {
                    units += due * shares[lag] * known[known.length + at];
                }
            }
            mean[step] = rate.mean() * units;
            variance[step] =
                    dispersion * mean[step] + rate.variance() * units * units + rate.mean() * rate.mean() * doubt;
        }
        return new Forecast(NAME, mean, CountBands.of(mean, variance), fitted);
    }
}
