package stillstock.snapshot;

import stillstock.snapshot.column.Picked;

/**
 * One line a row: a sale with positive quantity (cancelled lines never get here). Sorted by product, then date, then order of reading; the rows of product p are
 * {@code from(p)} (inclusive) to {@code to(p)} (exclusive).
 */
public final class SalesTable extends ProductRows {
    private final int[] order;
    private final int[] location;
    private final int[] customer;
    private final float[] quantity;
    private final float[] unitPrice;
    private final float[] discount;

    /**
     * Rows in order. The arrays are kept, not copied.
     *
     * @param offsets see {@link ProductRows}
     */
    public SalesTable(
            int[] offsets,
            int[] days,
            int[] order,
            int[] location,
            int[] customer,
            float[] quantity,
            float[] unitPrice,
            float[] discount) {
        super(offsets, days);
        this.order = order;
        this.location = location;
        this.customer = customer;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.discount = discount;
    }

    private SalesTable(SalesTable places, float[] quantity, float[] unitPrice) {
        super(places);
        this.order = places.order;
        this.location = places.location;
        this.customer = places.customer;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.discount = places.discount;
    }

    /** The rows named, in that order, under new offsets. */
    public SalesTable pick(int[] offsets, int[] rows) {
        return new SalesTable(
                offsets,
                days(rows),
                Picked.ints(order, rows),
                Picked.ints(location, rows),
                Picked.ints(customer, rows),
                Picked.floats(quantity, rows),
                Picked.floats(unitPrice, rows),
                Picked.floats(discount, rows));
    }

    /** The same rows with other values in this column; the array is kept. */
    public SalesTable withQuantities(float[] values) {
        return new SalesTable(this, values, unitPrice);
    }

    /** The same rows with other values in this column; the array is kept. */
    public SalesTable withUnitPrices(float[] values) {
        return new SalesTable(this, quantity, values);
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

    /** Units sold, above 0. */
    public float quantity(int row) {
        return quantity[row];
    }

    /** Price a unit as charged before discount, currency; NaN where not given. */
    public float unitPrice(int row) {
        return unitPrice[row];
    }

    /** Share taken off, 0..1; NaN where not given. */
    public float discount(int row) {
        return discount[row];
    }
}
