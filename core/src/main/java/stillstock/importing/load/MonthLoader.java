package stillstock.importing.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillstock.importing.Cause;
import stillstock.importing.judge.BoundRow;
import stillstock.importing.mapping.MonthColumns;
import stillstock.importing.mapping.TableSource;
import stillstock.snapshot.Days;
import stillstock.snapshot.SnapshotBuilder;

/**
 * Takes rows whose columns are months: each cell above zero becomes a sale dated at the month's last day, each below zero
 * a return, zero and blank nothing. A cell that is no number is left out and the row counts as repaired.
 */
final class MonthLoader implements TableLoader {
    private record Month(int column, String name, int lastDay) {}

    private final SnapshotBuilder builder;
    private final Movements movements;
    private final boolean upperCase;
    private final int id;
    private final int location;
    private final int unitPrice;
    private final double scale;
    private final List<Month> months = new ArrayList<>();

    MonthLoader(
            BoundRow row,
            SnapshotBuilder builder,
            Movements movements,
            boolean upperCase,
            TableSource source,
            List<String> header) {
        MonthColumns layout = source.months();
        scale = source.scales().getOrDefault(SalesLoader.QUANTITY, 1.0);
        this.builder = builder;
        this.movements = movements;
        this.upperCase = upperCase;
        id = row.column(SalesLoader.PRODUCT);
        location = row.column("location_id");
        unitPrice = row.column("unit_price");
        for (int i = 0; i < header.size(); i++) {
            Optional<LocalDate> last = layout.lastDay(header.get(i));
            if (last.isPresent()) {
                months.add(new Month(i, header.get(i), Days.of(last.get())));
            }
        }
        months.sort((a, b) -> Integer.compare(a.lastDay(), b.lastDay()));
    }

    /** Month columns found. */
    int months() {
        return months.size();
    }

    @Override
    public void load(BoundRow row) {
        String key = Products.id(row.requiredText(id, SalesLoader.PRODUCT), upperCase);
        if (row.rejected()) {
            return;
        }
        if (movements.products().isLeftOut(key)) {
            row.filterOut();
            return;
        }
        int product = movements.products().row(row, SalesLoader.PRODUCT, key);
        float price = (float) row.optionalNumber(unitPrice, 0, Float.MAX_VALUE);
        int place = builder.location(row.text(location));
        for (Month month : months) {
            String text = row.source().text(month.column());
            if (!text.isEmpty()) {
                take(row, month, product, place, price, (float) (row.numberOf(month.column()) * scale));
            }
            // a month of the layout has passed for all products, whether this one moved or not
            movements.last().saw(month.lastDay());
        }
    }

    private void take(BoundRow row, Month month, int product, int place, float price, float quantity) {
        if (!Float.isFinite(quantity)) {
            row.repair(month.name(), row.source().text(month.column()), Cause.BAD_NUMBER, "the cell was left out");
        } else if (quantity > 0) {
            builder.sale(product, month.lastDay(), -1, place, -1, quantity, price, Float.NaN);
        } else if (quantity < 0) {
            builder.returned(product, month.lastDay(), -1, place, -1, -quantity, -1);
        }
    }
}
