package stillstock.classify;

import java.util.Arrays;

/** Cumulative shares over products in order of a value: the arithmetic of ABC and FSN. Ties keep the order of rows. */
final class CumulativeShare {
    private CumulativeShare() {}

    /**
     * Biggest value first; products with a value of 0 or less get no share.
     *
     * @return the row of the biggest value, -1 where none is above 0
     */
    static int descending(double[] values, double[] shares) {
        long[] order = order(values, false);
        double total = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            total += values[row(order[i], false)];
        }
        double sum = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            int p = row(order[i], false);
            sum += values[p];
            shares[p] = total == 0 ? 1 : Math.min(1, sum / total);
        }
        return order.length == 0 ? -1 : row(order[order.length - 1], false);
    }

    /** Smallest value first; products without a value get no share. */
    static void ascending(double[] values, double[] shares) {
        long[] order = order(values, true);
        double total = 0;
        for (long key : order) {
            total += values[row(key, true)];
        }
        double sum = 0;
        for (long key : order) {
            int p = row(key, true);
            sum += values[p];
            shares[p] = total == 0 ? 1 : Math.min(1, sum / total);
        }
    }

    /**
     * Products with a value above 0 by rising value, the product in the low half of the key. Values are compared as
     * floats: what differs by less than a ten-millionth keeps the order of rows, which no share can tell apart.
     */
    private static long[] order(double[] values, boolean rising) {
        long[] keys = new long[values.length];
        int n = 0;
        for (int p = 0; p < values.length; p++) {
            if (values[p] > 0 || (rising && values[p] == 0)) {
                int low = rising ? p : Integer.MAX_VALUE - p;
                keys[n++] = (long) Float.floatToIntBits((float) values[p]) << 32 | low;
            }
        }
        long[] result = Arrays.copyOf(keys, n);
        Arrays.parallelSort(result);
        return result;
    }

    private static int row(long key, boolean rising) {
        int low = (int) (key & Integer.MAX_VALUE);
        return rising ? low : Integer.MAX_VALUE - low;
    }
}
