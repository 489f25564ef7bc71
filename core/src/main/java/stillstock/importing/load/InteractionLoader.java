package stillstock.importing.load;

import java.util.List;
import stillstock.importing.judge.BoundRow;
import stillstock.snapshot.SnapshotBuilder;

/** Takes views, clicks, cart adds and bounces of a product and day. */
final class InteractionLoader implements TableLoader {
    private final SnapshotBuilder builder;
    private final Movements movements;
    private final boolean upperCase;
    private final int[] columns;

    InteractionLoader(BoundRow row, SnapshotBuilder builder, Movements movements, boolean upperCase) {
        this.builder = builder;
        this.movements = movements;
        this.upperCase = upperCase;
        columns = List.of(SalesLoader.DATE, SalesLoader.PRODUCT, "views", "clicks", "cart_adds", "bounces").stream()
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
        if (row.rejected()) {
            return;
        }
        if (movements.products().isLeftOut(id)) {
            row.filterOut();
            return;
        }
        builder.interaction(
                movements.products().row(row, SalesLoader.PRODUCT, id),
                day,
                count(row, columns[2]),
                count(row, columns[3]),
                count(row, columns[4]),
                count(row, columns[5]));
    }

    private static float count(BoundRow row, int column) {
        return (float) row.optionalNumber(column, 0, Float.MAX_VALUE);
    }
}
