package stillstock.snapshot;

import java.util.Arrays;
import stillstock.snapshot.column.Picked;

/** Rows of one table grouped by product and sorted by date within: the shape hot loops run over. */
public abstract class ProductRows {
    private final int[] offsets;
    private final int[] days;

    ProductRows(int[] offsets, int[] days) {
        this.offsets = offsets;
        this.days = days;
    }

    /** The same places with other values. */
    ProductRows(ProductRows places) {
        this(places.offsets, places.days);
    }

    /** The days of some rows. */
    final int[] days(int[] rows) {
        return Picked.ints(days, rows);
    }

    /** Products, whether they have rows or not. */
    public final int products() {
        return offsets.length - 1;
    }

    /** Rows in all. */
    public final int size() {
        return days.length;
    }

    /** True where the table holds no row. */
    public final boolean isEmpty() {
        return days.length == 0;
    }

    /** First row of a product. */
    public final int from(int product) {
        return offsets[product];
    }

    /** One past the last row of a product. */
    public final int to(int product) {
        return offsets[product + 1];
    }

    /** The day of a row (see {@link Days}). */
    public final int day(int row) {
        return days[row];
    }

    /**
     * One past the last row of a product dated on or before a day: what was known on that day.
     *
     * @return a row between {@code from(product)} and {@code to(product)}; O(log rows)
     */
    public final int toAsOf(int product, int day) {
        return firstAfter(offsets[product], offsets[product + 1], day);
    }

    /** First row of a product dated after a day; O(log rows). */
    public final int fromAfter(int product, int day) {
        return toAsOf(product, day);
    }

    private int firstAfter(int from, int to, int day) {
        if (from == to || days[from] > day) {
            return from;
        }
        if (days[to - 1] <= day) {
            return to;
        }
        int hit = Arrays.binarySearch(days, from, to, day + 1);
        int at = hit < 0 ? -hit - 1 : hit;
        while (at > from && days[at - 1] > day) {
            at--;
        }
        return at;
    }
}
