package stillstock.forecast.intermittent;

import java.util.Arrays;

/** A history of demand without its missing periods, and the places and sizes of what was asked for. */
final class Demand {
    private final double[] known;
    private final int[] at;
    private final int[] knownAt;
    private final int length;

    /** @param history NaN where missing; negative values count as no demand */
    Demand(double[] history) {
        this.length = history.length;
        double[] values = new double[length];
        int[] places = new int[length];
        int[] demands = new int[length];
        int n = 0;
        int m = 0;
        for (int i = 0; i < length; i++) {
            if (!Double.isNaN(history[i])) {
                values[n] = Math.max(0, history[i]);
                places[n] = i;
                if (values[n] > 0) {
                    demands[m++] = n;
                }
                n++;
            }
        }
        this.known = Arrays.copyOf(values, n);
        this.knownAt = Arrays.copyOf(places, n);
        this.at = Arrays.copyOf(demands, m);
    }

    /** Known values, oldest first. */
    double[] known() {
        return known;
    }

    /** True where nothing was asked for. */
    boolean none() {
        return at.length == 0;
    }

    /** Sizes of the demands. */
    double[] sizes() {
        double[] sizes = new double[at.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = known[at[i]];
        }
        return sizes;
    }

    /** Known periods from one demand to the next; the first counts from before the start. */
    double[] intervals() {
        double[] intervals = new double[at.length];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = i == 0 ? at[0] + 1.0 : at[i] - at[i - 1];
        }
        return intervals;
    }

    /** One value a known period put back to its place in the history; NaN elsewhere. */
    double[] inPlace(double[] values) {
        double[] result = new double[length];
        Arrays.fill(result, Double.NaN);
        for (int i = 0; i < knownAt.length; i++) {
            result[knownAt[i]] = values[i];
        }
        return result;
    }
}
