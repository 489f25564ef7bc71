package stillstock.snapshot;

import java.util.Arrays;

/** A growing column of doubles. */
final class DoubleColumn {
    private double[] values = new double[16];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2));
        }
        values[size++] = value;
    }

    double get(int row) {
        return values[row];
    }

    int size() {
        return size;
    }

    /** The values in the given order of rows; the column is empty afterwards, so that its memory can go. */
    double[] drain(int[] order) {
        double[] result = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = values[order[i]];
        }
        values = new double[0];
        size = 0;
        return result;
    }
}
