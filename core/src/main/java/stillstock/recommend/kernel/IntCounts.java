package stillstock.recommend.kernel;

import java.util.Arrays;

/** Counts for a few of many items, cleared in the time of those few. Not safe for several threads. */
public final class IntCounts {
    private final int[] counts;
    private int[] touched = new int[64];
    private int size;

    /** Counts for items 0..count-1, all 0. */
    public IntCounts(int count) {
        counts = new int[count];
    }

    /** Adds one to an item's count. */
    public void add(int item) {
        if (counts[item]++ == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size * 2);
            }
            touched[size++] = item;
        }
    }

    /** The count of an item. */
    public int get(int item) {
        return counts[item];
    }

    /** Items with a count. */
    public int size() {
        return size;
    }

    /** The i-th item with a count, in order of first touch. */
    public int item(int i) {
        return touched[i];
    }

    /** Sets all counts to 0. */
    public void clear() {
        for (int i = 0; i < size; i++) {
            counts[touched[i]] = 0;
        }
        size = 0;
    }
}
