package stillstock.forecast.global;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.forecast.DemandClass;

/**
 * What a global model knows of one series at one origin about one step ahead, in units of the series' own mean until
 * then: recent values, means, spreads and shares of zeros and of missing periods over windows, the same place in the
 * season before, how long ago the last demand was, the step ahead, the place in the season, the group, and the
 * regressors at the step, each beside its mean so far. {@link CovariateColumns} fills in what may follow.
 *
 * <p>Source: Makridakis, Spiliotis and Assimakopoulos, "M5 accuracy competition: results, findings, and conclusions",
 * Int. J. Forecasting 38 (2022), section 4, and the methods of its winners described there.
 */
final class GlobalRow {
    private static final int LAGS = 6;
    private static final int SAME_PLACE = 4;
    private static final int OF_ORIGIN = 7;

    private final double[] values;
    private final int season;
    private final int startPlace;
    private final int group;
    private final double[][] regressors;
    private final int[] windows;

    /**
     * @param startPlace place in the season of the first value
     * @param regressors one array a column, past and future in one
     */
    GlobalRow(double[] values, int season, int startPlace, int group, double[][] regressors) {
        this.values = values;
        this.season = season;
        this.startPlace = startPlace;
        this.group = group;
        this.regressors = regressors;
        this.windows = windows(season);
    }

    /** From a quarter of a season to eight of them; without a season 3 to 48 steps. */
    static int[] windows(int season) {
        int base = season > 1 ? season : 6;
        return new int[] {Math.max(2, base / 4), Math.max(3, base / 2), base, 2 * base, 4 * base, 8 * base};
    }

    static List<String> names(int season, int regressors, boolean covariates) {
        List<String> names = new ArrayList<>();
        for (int window : windows(season)) {
            names.add("mean of " + window);
            names.add("zeros of " + window);
        }
        for (int window : windows(season)) {
            names.add("spread of " + window);
        }
        for (int lag = 0; lag < LAGS; lag++) {
            names.add("value " + lag + " before");
        }
        names.addAll(List.of(
                "since last demand",
                "mean interval",
                "squared variation",
                "known periods",
                "missing lately",
                "group",
                "log mean",
                "same place 1",
                "same place 2",
                "mean of same place",
                "step",
                "place"));
        for (int c = 0; c < regressors; c++) {
            names.add("regressor " + c);
            names.add("regressor " + c + " above its mean");
        }
        if (covariates) {
            names.addAll(CovariateColumns.NAMES);
        }
        return List.copyOf(names);
    }

    /** Mean demand of the first values; NaN where nothing is known, 0 where nothing was asked for. */
    double unit(int origin) {
        return mean(0, origin);
    }

    /** Mean squared change from step to step until an origin, in squared units; NaN where none is known. */
    double roughness(int origin, double unit) {
        double squares = 0;
        int known = 0;
        for (int i = 1; i < origin; i++) {
            double change = (values[i] - values[i - 1]) / unit;
            if (!Double.isNaN(change)) {
                squares += change * change;
                known++;
            }
        }
        return known == 0 ? Double.NaN : squares / known;
    }

    /**
     * Fills in what is known after so many values whatever the step; the rest is up to {@link #ofStep}.
     *
     * @param level the unit as it was before the values were scaled
     */
    void ofOrigin(int origin, double unit, double level, float[] target, int offset) {
        int at = offset;
        for (int window : windows) {
            int from = Math.max(0, origin - window);
            target[at++] = (float) (mean(from, origin) / unit);
            target[at++] = (float) zeros(from, origin);
        }
        for (int window : windows) {
            target[at++] = (float) (spread(Math.max(0, origin - window), origin) / unit);
        }
        for (int lag = 0; lag < LAGS; lag++) {
            target[at++] = origin - 1 - lag >= 0 ? (float) (values[origin - 1 - lag] / unit) : Float.NaN;
        }
        target[at++] = sinceDemand(origin);
        double[] head = Arrays.copyOf(values, origin);
        target[at++] = (float) DemandClass.meanInterval(head);
        target[at++] = (float) DemandClass.squaredVariation(head);
        target[at++] = origin;
        target[at++] = (float) missing(Math.max(0, origin - windows[2]), origin);
        target[at++] = group;
        target[at] = (float) Math.log(level);
    }

    /** Fills in what depends on the step ahead, 1 for the next. */
    void ofStep(int origin, int step, double unit, float[] target, int offset) {
        int at = places(origin, step, unit, target, offset + 3 * windows.length + LAGS + OF_ORIGIN);
        target[at++] = step;
        target[at++] = Math.floorMod(startPlace + origin + step - 1, season);
        for (double[] regressor : regressors) {
            double now = regressor[origin + step - 1];
            double before = 0;
            for (int i = 0; i < origin; i++) {
                before += regressor[i] / origin;
            }
            target[at++] = (float) now;
            target[at++] = (float) (now - before);
        }
    }

    private int places(int origin, int step, double unit, float[] target, int offset) {
        int last = origin + step - 1 - season * ((step + season - 1) / season);
        double sum = 0;
        int known = 0;
        for (int j = 0; j < SAME_PLACE; j++) {
            int place = last - j * season;
            double value = place >= 0 && place < origin ? values[place] : Double.NaN;
            if (j < 2) {
                target[offset + j] = (float) (value / unit);
            }
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        target[offset + 2] = known == 0 ? Float.NaN : (float) (sum / known / unit);
        return offset + 3;
    }

    private float sinceDemand(int origin) {
        for (int i = origin - 1; i >= 0; i--) {
            if (values[i] > 0) {
                return origin - 1 - i;
            }
        }
        return Float.NaN;
    }

    private double mean(int from, int to) {
        double sum = 0;
        int known = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                sum += values[i];
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }

    private double zeros(int from, int to) {
        int zeros = 0;
        int known = 0;
        for (int i = from; i < to; i++) {
            known += Double.isNaN(values[i]) ? 0 : 1;
            zeros += values[i] == 0 ? 1 : 0;
        }
        return known == 0 ? Double.NaN : (double) zeros / known;
    }

    private double missing(int from, int to) {
        int missing = 0;
        for (int i = from; i < to; i++) {
            missing += Double.isNaN(values[i]) ? 1 : 0;
        }
        return to > from ? (double) missing / (to - from) : Double.NaN;
    }

    private double spread(int from, int to) {
        double mean = mean(from, to);
        double squares = 0;
        int known = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                squares += (values[i] - mean) * (values[i] - mean);
                known++;
            }
        }
        return known < 2 ? Double.NaN : Math.sqrt(squares / (known - 1));
    }
}
