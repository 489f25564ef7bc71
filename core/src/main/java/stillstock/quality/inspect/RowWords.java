package stillstock.quality.inspect;

import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** A row of sales, returns or inventory in words. */
public final class RowWords {
    private RowWords() {}

    /** Its day and place. */
    public static String place(CheckInput in, TableName table, int row) {
        return switch (table) {
            case SALES -> in.place(
                    in.snapshot().sales().day(row), in.snapshot().sales().location(row));
            case RETURNS -> in.place(
                    in.snapshot().returns().day(row), in.snapshot().returns().location(row));
            default -> in.place(
                    in.snapshot().inventory().day(row),
                    in.snapshot().inventory().location(row));
        };
    }

    /** Its values. */
    public static String text(Snapshot snapshot, TableName table, int row) {
        return switch (table) {
            case SALES -> sale(snapshot, row);
            case RETURNS -> returned(snapshot, row);
            default -> stock(snapshot.inventory(), row);
        };
    }

    private static String sale(Snapshot snapshot, int row) {
        SalesTable t = snapshot.sales();
        String order = snapshot.codes().orders().text(t.order(row));
        return (order.isEmpty() ? "" : "order " + order + ": ") + CheckInput.number(t.quantity(row)) + " units"
                + (Float.isNaN(t.unitPrice(row)) ? ", no price" : " at " + CheckInput.number(t.unitPrice(row)));
    }

    private static String returned(Snapshot snapshot, int row) {
        ReturnTable t = snapshot.returns();
        String order = snapshot.codes().orders().text(t.order(row));
        return (order.isEmpty() ? "" : "order " + order + ": ") + CheckInput.number(t.quantity(row)) + " units back";
    }

    private static String stock(InventoryTable t, int row) {
        return CheckInput.number(t.onHand(row)) + " on hand"
                + (Float.isNaN(t.received(row)) ? "" : ", " + CheckInput.number(t.received(row)) + " received");
    }
}
