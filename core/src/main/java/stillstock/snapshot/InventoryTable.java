package stillstock.snapshot;

import stillstock.snapshot.column.Picked;

/**
 * The stock ledger: one row a product, location and date that was recorded. Sorted by product, then date, then order of reading; the rows of product p are
 * {@code from(p)} (inclusive) to {@code to(p)} (exclusive).
 */
public final class InventoryTable extends ProductRows {
    private final int[] location;
    private final float[] onHand;
    private final float[] received;
    private final float[] onOrder;
    private final float[] reorderPoint;
    private final double[] unitCost;

    /**
     * Rows in order. The arrays are kept, not copied.
     *
     * @param offsets see {@link ProductRows}
     */
    public InventoryTable(
            int[] offsets,
            int[] days,
            int[] location,
            float[] onHand,
            float[] received,
            float[] onOrder,
            float[] reorderPoint,
            double[] unitCost) {
        super(offsets, days);
        this.location = location;
        this.onHand = onHand;
        this.received = received;
        this.onOrder = onOrder;
        this.reorderPoint = reorderPoint;
        this.unitCost = unitCost;
    }

    private InventoryTable(InventoryTable places, float[] onHand) {
        super(places);
        this.location = places.location;
        this.onHand = onHand;
        this.received = places.received;
        this.onOrder = places.onOrder;
        this.reorderPoint = places.reorderPoint;
        this.unitCost = places.unitCost;
    }

    /** The rows named, in that order, under new offsets. */
    public InventoryTable pick(int[] offsets, int[] rows) {
        return new InventoryTable(
                offsets,
                days(rows),
                Picked.ints(location, rows),
                Picked.floats(onHand, rows),
                Picked.floats(received, rows),
                Picked.floats(onOrder, rows),
                Picked.floats(reorderPoint, rows),
                Picked.doubles(unitCost, rows));
    }

    /** The same rows with other values in this column; the array is kept. */
    public InventoryTable withOnHand(float[] values) {
        return new InventoryTable(this, values);
    }

    /** Location code, {@link stillstock.snapshot.column.Dictionary#MISSING} where not given. */
    public int location(int row) {
        return location[row];
    }

    /** Units on hand at the end of the day; may be negative as recorded; NaN where not given. */
    public float onHand(int row) {
        return onHand[row];
    }

    /** Units received that day; NaN where not given. */
    public float received(int row) {
        return received[row];
    }

    /** Units on order; NaN where not given. */
    public float onOrder(int row) {
        return onOrder[row];
    }

    /** Units; NaN where not given. */
    public float reorderPoint(int row) {
        return reorderPoint[row];
    }

    /** Cost a unit that day, currency; NaN where not given. */
    public double unitCost(int row) {
        return unitCost[row];
    }
}
