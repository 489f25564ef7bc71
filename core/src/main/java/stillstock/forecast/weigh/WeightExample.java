package stillstock.forecast.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;

/**
 * What the members said at one past origin of one series, and what came. Treat its arrays as read-only.
 *
 * @param row what weights are learned from
 * @param history what was known at the origin
 * @param means one array a member; the usual combination where a member had no forecast
 * @param actual what came; NaN where unknown
 * @param unit mean absolute change over a season before the origin, above 0
 */
record WeightExample(float[] row, double[] history, int season, double[][] means, double[] actual, double unit) {
    /**
     * The example of an origin; none where no member has a forecast or the series did not move before it.
     *
     * @param values oldest first; only those before the origin are forecast from
     * @param shares the usual ones, one a method
     */
    static Optional<WeightExample> at(
            double[] values,
            int season,
            int origin,
            int steps,
            List<Forecaster> methods,
            double[] shares,
            JobContext job) {
        double[] history = Arrays.copyOf(values, origin);
        double[] actual = Arrays.copyOfRange(values, origin, origin + steps);
        double unit = seasonalChange(history, season);
        if (!(unit > 0) || Arrays.stream(actual).allMatch(Double::isNaN)) {
            return Optional.empty();
        }
        List<Forecast> forecasts = new ArrayList<>();
        for (Forecaster method : methods) {
            forecasts.add(method.forecast(history, season, steps, job));
        }
        double[][] means = LearnedWeights.means(forecasts);
        double[] usual = LearnedWeights.together(means, shares);
        if (usual.length == 0) {
            return Optional.empty();
        }
        float[] row = WeightRow.of(history, season, means, usual);
        for (int j = 0; j < means.length; j++) {
            if (Double.isNaN(means[j][0])) {
                means[j] = usual;
            }
        }
        return Optional.of(new WeightExample(row, history, season, means, actual, unit));
    }

    /** Mean absolute change over a season, or from step to step in a shorter history; NaN where none is known. */
    static double seasonalChange(double[] history, int season) {
        int lag = history.length > season ? season : 1;
        double sum = 0;
        int n = 0;
        for (int i = lag; i < history.length; i++) {
            double change = Math.abs(history[i] - history[i - lag]);
            if (!Double.isNaN(change)) {
                sum += change;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
