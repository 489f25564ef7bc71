package stillstock.snapshot;

import java.util.Arrays;

/** A growing column of ints. */
final class IntColumn {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2));
        }
        values[size++] = value;
    }

    int get(int row) {
        return values[row];
    }

    int size() {
        return size;
    }

    /** The values in the given order of rows; the column is empty afterwards, so that its memory can go. */
    int[] drain(int[] order) {
        int[] result = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = values[order[i]];
        }
        values = new int[0];
        size = 0;
        return result;
    }
}
