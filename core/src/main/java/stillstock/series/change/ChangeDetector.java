package stillstock.series.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.special.Erf;
import stillstock.series.DemandSeries;
import stillstock.series.decompose.Gaps;
import stillstock.series.decompose.Stl;
import stillstock.series.decompose.StlConfig;

/**
 * Finds values that stick out and levels that moved.
 *
 * <p>The season is taken out by STL where there are more than three seasons. Values beyond three interquartile
 * ranges of the distances from the running median are moved there, as Hyndman's tsoutliers fences STL remainders; both
 * only where at most three periods in ten are empty. Levels
 * come from {@link Segmentation} and stay only where a test of both means with a long-run variance (Newey and West 1987) and
 * one of both counts (binomial, given their sum, the long-run scatter taken off), corrected for all places tried, leave no
 * more than the chance allowed. A value sticks out where the count distribution
 * around its level and season, as wide as the series scatters, gives it less chance than allowed in the whole series.
 * Missing values are left out. Pure functions.
 */
public final class ChangeDetector {
    private static final double FENCE = 3;
    private static final double LEAST_LEVEL = 0.1;
    private static final double RARE = 0.3;
    private static final double PENALTY = 2;

    private final double[] values;
    private final int[] at;
    private final ChangeConfig config;

    private ChangeDetector(double[] values, int[] at, ChangeConfig config) {
        this.values = values;
        this.at = at;
        this.config = config;
    }

    /** Changes in order of date, with the usual settings. */
    public static List<DemandChange> detect(DemandSeries series) {
        return detect(series, ChangeConfig.defaults(series.period()));
    }

    /** Changes in order of date; none where the series is shorter than two levels. */
    public static List<DemandChange> detect(DemandSeries series, ChangeConfig config) {
        double[] raw = series.values();
        int[] at = known(raw);
        if (at.length < 2 * config.leastPeriods() || Arrays.stream(at).noneMatch(i -> raw[i] != 0)) {
            return List.of();
        }
        double[] adjusted = adjusted(raw, series.period().season());
        double[] values = Arrays.stream(at).mapToDouble(i -> adjusted[i]).toArray();
        ChangeDetector detector = new ChangeDetector(values, at, config);
        if (rare(raw)) {
            detector.cap();
        } else {
            detector.fence();
        }
        List<DemandChange> levels = detector.levels(series);
        List<DemandChange> found = new ArrayList<>(detector.outliers(series, adjusted, levels));
        found.addAll(levels);
        found.sort(Comparator.comparingInt(DemandChange::index));
        return List.copyOf(found);
    }

    private static int[] known(double[] raw) {
        int[] at = new int[raw.length];
        int n = 0;
        for (int i = 0; i < raw.length; i++) {
            if (!Double.isNaN(raw[i])) {
                at[n++] = i;
            }
        }
        return Arrays.copyOf(at, n);
    }

    /** True where so many periods are empty that medians and quartiles say nothing. */
    private static boolean rare(double[] values) {
        long known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        long empty = Arrays.stream(values).filter(value -> value == 0).count();
        return empty > RARE * known;
    }

    private static double[] adjusted(double[] raw, int season) {
        if (season < 2 || raw.length <= 3 * season || rare(raw)) {
            return raw;
        }
        double[] seasonal =
                Stl.decompose(Gaps.bridged(raw), season, StlConfig.periodic()).seasonal(0);
        double[] result = new double[raw.length];
        Arrays.setAll(result, i -> raw[i] - seasonal[i]);
        return result;
    }

    /** Values far from the running median moved to the fence, so that one day moves no level. */
    private void fence() {
        double[] usual = runningMedian(values, config.leastPeriods());
        double[] distance = new double[values.length];
        Arrays.setAll(distance, i -> values[i] - usual[i]);
        double[] sorted = distance.clone();
        Arrays.sort(sorted);
        double low = sorted[sorted.length / 4];
        double high = sorted[sorted.length - 1 - sorted.length / 4];
        double fence = FENCE * (high - low);
        for (int i = 0; i < values.length && fence > 0; i++) {
            values[i] = usual[i] + Math.max(low - fence, Math.min(high + fence, distance[i]));
        }
    }

