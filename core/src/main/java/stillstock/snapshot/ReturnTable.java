package stillstock.snapshot;

import stillstock.snapshot.column.Picked;

/**
 * One returned line a row. Sorted by product, then date, then order of reading; the rows of product p are
 * {@code from(p)} (inclusive) to {@code to(p)} (exclusive).
 */
public final class ReturnTable extends ProductRows {
    private final int[] order;
    private final int[] location;
    private final int[] customer;
    private final float[] quantity;
    private final int[] reason;

    /**
     * Rows in order. The arrays are kept, not copied.
     *
     * @param offsets see {@link ProductRows}
     */
    public ReturnTable(
            int[] offsets, int[] days, int[] order, int[] location, int[] customer, float[] quantity, int[] reason) {
        super(offsets, days);
        this.order = order;
        this.location = location;
        this.customer = customer;
        this.quantity = quantity;
        this.reason = reason;
    }

    /** The rows named, in that order, under new offsets. */
    public ReturnTable pick(int[] offsets, int[] rows) {
        return new ReturnTable(
                offsets,
                days(rows),
                Picked.ints(order, rows),
                Picked.ints(location, rows),
                Picked.ints(customer, rows),
                Picked.floats(quantity, rows),
                Picked.ints(reason, rows));
    }

    /** Order code, {@link stillstock.snapshot.column.Dictionary#MISSING} where not given. */
    public int order(int row) {
        return order[row];
    }

    /** Location code, {@link stillstock.snapshot.column.Dictionary#MISSING} where not given. */
    public int location(int row) {
        return location[row];
    }

    /** Customer code, {@link stillstock.snapshot.column.Dictionary#MISSING} where not given. */
    public int customer(int row) {
        return customer[row];
    }

    /** Units taken back, above 0. */
    public float quantity(int row) {
        return quantity[row];
    }

    /** Reason code, {@link stillstock.snapshot.column.Dictionary#MISSING} where not given. */
    public int reason(int row) {
        return reason[row];
    }
}
