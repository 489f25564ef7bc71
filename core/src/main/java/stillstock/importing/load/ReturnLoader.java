package stillstock.importing.load;

import java.util.List;
import stillstock.importing.Cause;
import stillstock.importing.judge.BoundRow;
import stillstock.snapshot.SnapshotBuilder;

/** Takes returned lines. */
final class ReturnLoader implements TableLoader {
    private final SnapshotBuilder builder;
    private final Movements movements;
    private final boolean upperCase;
    private final int[] columns;

    ReturnLoader(BoundRow row, SnapshotBuilder builder, Movements movements, boolean upperCase) {
        this.builder = builder;
        this.movements = movements;
        this.upperCase = upperCase;
        columns = List.of(
                        SalesLoader.DATE,
                        SalesLoader.PRODUCT,
                        SalesLoader.QUANTITY,
                        "order_id",
                        "location_id",
                        "customer_id",
                        "reason")
                .stream()
                .mapToInt(row::column)
                .toArray();
    }

    @Override
    public void load(BoundRow row) {
        if (!movements.admits(row, columns[0])) {
            return;
        }
        String id = Products.id(row.requiredText(columns[1], SalesLoader.PRODUCT), upperCase);
        int day = row.requiredDay(columns[0], SalesLoader.DATE);
        float units = (float) row.requiredNumber(columns[2], SalesLoader.QUANTITY);
        if (row.rejected()) {
            return;
        }
        if (movements.products().isLeftOut(id)) {
            row.filterOut();
            return;
        }
        if (!(units > 0) || !Float.isFinite(units)) {
            row.reject(columns[2], Cause.BAD_QUANTITY);
            return;
        }
        builder.returned(
                movements.products().row(row, SalesLoader.PRODUCT, id),
                day,
                builder.order(row.text(columns[3])),
                builder.location(row.text(columns[4])),
                builder.customer(row.text(columns[5])),
                units,
                builder.reason(row.text(columns[6])));
        movements.last().saw(day);
    }
}