    /** Sizes far above the usual one brought down to three times it, so that one large order moves no level. */
    private void cap() {
        double[] sizes =
                Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
        double most = sizes.length == 0 ? 0 : FENCE * sizes[sizes.length / 2];
        Arrays.setAll(values, i -> Math.min(most, values[i]));
    }

    /** Values that chance would hardly give at the level of their time. */
    private List<DemandChange> outliers(DemandSeries series, double[] adjusted, List<DemandChange> levels) {
        double[] usual = new double[at.length];
        int from = 0;
        for (int k = 0; k <= levels.size(); k++) {
            int to = k < levels.size() ? indexOf(levels.get(k).index()) : at.length;
            Arrays.fill(usual, from, to, mean(from, to));
            from = to;
        }
        for (int i = 0; i < at.length; i++) {
            usual[i] = Math.max(LEAST_LEVEL, usual[i] + series.value(at[i]) - adjusted[at[i]]);
        }
        double spread = spread(series, usual);
        List<DemandChange> found = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            double value = series.value(at[i]);
            double chance = value > usual[i]
                    ? CountTail.atLeast(value, usual[i], spread)
                    : CountTail.atMost(value, usual[i], spread);
            double confidence = 1 - Math.min(1, 2 * at.length * chance);
            if (confidence >= config.confidence()) {
                DemandChange.Kind kind = value > usual[i] ? DemandChange.Kind.SPIKE : DemandChange.Kind.DIP;
                found.add(new DemandChange(kind, at[i], series.date(at[i]), usual[i], value, confidence));
            }
        }
        return found;
    }

    private int indexOf(int period) {
        return Arrays.binarySearch(at, period);
    }

    /** How many times more values scatter than counts by chance: squared distance over level, the very largest cut off. */
    private double spread(DemandSeries series, double[] usual) {
        double[] scatter = new double[at.length];
        Arrays.setAll(scatter, i -> Math.pow(series.value(at[i]) - usual[i], 2) / usual[i]);
        double[] sorted = scatter.clone();
        Arrays.sort(sorted);
        double most = sorted[Math.max(0, sorted.length - Math.max(2, sorted.length / 100))];
        return Math.max(
                1,
                Arrays.stream(scatter).map(one -> Math.min(most, one)).average().orElse(1));
    }

    private static double[] runningMedian(double[] values, int reach) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double[] window =
                    Arrays.copyOfRange(values, Math.max(0, i - reach), Math.min(values.length, i + reach + 1));
            Arrays.sort(window);
            result[i] = (window[window.length / 2] + window[(window.length - 1) / 2]) / 2;
        }
        return result;
    }

    private List<DemandChange> levels(DemandSeries series) {
        double noise = 0;
        for (int i = 1; i < values.length; i++) {
            noise += (values[i] - values[i - 1]) * (values[i] - values[i - 1]) / 2;
        }
        noise /= values.length - 1;
        List<Integer> cuts = new ArrayList<>(cuts(Math.max(noise, 1e-12)));
        List<DemandChange> kept = tested(series, cuts);
        while (kept.size() < cuts.size()) {
            weakest(kept, cuts);
            kept = tested(series, cuts);
        }
        return kept;
    }

    private List<Integer> cuts(double noise) {
        double penalty = PENALTY * Math.log(values.length);
        return rare(values)
                ? Segmentation.countCuts(values, spread(noise), penalty, config.leastPeriods())
                : Segmentation.cuts(values, penalty * noise, config.leastPeriods());
    }

    /** Every cut as a change, those that do not count left out. */
    private List<DemandChange> tested(DemandSeries series, List<Integer> cuts) {
        double variance = longRunVariance(cuts);
        List<DemandChange> changes = new ArrayList<>();
        for (int k = 0; k < cuts.size(); k++) {
            DemandChange change = change(series, cuts, k, variance);
            double larger = Math.max(Math.abs(change.before()), Math.abs(change.after()));
            if (change.confidence() >= config.confidence() && Math.abs(change.size()) >= config.leastShare() * larger) {
                changes.add(change);
            }
        }
        return changes;
    }

    private DemandChange change(DemandSeries series, List<Integer> cuts, int k, double variance) {
        int from = k == 0 ? 0 : cuts.get(k - 1);
        int cut = cuts.get(k);
        int to = k + 1 < cuts.size() ? cuts.get(k + 1) : values.length;
        double before = mean(from, cut);
        double after = mean(cut, to);
        double error = Math.sqrt(variance * (1.0 / (cut - from) + 1.0 / (to - cut)));
        double places = (double) values.length / config.leastPeriods();
        double confidence =
                1 - Math.min(1, places * places * Erf.erfc(Math.abs(after - before) / error / Math.sqrt(2)));
        DemandChange.Kind kind = kind(series, before, after, cut, k + 1 == cuts.size());
        return new DemandChange(
                kind,
                at[cut],
                series.date(at[cut]),
                Math.max(0, before),
                kind == DemandChange.Kind.STOP ? 0 : Math.max(0, after),
                confidence);
    }

    /** Long-run variance over mean, at least 1. */
    private double spread(double variance) {
        return Math.max(1, variance / Math.max(1e-12, Math.abs(mean(0, values.length))));
    }

    private DemandChange.Kind kind(DemandSeries series, double before, double after, int cut, boolean last) {
        if (after > before) {
            return DemandChange.Kind.RISE;
        }
        int settled = Math.min(cut + config.leastPeriods() / 2, at.length - config.leastPeriods() / 2);
        boolean nothing = Arrays.stream(at, Math.max(cut, settled), at.length).allMatch(i -> series.value(i) == 0);
        if (last && nothing && after <= before / 2) {
            return DemandChange.Kind.STOP;
        }
        return after <= before / 2 ? DemandChange.Kind.DROP : DemandChange.Kind.FALL;
    }

    /** The cut to give up next: one that does not count, the one with the least step. */
    private void weakest(List<DemandChange> kept, List<Integer> cuts) {
        int weakest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < cuts.size(); k++) {
            int place = at[cuts.get(k)];
            if (kept.stream().anyMatch(change -> change.index() == place)) {
                continue;
            }
            int from = k == 0 ? 0 : cuts.get(k - 1);
            int to = k + 1 < cuts.size() ? cuts.get(k + 1) : values.length;
            double step = Math.abs(mean(cuts.get(k), to) - mean(from, cuts.get(k)));
            if (step < least) {
                least = step;
                weakest = k;
            }
        }
        cuts.remove(weakest);
    }

    /** Variance of a mean times its length, with autocorrelation up to the cube root of the length (Bartlett weights). */
    private double longRunVariance(List<Integer> cuts) {
        double[] rest = values.clone();
        int from = 0;
        for (int k = 0; k <= cuts.size(); k++) {
            int to = k < cuts.size() ? cuts.get(k) : values.length;
            double mean = mean(from, to);
            for (int i = from; i < to; i++) {
                rest[i] -= mean;
            }
            from = to;
        }
        int lags = (int) Math.cbrt(values.length);
        double total = 0;
        double own = 0;
        for (int lag = 0; lag <= lags; lag++) {
            double product = 0;
            for (int i = lag; i < rest.length; i++) {
                product += rest[i] * rest[i - lag];
            }
            total += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * product;
            own = lag == 0 ? product : own;
        }
        int free = Math.max(1, values.length - cuts.size() - 1);
        return Math.max(Math.max(total, own), 1e-12) / free;
    }

    private double mean(int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(Double.NaN);
    }
}
