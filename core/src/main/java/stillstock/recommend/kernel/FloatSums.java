package stillstock.recommend.kernel;

import java.util.Arrays;

/** Sums for a few of many items, cleared in the time of those few. Not safe for several threads. */
public final class FloatSums {
    private final float[] sums;
    private int[] touched = new int[64];
    private int size;

    /** Sums for items 0..count-1, all 0. */
    public FloatSums(int count) {
        sums = new float[count];
    }

    /** Adds a value to an item's sum; anything but values above 0 is left out. */
    public void add(int item, float value) {
        if (!(value > 0)) {
            return;
        }
        if (sums[item] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size * 2);
            }
            touched[size++] = item;
        }
        sums[item] += value;
    }

    /** The sum of an item. */
    public float get(int item) {
        return sums[item];
    }

    /** Items with a sum. */
    public int size() {
        return size;
    }

    /** The i-th item with a sum, in order of first touch. */
    public int item(int i) {
        return touched[i];
    }

    /** Sets all sums to 0. */
    public void clear() {
        for (int i = 0; i < size; i++) {
            sums[touched[i]] = 0;
        }
        size = 0;
    }
}
