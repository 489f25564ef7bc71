package stillstock.snapshot.column;

import java.util.Arrays;

/** A growing column of doubles. */
public final class DoubleColumn {
    private double[] values = new double[16];
    private int size;

    /** Adds a value at the end. */
    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2));
        }
        values[size++] = value;
    }

    /** The value of a row. */
    public double get(int row) {
        return values[row];
    }

    /** Values so far. */
    public int size() {
        return size;
    }

    /** The values in the given order of rows; the column is empty afterwards, so that its memory can go. */
    public double[] drain(int[] order) {
        double[] result = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = values[order[i]];
        }
        values = new double[0];
        size = 0;
        return result;
    }
}
