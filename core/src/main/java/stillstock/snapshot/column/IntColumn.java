package stillstock.snapshot.column;

import java.util.Arrays;

/** A growing column of ints. */
public final class IntColumn {
    private int[] values = new int[16];
    private int size;

    /** Adds a value at the end. */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2));
        }
        values[size++] = value;
    }

    /** The value of a row. */
    public int get(int row) {
        return values[row];
    }

    /** Values so far. */
    public int size() {
        return size;
    }

    /** The values in the given order of rows; the column is empty afterwards, so that its memory can go. */
    public int[] drain(int[] order) {
        int[] result = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = values[order[i]];
        }
        values = new int[0];
        size = 0;
        return result;
    }
}
