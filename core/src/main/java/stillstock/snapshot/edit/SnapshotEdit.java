package stillstock.snapshot.edit;

import java.util.BitSet;
import java.util.Objects;
import stillstock.snapshot.Days;
import stillstock.snapshot.InteractionTable;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * Makes a changed copy of a snapshot. Tables that are not named are shared with the original, which stays as it is; a
 * changed column costs one pass over its table. Row numbers are those of the original until {@link #build}, so one edit
 * drops rows or replaces values of a table, not both.
 */
public final class SnapshotEdit {
    private final Snapshot base;
    private ProductTable products;
    private SalesTable sales;
    private ReturnTable returns;
    private InventoryTable inventory;
    private InteractionTable interactions;
    private Snapshot.SideTables side;

    private SnapshotEdit(Snapshot base) {
        this.base = Objects.requireNonNull(base, "base");
        products = base.products();
        sales = base.sales();
        returns = base.returns();
        inventory = base.inventory();
        interactions = base.interactions();
        side = base.side();
    }

    /** An edit that changes nothing yet. */
    public static SnapshotEdit of(Snapshot base) {
        return new SnapshotEdit(base);
    }

    /** Leaves sales lines out. */
    public SnapshotEdit dropSales(BitSet rows) {
        RowSelection kept = RowSelection.without(sales, rows);
        sales = sales.pick(kept.offsets, kept.rows);
        return this;
    }

    /** Leaves returned lines out. */
    public SnapshotEdit dropReturns(BitSet rows) {
        RowSelection kept = RowSelection.without(returns, rows);
        returns = returns.pick(kept.offsets, kept.rows);
        return this;
    }

    /** Leaves stock records out. */
    public SnapshotEdit dropInventory(BitSet rows) {
        RowSelection kept = RowSelection.without(inventory, rows);
        inventory = inventory.pick(kept.offsets, kept.rows);
        return this;
    }

    /** Replaces the quantity of every sales line, units above 0. */
    public SnapshotEdit salesQuantities(float[] values) {
        for (float value : values) {
            if (!(value > 0)) {
                throw new IllegalArgumentException("quantity (" + value + ") of a sale must be above 0");
            }
        }
        sales = sales.withQuantities(sized(values, sales.size()));
        return this;
    }

    /** Replaces the price of every sales line, currency; NaN where it is not known. */
    public SnapshotEdit salesPrices(float[] values) {
        sales = sales.withUnitPrices(sized(values, sales.size()));
        return this;
    }

    /** Replaces the units on hand of every stock record; NaN where they are not known. */
    public SnapshotEdit onHand(float[] values) {
        inventory = inventory.withOnHand(sized(values, inventory.size()));
        return this;
    }

    /** Replaces the cost of every product, currency; NaN where it is not known. */
    public SnapshotEdit unitCosts(double[] values) {
        products = products.withUnitCosts(sized(values));
        return this;
    }

    /** Replaces the list price of every product, currency; NaN where it is not known. */
    public SnapshotEdit unitPrices(double[] values) {
        products = products.withUnitPrices(sized(values));
        return this;
    }

    /**
     * Makes one product of several: their rows go to the product that stays, whose blank fields are filled from the
     * others. Stock records are added up, so that no unit is lost.
     *
     * @param into for each product the one it becomes, itself where it stays
     */
    public SnapshotEdit mergeProducts(int[] into) {
        ProductMerge merge = new ProductMerge(products, into);
        sales = moved(sales, merge);
        returns = moved(returns, merge);
        interactions = moved(interactions, merge);
        inventory = new StockMerge(inventory, merge).merged();
        side = merge.side(side);
        products = merge.products();
        return this;
    }

    /** The changed snapshot. Its day follows its last movement where the original's did. */
    public Snapshot build() {
        int last = lastMovement(base.sales(), base.returns(), base.inventory());
        boolean followed = last == base.asOfDay();
        int now = followed ? lastMovement(sales, returns, inventory) : base.asOfDay();
        return new Snapshot(products, sales, returns, inventory, interactions, side, base.codes(), now);
    }

    private static SalesTable moved(SalesTable table, ProductMerge merge) {
        RowSelection rows = RowSelection.under(table, merge.row(), merge.size());
        return table.pick(rows.offsets, rows.rows);
    }

    private static ReturnTable moved(ReturnTable table, ProductMerge merge) {
        RowSelection rows = RowSelection.under(table, merge.row(), merge.size());
        return table.pick(rows.offsets, rows.rows);
    }

    private static InteractionTable moved(InteractionTable table, ProductMerge merge) {
        RowSelection rows = RowSelection.under(table, merge.row(), merge.size());
        return table.pick(rows.offsets, rows.rows);
    }

    private static int lastMovement(ProductRows... tables) {
        int last = Days.MISSING;
        for (ProductRows table : tables) {
            for (int p = 0; p < table.products(); p++) {
                if (table.to(p) > table.from(p)) {
                    last = Math.max(last, table.day(table.to(p) - 1));
                }
            }
        }
        return last;
    }

    private static float[] sized(float[] values, int rows) {
        if (values.length != rows) {
            throw new IllegalArgumentException("values (" + values.length + ") must be as many as rows (" + rows + ")");
        }
        return values.clone();
    }

    private double[] sized(double[] values) {
        if (values.length != products.size()) {
            throw new IllegalArgumentException(
                    "values (" + values.length + ") must be as many as products (" + products.size() + ")");
        }
        return values.clone();
    }
}
