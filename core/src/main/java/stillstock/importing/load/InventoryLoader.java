package stillstock.importing.load;

import java.util.List;
import stillstock.importing.Cause;
import stillstock.importing.judge.BoundRow;
import stillstock.importing.judge.Remembered;
import stillstock.snapshot.Days;
import stillstock.snapshot.SnapshotBuilder;

/**
 * Takes stock records. A level below zero is taken as recorded: it is what the books say, and it is for the reader of the
 * snapshot to judge. A second record of the same product, place and day is rejected, because two levels cannot both hold.
 */
public final class InventoryLoader implements TableLoader {
    private static final String ON_HAND = "on_hand";

    private final SnapshotBuilder builder;
    private final Movements movements;
    private final boolean upperCase;
    private final int defaultDay;
    private final int[] columns;
    private final RecordKeys seen = new RecordKeys();
    private final Remembered products = new Remembered();
    private final Remembered locations = new Remembered();
    private long negatives;
    private String firstNegative = "";

    /** @param defaultDay the day of rows where no column feeds the date */
    InventoryLoader(BoundRow row, SnapshotBuilder builder, Movements movements, boolean upperCase, int defaultDay) {
        this.builder = builder;
        this.movements = movements;
        this.upperCase = upperCase;
        this.defaultDay = defaultDay;
        columns = List.of(
                        SalesLoader.DATE,
                        SalesLoader.PRODUCT,
                        "location_id",
                        ON_HAND,
                        "received",
                        "on_order",
                        "reorder_point",
                        "unit_cost")
                .stream()
                .mapToInt(row::column)
                .toArray();
    }

    @Override
    public void load(BoundRow row) {
        if (!movements.admits(row, columns[0])) {
            return;
        }
        int known = products.find(row.code(columns[1]));
        String id = known == Remembered.NOTHING
                ? Products.id(row.requiredText(columns[1], SalesLoader.PRODUCT), upperCase)
                : "";
        int day = columns[0] < 0 ? defaultDay : row.requiredDay(columns[0], SalesLoader.DATE);
        float onHand = (float) row.requiredNumber(columns[3], ON_HAND);
        if (!row.rejected() && Float.isInfinite(onHand)) {
            row.reject(columns[3], Cause.OUT_OF_RANGE);
        }
        if (row.rejected()) {
            return;
        }
        if (known == Remembered.NOTHING && movements.products().isLeftOut(id)) {
            row.filterOut();
            return;
        }
        int place = locations.of(row, columns[2], builder.codes().locations());
        if (!seen.add(known == Remembered.NOTHING ? builder.product(id) : known, day, place)) {
            row.reject(columns[1], Cause.DUPLICATE_KEY);
            return;
        }
        int product = known == Remembered.NOTHING ? product(row, id) : known;
        noteNegative(row, onHand);
        builder.stock(
                product,
                day,
                place,
                onHand,
                (float) row.optionalNumber(columns[4]),
                (float) row.optionalNumber(columns[5]),
                (float) row.optionalNumber(columns[6]),
                row.optionalNumber(columns[7], 0, Double.MAX_VALUE));
        if (columns[0] >= 0 && day != Days.MISSING) {
            movements.last().saw(day);
        }
    }

    private int product(BoundRow row, String id) {
        int product = movements.products().row(row, SalesLoader.PRODUCT, id);
        if (movements.products().isPlain(id)) {
            products.keep(row.code(columns[1]), product);
        }
        return product;
    }

    private void noteNegative(BoundRow row, float onHand) {
        if (onHand < 0) {
            negatives++;
            if (firstNegative.isEmpty()) {
                firstNegative = "line " + row.source().line() + ", column on_hand, " + row.text(columns[3]);
            }
        }
    }

    /** What to tell of stock below zero, empty where there is none. */
    public String negativeNote(String file) {
        return negatives == 0
                ? ""
                : file + ": " + Cause.NEGATIVE_STOCK.words() + " in " + negatives + " rows (first: " + firstNegative
                        + "); taken as recorded: check the bookings of these products";
    }
}
