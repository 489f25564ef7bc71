package stillstock.series.decompose;

import java.util.Arrays;

/**
 * STL: seasonal-trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning 1990, Journal of Official
 * Statistics 6). Complexity O(rounds n span / jump).
 */
public final class Stl {
    private static final int SEASONAL_DEGREE = 0;
    private static final int TREND_DEGREE = 1;

    private final double[] y;
    private final int n;
    private final int season;
    private final StlConfig config;
    private final double[] trend;
    private final double[] seasonal;
    private final double[] detrended;
    private final double[] cycle;
    private final double[] work;
    private final double[] low;
    private double[] robustness;

    private Stl(double[] y, int season, StlConfig config) {
        this.y = y;
        this.n = y.length;
        this.season = season;
        this.config = config;
        trend = new double[n];
        seasonal = new double[n];
        detrended = new double[n];
        cycle = new double[n + 2 * season];
        work = new double[n + 2 * season];
        low = new double[n + 2 * season];
    }

    /**
     * Decomposes values.
     *
     * @param values more than two seasons; NaN are bridged by straight lines first and get a NaN remainder
     * @param season at least 2
     * @throws IllegalArgumentException where there are not more than two seasons, or no value
     */
    public static Decomposition decompose(double[] values, int season, StlConfig config) {
        if (season < 2 || values.length <= 2 * season) {
            throw new IllegalArgumentException("STL with a season of " + season + " needs more than " + 2 * season
                    + " values, not " + values.length);
        }
        double[] bridged = Gaps.bridged(values);
        Stl stl = new Stl(bridged, season, config);
        stl.run();
        return stl.result(values);
    }

    private void run() {
        for (int round = 0; round <= config.outerRounds(); round++) {
            for (int pass = 0; pass < config.innerPasses(); pass++) {
                updateSeasonal();
                updateTrend();
            }
            if (round < config.outerRounds()) {
                updateRobustness();
            }
        }
    }

    private Decomposition result(double[] values) {
        if (config.seasonalWindow() == StlConfig.PERIODIC) {
            averageSeason();
        }
        double[] remainder = new double[n];
        for (int t = 0; t < n; t++) {
            remainder[t] = values[t] - trend[t] - seasonal[t];
        }
        double[] weights = robustness;
        if (weights == null) {
            weights = new double[n];
            Arrays.fill(weights, 1);
        }
        return new Decomposition(trend, new double[][] {seasonal}, remainder, weights);
    }

    private void averageSeason() {
        for (int phase = 0; phase < season; phase++) {
            double sum = 0;
            int count = 0;
            for (int t = phase; t < n; t += season) {
                sum += seasonal[t];
                count++;
            }
            for (int t = phase; t < n; t += season) {
                seasonal[t] = sum / count;
            }
        }
    }

    private void updateSeasonal() {
        for (int t = 0; t < n; t++) {
            detrended[t] = y[t] - trend[t];
        }
        for (int phase = 0; phase < season; phase++) {
            smoothPhase(phase);
        }
        int length = average(cycle, n + 2 * season, season, work);
        length = average(work, length, season, low);
        length = average(low, length, 3, work);
        int span = StlConfig.nextOdd(season);
        new Loess(work, 0, length, span, TREND_DEGREE, null).smooth(jump(span), low, 0);
        for (int t = 0; t < n; t++) {
            seasonal[t] = cycle[season + t] - low[t];
        }
    }

    /** Smooths the values of one phase of the season and extends them by one season at both ends. */
    private void smoothPhase(int phase) {
        int count = (n - phase - 1) / season + 1;
        double[] values = new double[count];
        double[] weights = robustness == null ? null : new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = detrended[phase + k * season];
            if (weights != null) {
                weights[k] = robustness[phase + k * season];
            }
        }
        int span = config.seasonalSpan(n);
        double[] smooth = new double[count + 2];
        Loess loess = new Loess(values, 0, count, span, SEASONAL_DEGREE, weights);
        loess.smooth(jump(span), smooth, 1);
        double before = loess.at(-1, 0, Math.min(span, count) - 1);
        smooth[0] = Double.isNaN(before) ? smooth[1] : before;
        double after = loess.at(count, Math.max(0, count - span), count - 1);
        smooth[count + 1] = Double.isNaN(after) ? smooth[count] : after;
        for (int k = 0; k < count + 2; k++) {
            cycle[phase + k * season] = smooth[k];
        }
    }

    private void updateTrend() {
        for (int t = 0; t < n; t++) {
            detrended[t] = y[t] - seasonal[t];
        }
        int span = config.trendSpan(n, season);
        new Loess(detrended, 0, n, span, TREND_DEGREE, robustness).smooth(jump(span), trend, 0);
    }

    /** Bisquare weights with six times the median absolute remainder. */
    private void updateRobustness() {
        double[] errors = new double[n];
        for (int t = 0; t < n; t++) {
            errors[t] = Math.abs(y[t] - trend[t] - seasonal[t]);
        }
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        double cut = 3 * (sorted[n / 2] + sorted[n - n / 2 - 1]);
        robustness = new double[n];
        for (int t = 0; t < n; t++) {
            double u = errors[t] / cut;
            if (errors[t] <= 0.001 * cut) {
                robustness[t] = 1;
            } else if (errors[t] <= 0.999 * cut) {
                robustness[t] = (1 - u * u) * (1 - u * u);
            }
        }
    }

    private static int jump(int span) {
        return (span + 9) / 10;
    }

    /** Moving average of a length; returns how many there are. */
    private static int average(double[] from, int length, int window, double[] to) {
        int count = length - window + 1;
        double sum = 0;
        for (int i = 0; i < window; i++) {
            sum += from[i];
        }
        to[0] = sum / window;
        for (int i = 1; i < count; i++) {
            sum += from[i + window - 1] - from[i - 1];
            to[i] = sum / window;
        }
        return count;
    }
}
