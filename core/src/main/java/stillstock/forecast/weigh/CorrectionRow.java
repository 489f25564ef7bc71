package stillstock.forecast.weigh;

import java.util.ArrayList;
import java.util.List;

/**
 * What a correction of a combined forecast is learned from, one row a step ahead: the row that weights are learned from, the
 * step, how far each member lies from the combination at it, and where the combination goes against the last two seasons;
 * in units of the usual change over a season.
 */
final class CorrectionRow {
    private static final int ABOUT_SEASONS = 10;

    private final float[] ofSeries;
    private final double[] history;
    private final int season;
    private final double[][] means;
    private final double[] usual;
    private final double unit;

    /**
     * @param ofSeries see {@link WeightRow}
     * @param means one array a member; the usual combination where a member has no forecast
     * @param unit mean absolute change over a season, above 0
     */
    CorrectionRow(float[] ofSeries, double[] history, int season, double[][] means, double[] usual, double unit) {
        this.ofSeries = ofSeries;
        this.history = history;
        this.season = season;
        this.means = means;
        this.usual = usual;
        this.unit = unit;
    }

    /** Names of the numbers in a row for so many members. */
    static List<String> names(List<String> members) {
        List<String> names = new ArrayList<>(WeightRow.names(members));
        names.addAll(List.of("step", "length"));
        members.forEach(member -> names.add(member + " above the usual at the step"));
        names.addAll(List.of(
                "usual above the last season",
                "usual above its place last season",
                "mean of the usual above the last season",
                "last season above the one before",
                "usual above the last value",
                "change over the level",
                "last value above its place a season before",
                "last quarter above its places a season before",
                "place last season above the one before",
                "first step above the last value"));
        return List.copyOf(names);
    }

    /** The row of a step, 0 for the next. */
    float[] of(int step) {
        int members = means.length;
        float[] row = new float[ofSeries.length + 2 + members + ABOUT_SEASONS];
        System.arraycopy(ofSeries, 0, row, 0, ofSeries.length);
        int at = ofSeries.length;
        row[at++] = step;
        row[at++] = history.length;
        for (double[] mean : means) {
            row[at++] = (float) ((mean[step] - usual[step]) / unit);
        }
        double last = mean(1, season);
        double middle = 0;
        for (double value : usual) {
            middle += value / usual.length;
        }
        double place = ago(season - step % season);
        double placeBefore = ago(2 * season - step % season);
        int quarter = Math.max(1, season / 4);
        double[] numbers = {
            usual[step] - last,
            usual[step] - place,
            middle - last,
            last - mean(season + 1, 2 * season),
            usual[step] - ago(1),
            unit * unit / Math.max(1e-9 * unit, last),
            ago(1) - ago(1 + season),
            mean(1, quarter) - mean(1 + season, quarter + season),
            place - placeBefore,
            usual[0] - ago(1)
        };
        for (double number : numbers) {
            row[at++] = (float) (number / unit);
        }
        return row;
    }

    /** The value so many steps before the next one; NaN before the start. */
    private double ago(int steps) {
        return steps <= history.length ? history[history.length - steps] : Double.NaN;
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int steps = from; steps <= to; steps++) {
            sum += ago(steps);
        }
        return sum / (to - from + 1);
    }
}
