package stillstock.forecast.weigh;

import java.util.ArrayList;
import java.util.List;
import stillstock.forecast.feature.SeriesFeatures;

/**
 * What weights are learned from: the features of the history, and what the members say: how far each lies from the usual
 * combination, on the whole and in size, and where that combination goes, in units of the usual change from step to step.
 *
 * <p>Source for the second part: Kang, Cao, Petropoulos and Li, "Forecast with forecasts: diversity matters", European J.
 * Operational Research 301 (2022).
 */
final class WeightRow {
    private static final int ABOUT_ALL = 2;

    private WeightRow() {}

    /** Names of the numbers in a row for so many members. */
    static List<String> names(List<String> members) {
        List<String> names = new ArrayList<>(SeriesFeatures.NAMES);
        members.forEach(member -> names.add(member + " above the usual"));
        members.forEach(member -> names.add(member + " apart from the usual"));
        names.add("way of the usual");
        names.add("usual above the last season");
        return List.copyOf(names);
    }

    /**
     * The row.
     *
     * @param means one array a member; a row of NaN where it has no forecast
     * @param usual the usual combination
     */
    static float[] of(double[] history, int season, double[][] means, double[] usual) {
        double[] features = SeriesFeatures.of(history, season);
        float[] row = new float[features.length + 2 * means.length + ABOUT_ALL];
        for (int i = 0; i < features.length; i++) {
            row[i] = (float) features[i];
        }
        double unit = change(history);
        for (int j = 0; j < means.length; j++) {
            double above = 0;
            double apart = 0;
            for (int k = 0; k < usual.length; k++) {
                above += (means[j][k] - usual[k]) / usual.length;
                apart += Math.abs(means[j][k] - usual[k]) / usual.length;
            }
            row[features.length + j] = (float) (above / unit);
            row[features.length + means.length + j] = (float) (apart / unit);
        }
        int last = row.length - ABOUT_ALL;
        double middle = 0;
        for (double value : usual) {
            middle += value / usual.length;
        }
        row[last] = (float) ((usual[usual.length - 1] - usual[0]) / unit);
        row[last + 1] = (float) ((middle - recent(history, season)) / unit);
        return row;
    }

    /** Root mean square of the change from step to step, above 0. */
    static double change(double[] history) {
        double sum = 0;
        int n = 0;
        for (int i = 1; i < history.length; i++) {
            double change = history[i] - history[i - 1];
            if (!Double.isNaN(change)) {
                sum += change * change;
                n++;
            }
        }
        return sum > 0 ? Math.sqrt(sum / n) : 1;
    }

    private static double recent(double[] history, int season) {
        double sum = 0;
        int n = 0;
        for (int i = Math.max(0, history.length - season); i < history.length; i++) {
            if (!Double.isNaN(history[i])) {
                sum += history[i];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
