package stillstock.snapshot;

import stillstock.snapshot.column.Picked;

/**
 * Page views and carts, one row a product and day. Sorted by product, then date, then order of reading; the rows of product p are
 * {@code from(p)} (inclusive) to {@code to(p)} (exclusive).
 */
public final class InteractionTable extends ProductRows {
    private final float[] views;
    private final float[] clicks;
    private final float[] cartAdds;
    private final float[] bounces;

    /**
     * Rows in order. The arrays are kept, not copied.
     *
     * @param offsets see {@link ProductRows}
     */
    public InteractionTable(
            int[] offsets, int[] days, float[] views, float[] clicks, float[] cartAdds, float[] bounces) {
        super(offsets, days);
        this.views = views;
        this.clicks = clicks;
        this.cartAdds = cartAdds;
        this.bounces = bounces;
    }

    /** The rows named, in that order, under new offsets. */
    public InteractionTable pick(int[] offsets, int[] rows) {
        return new InteractionTable(
                offsets,
                days(rows),
                Picked.floats(views, rows),
                Picked.floats(clicks, rows),
                Picked.floats(cartAdds, rows),
                Picked.floats(bounces, rows));
    }

    /** Page views; NaN where not given. */
    public float views(int row) {
        return views[row];
    }

    /** Clicks; NaN where not given. */
    public float clicks(int row) {
        return clicks[row];
    }

    /** Times put into a cart; NaN where not given. */
    public float cartAdds(int row) {
        return cartAdds[row];
    }

    /** Visits that left at once; NaN where not given. */
    public float bounces(int row) {
        return bounces[row];
    }
}
