package stillstock.quality.step.effect;

import java.util.BitSet;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.edit.SnapshotEdit;

/** Leaves rows out of sales, returns or inventory and keeps examples of them. */
public final class RowDrop {
    private RowDrop() {}

    /** Leaves the rows out. */
    public static StepEffect of(Snapshot snapshot, TableName table, BitSet rows) {
        ChangeLog log = new ChangeLog(snapshot, table);
        if (rows.isEmpty()) {
            return log.effect(snapshot);
        }
        ProductRows from = rows(snapshot, table);
        for (int p = 0; p < from.products(); p++) {
            for (int row = rows.nextSetBit(from.from(p));
                    row >= 0 && row < from.to(p);
                    row = rows.nextSetBit(row + 1)) {
                log(snapshot, table, p, row, log);
            }
        }
        SnapshotEdit edit = SnapshotEdit.of(snapshot);
        return log.effect(
                switch (table) {
                    case SALES -> edit.dropSales(rows).build();
                    case RETURNS -> edit.dropReturns(rows).build();
                    case INVENTORY -> edit.dropInventory(rows).build();
                    default -> throw new IllegalArgumentException("rows of " + table.id() + " cannot be dropped");
                });
    }

    /** The rows of a table that rows can be left out of. */
    public static ProductRows rows(Snapshot snapshot, TableName table) {
        return switch (table) {
            case SALES -> snapshot.sales();
            case RETURNS -> snapshot.returns();
            case INVENTORY -> snapshot.inventory();
            default -> throw new IllegalArgumentException("rows of " + table.id() + " cannot be dropped");
        };
    }

    private static void log(Snapshot snapshot, TableName table, int product, int row, ChangeLog log) {
        switch (table) {
            case SALES -> log.dropped(
                    product,
                    snapshot.sales().day(row),
                    snapshot.sales().location(row),
                    "quantity",
                    snapshot.sales().quantity(row));
            case RETURNS -> log.dropped(
                    product,
                    snapshot.returns().day(row),
                    snapshot.returns().location(row),
                    "quantity",
                    snapshot.returns().quantity(row));
            default -> log.dropped(
                    product,
                    snapshot.inventory().day(row),
                    snapshot.inventory().location(row),
                    "on_hand",
                    snapshot.inventory().onHand(row));
        }
    }
}
