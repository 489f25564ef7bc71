package stillstock.series.stat;

import java.util.Arrays;

/**
 * The test of Osborn, Chui, Smith and Birchenhall (1988) for a seasonal unit root: the null hypothesis is that a
 * seasonal difference is needed. Critical value: the response surface that package forecast for R uses.
 *
 * <p>Lags of the double difference are chosen by AIC the way forecast does it (Hyndman and Khandakar 2008): lags 1..max
 * are compared on one sample and one lag fewer than the best is used.
 */
public final class Ocsb {
    private final double[] values;
    private final int season;

    private Ocsb(double[] values, int season) {
        this.values = values;
        this.season = season;
    }

    /**
     * @param statistic t value of the seasonal level
     * @param critical 5 % critical value; a statistic above it speaks for a seasonal difference
     * @param lag lags used
     */
    public record Result(double statistic, double critical, int lag) {
        /** True where a seasonal difference is needed. */
        public boolean needsDifference() {
            return statistic > critical;
        }
    }

    /**
     * Runs the test.
     *
     * @param values no NaN; at least 2 seasons and maxLag + 4 values, else the statistic is NaN
     * @param maxLag 0 for no lags
     */
    public static Result test(double[] values, int season, int maxLag) {
        Ocsb test = new Ocsb(values, season);
        int lag = maxLag == 0 ? 0 : test.bestLag(maxLag) - 1;
        return new Result(test.statistic(lag), critical(season), lag);
    }

    static double critical(int season) {
        double x = Math.log(season) - 0.7656451;
        return -0.2937411 * Math.exp(-0.2850853 * x - 0.05983644 * x * x) - 1.652202;
    }

    private int bestLag(int maxLag) {
        int best = 1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int lag = 1; lag <= maxLag; lag++) {
            int n = values.length - season - 1 - maxLag;
            LeastSquares fit = regression(lag, maxLag);
            double aic = n * Math.log(fit.rss() / n) + 2 * fit.rank();
            if (aic < lowest) {
                lowest = aic;
                best = lag;
            }
        }
        return best;
    }

    private double statistic(int lag) {
        LeastSquares fit = regression(lag, lag);
        int last = lag + 1;
        return fit.coefficients()[last] / fit.standardErrors()[last];
    }

    private LeastSquares regression(int lag, int trim) {
        double[] seasonal = Differences.of(values, season);
        double[] ordinary = Differences.of(values, 1);
        double[] both = Differences.of(seasonal, 1);
        int n = Math.max(0, both.length - trim);
        double[] y = new double[n];
        double[][] columns = new double[lag + 2][n];
        for (int t = 0; t < n; t++) {
            y[t] = both[t + trim];
            for (int k = 1; k <= lag; k++) {
                columns[k - 1][t] = both[t + trim - k];
            }
        }
        double[] filter = LeastSquares.fit(Arrays.copyOf(columns, lag), y).coefficients();
        for (int t = 0; t < n; t++) {
            columns[lag][t] = filtered(seasonal, t + trim, filter);
            columns[lag + 1][t] = filtered(ordinary, t + trim, filter);
        }
        return LeastSquares.fit(columns, y);
    }

    private static double filtered(double[] series, int at, double[] filter) {
        double value = series[at];
        for (int k = 1; k <= filter.length; k++) {
            value -= filter[k - 1] * series[at - k];
        }
        return value;
    }
}
