package stillstock.importing.load;

import java.util.ArrayList;
import java.util.List;
import stillstock.importing.Cause;
import stillstock.importing.bind.Cell;
import stillstock.importing.judge.BoundRow;
import stillstock.importing.judge.Remembered;
import stillstock.importing.mapping.MovementRules;
import stillstock.importing.mapping.TableSource;
import stillstock.snapshot.SnapshotBuilder;

/**
 * Takes sales lines, and as returns those that a mapping says are: cancelled lines and, where the rules say so, negative
 * quantities. Identical lines are legal: a customer can buy the same thing twice.
 */
public final class SalesLoader implements TableLoader {
    public static final String DATE = "date";
    public static final String PRODUCT = "product_id";
    public static final String QUANTITY = "quantity";

    private final SnapshotBuilder builder;
    private final Movements movements;
    private final MovementRules rules;
    private final Cell cancellation;
    private final int[] columns;
    private final List<int[]> said = new ArrayList<>();
    private final Remembered products = new Remembered();
    private final Remembered orders = new Remembered();
    private final Remembered locations = new Remembered();
    private final Remembered customers = new Remembered();

    SalesLoader(BoundRow row, SnapshotBuilder builder, Movements movements, MovementRules rules, Cell cancellation) {
        this.builder = builder;
        this.movements = movements;
        this.rules = rules;
        this.cancellation = cancellation;
        columns =
                List.of(DATE, PRODUCT, QUANTITY, "order_id", "location_id", "customer_id", "unit_price", "discount")
                        .stream()
                        .mapToInt(row::column)
                        .toArray();
        for (int i = 0; i < Products.saidBySales().size(); i++) {
            int column = row.column(
                    TableSource.PRODUCT_PREFIX + Products.saidBySales().get(i));
            if (column >= 0) {
                said.add(new int[] {i, column});
            }
        }
    }

    @Override
    public void load(BoundRow row) {
        if (!movements.admits(row, columns[0])) {
            return;
        }
        int known = products.find(row.code(columns[1]));
        String id = known == Remembered.NOTHING
                ? Products.id(row.requiredText(columns[1], PRODUCT), rules.upperCaseProductIds())
                : "";
        int day = row.requiredDay(columns[0], DATE);
        double quantity = row.requiredNumber(columns[2], QUANTITY);
        if (row.rejected()) {
            return;
        }
        if (known == Remembered.NOTHING && movements.products().isLeftOut(id)) {
            row.filterOut();
            return;
        }
        boolean cancelled =
                cancellation != null && cancellation.text(row.source()).startsWith(rules.cancellationPrefix());
        boolean returned = cancelled || (quantity < 0 && rules.negativeQuantityIsReturn());
        float units = (float) (returned ? Math.abs(quantity) : quantity);
        if (!(units > 0) || !Float.isFinite(units)) {
            row.reject(columns[2], Cause.BAD_QUANTITY);
            return;
        }
        take(row, known == Remembered.NOTHING ? product(row, id) : known, day, units, returned, cancelled);
    }

    private int product(BoundRow row, String id) {
        int product = movements.products().row(row, PRODUCT, id);
        if (movements.products().isPlain(id)) {
            products.keep(row.code(columns[1]), product);
        }
        return product;
    }

    private void take(BoundRow row, int product, int day, float units, boolean returned, boolean cancelled) {
        for (int[] attribute : said) {
            movements.products().say(product, attribute[0], row.text(attribute[1]));
        }
        int order = orders.of(row, columns[3], builder.codes().orders());
        int location = locations.of(row, columns[4], builder.codes().locations());
        int customer = customers.of(row, columns[5], builder.codes().customers());
        if (returned) {
            int reason = builder.reason(cancelled ? "cancelled" : "");
            builder.returned(product, day, order, location, customer, units, reason);
        } else {
            float price = (float) row.optionalNumber(columns[6], 0, Float.MAX_VALUE);
            float discount = (float) row.optionalNumber(columns[7], 0, 1);
            builder.sale(product, day, order, location, customer, units, price, discount);
        }
        movements.last().saw(day);
    }
}
