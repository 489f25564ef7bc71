package stillstock.classify;

/** Keeps the k highest values of a stream in a heap with the lowest kept on top: O(n + k log k) on typical input. */
final class TopSelection {
    private final int[] rows;
    private final double[] values;
    private int size;

    TopSelection(int k) {
        rows = new int[k];
        values = new double[k];
    }

    void offer(int row, double value) {
        if (size < rows.length) {
            up(size++, row, value);
        } else if (size > 0 && before(row, value, 0)) {
            down(0, row, value);
        }
    }

    /** The rows kept, highest value first; empties the selection. */
    int[] sorted() {
        int[] result = new int[size];
        while (size > 0) {
            result[size - 1] = rows[0];
            size--;
            down(0, rows[size], values[size]);
        }
        return result;
    }

    /** True where the entry ranks before the one in the slot. */
    private boolean before(int row, double value, int slot) {
        return value > values[slot] || (value == values[slot] && row < rows[slot]);
    }

    private void up(int slot, int row, double value) {
        int at = slot;
        while (at > 0 && !before(row, value, (at - 1) / 2)) {
            put(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
        rows[at] = row;
        values[at] = value;
    }

    private void down(int slot, int row, double value) {
        int at = slot;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(rows[child], values[child], child + 1)) {
                child++;
            }
            if (!before(row, value, child)) {
                break;
            }
            put(at, child);
            at = child;
        }
        if (at < rows.length) {
            rows[at] = row;
            values[at] = value;
        }
    }

    private void put(int to, int from) {
        rows[to] = rows[from];
        values[to] = values[from];
    }
}
