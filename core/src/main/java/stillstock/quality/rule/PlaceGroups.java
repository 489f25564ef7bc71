package stillstock.quality.rule;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The rows of a product's slice by place, their order kept; used again for each product. Linear in the rows. */
final class PlaceGroups {
    private final int[] start;
    private int[] rows = new int[16];
    private int from;
    private int to;

    /** @param places how many places there are; rows without one count as place -1 */
    PlaceGroups(int places) {
        start = new int[places + 3];
    }

    void group(int first, int end, IntUnaryOperator place) {
        from = first;
        to = end;
        if (rows.length < to - from) {
            rows = new int[Math.max(to - from, rows.length * 2)];
        }
        Arrays.fill(start, 0);
        for (int row = from; row < to; row++) {
            start[place.applyAsInt(row) + 3]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        for (int row = from; row < to; row++) {
            rows[start[place.applyAsInt(row) + 2]++] = row;
        }
    }

    int begin(int place) {
        return start[place + 1];
    }

    int end(int place) {
        return start[place + 2];
    }

    int row(int at) {
        return rows[at];
    }
}
