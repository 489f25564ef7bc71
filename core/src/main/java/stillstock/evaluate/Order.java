package stillstock.evaluate;

import java.util.Arrays;

/** Sorting of row numbers by a key without boxing. */
public final class Order {
    private Order() {}

    /**
     * Row numbers by key, lowest first; equal keys keep their order. O(n log n).
     *
     * @throws IllegalArgumentException where a key is NaN
     */
    public static int[] ascending(double[] keys) {
        int n = keys.length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(keys[i])) {
                throw new IllegalArgumentException("key of row " + i + " is NaN");
            }
            order[i] = i;
        }
        int[] from = order;
        int[] to = new int[n];
        for (int width = 1; width < n; width *= 2) {
            for (int start = 0; start < n; start += 2 * width) {
                merge(keys, from, to, start, Math.min(n, start + width), Math.min(n, start + 2 * width));
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** Row numbers by key, highest first; equal keys keep their order. */
    public static int[] descending(double[] keys) {
        return ascending(Arrays.stream(keys).map(key -> -key).toArray());
    }

    private static void merge(double[] keys, int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = left < middle && (right >= end || keys[from[left]] <= keys[from[right]]);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
