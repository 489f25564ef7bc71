package stillstock.snapshot.column;

import java.util.Arrays;

/** A growing column of floats. */
public final class FloatColumn {
    private float[] values = new float[16];
    private int size;

    /** Adds a value at the end. */
    public void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2));
        }
        values[size++] = value;
    }

    /** The value of a row. */
    public float get(int row) {
        return values[row];
    }

    /** Values so far. */
    public int size() {
        return size;
    }

    /** The values in the given order of rows; the column is empty afterwards, so that its memory can go. */
    public float[] drain(int[] order) {
        float[] result = new float[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = values[order[i]];
        }
        values = new float[0];
        size = 0;
        return result;
    }
}
