package stillstock.importing.load;

import stillstock.importing.Cause;
import stillstock.importing.judge.BoundRow;
import stillstock.importing.mapping.BasketRows;
import stillstock.snapshot.SnapshotBuilder;

/** Takes rows that are baskets: each filled cell is a sale of one unit; a cell that repeats in its row adds a unit. */
final class BasketLoader implements TableLoader {
    private final SnapshotBuilder builder;
    private final Movements movements;
    private final boolean upperCase;
    private final BasketRows layout;
    private final int date;
    private final int order;

    BasketLoader(BoundRow row, SnapshotBuilder builder, Movements movements, boolean upperCase, BasketRows layout) {
        this.builder = builder;
        this.movements = movements;
        this.upperCase = upperCase;
        this.layout = layout;
        date = row.column(SalesLoader.DATE);
        order = row.column("order_id");
    }

    @Override
    public void load(BoundRow row) {
        int day = row.requiredDay(date, SalesLoader.DATE);
        boolean empty = true;
        for (int i = layout.skip(); i < row.source().size(); i++) {
            empty &= row.source().text(i).isEmpty();
        }
        if (!row.rejected() && empty) {
            row.reject(SalesLoader.PRODUCT, "", Cause.MISSING_VALUE);
        }
        if (row.rejected()) {
            return;
        }
        String key = order < 0 ? Long.toString(row.source().line()) : row.text(order);
        int code = builder.order(key);
        for (int i = layout.skip(); i < row.source().size(); i++) {
            String id = Products.id(row.source().text(i), upperCase);
            if (!id.isEmpty() && !movements.products().isLeftOut(id)) {
                int product = movements.products().row(row, SalesLoader.PRODUCT, id);
                builder.sale(product, day, code, -1, -1, 1, Float.NaN, Float.NaN);
            }
        }
        movements.last().saw(day);
    }
}
