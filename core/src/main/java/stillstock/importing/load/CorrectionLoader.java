package stillstock.importing.load;

import java.util.List;
import stillstock.importing.Cause;
import stillstock.importing.judge.BoundRow;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.side.Correction;

/**
 * Takes corrections of stock: units written off (negative) or found (positive). Those of a product that no other file
 * speaks of are left out: they tell nothing of what is sold or held.
 */
public final class CorrectionLoader implements TableLoader {
    private final SnapshotBuilder builder;
    private final Movements movements;
    private final boolean upperCase;
    private final int[] columns;

    CorrectionLoader(BoundRow row, SnapshotBuilder builder, Movements movements, boolean upperCase) {
        this.builder = builder;
        this.movements = movements;
        this.upperCase = upperCase;
        columns = List.of(SalesLoader.DATE, SalesLoader.PRODUCT, SalesLoader.QUANTITY, "reason").stream()
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
        double units = row.requiredNumber(columns[2], SalesLoader.QUANTITY);
        if (row.rejected()) {
            return;
        }
        if (movements.products().isLeftOut(id) || !builder.knows(id)) {
            row.filterOut();
            return;
        }
        if (units == 0 || Double.isInfinite(units)) {
            row.reject(columns[2], Cause.OUT_OF_RANGE);
            return;
        }
        builder.side().corrections().add(new Correction(day, builder.product(id), units, row.text(columns[3])));
    }
}
