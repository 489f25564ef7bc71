package stillstock.risk.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.snapshot.Days;
import stillstock.snapshot.InteractionTable;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Promotion;

/** A snapshot of one product up to a day, with a change made to it. */
final class OneProduct {
    /** The days over which more units are taken to have been sold. */
    static final int SOLD_WITHIN_DAYS = 30;

    private static final int MOST_LINES = 15;

    private final Snapshot whole;
    private final int product;
    private final int day;

    OneProduct(Snapshot whole, int product, int day) {
        this.whole = whole;
        this.product = product;
        this.day = day;
    }

    /** The product alone, changed. */
    Snapshot with(Change change) {
        SnapshotBuilder builder = new SnapshotBuilder();
        int own = builder.describe(record(change.priceCut()));
        copySales(builder, own);
        copyReturns(builder, own);
        copyStock(builder, own);
        copyInteractions(builder, own);
        copySideTables(builder, own);
        sell(builder, own, change);
        show(builder, own, change.views());
        lower(builder, own, change.soldUnits() + change.stockCut());
        builder.asOf(day);
        return builder.build();
    }

    /** Units on hand of all places; NaN where none is recorded. */
    double onHand() {
        InventoryTable stock = whole.inventory();
        return latest().isEmpty()
                ? Double.NaN
                : latest().values().stream()
                        .mapToDouble(row -> Float.isNaN(stock.onHand(row)) ? 0 : stock.onHand(row))
                        .sum();
    }

    /** The most units sold in any 30 days of the last two years. */
    double bestMonth() {
        SalesTable sales = whole.sales();
        int end = sales.toAsOf(product, day);
        double best = 0;
        double window = 0;
        int from = sales.fromAfter(product, day - 730);
        for (int row = from; row < end; row++) {
            window += sales.quantity(row);
            while (sales.day(row) - sales.day(from) >= SOLD_WITHIN_DAYS) {
                window -= sales.quantity(from++);
            }
            best = Math.max(best, window);
        }
        return best;
    }

    /** The most page views in any 30 days of the last two years; NaN where none are recorded of any product. */
    double bestMonthOfViews() {
        InteractionTable seen = whole.interactions();
        if (seen.isEmpty()) {
            return Double.NaN;
        }
        int end = seen.toAsOf(product, day);
        double best = 0;
        double window = 0;
        int from = seen.fromAfter(product, day - 730);
        for (int row = from; row < end; row++) {
            window += known(seen.views(row));
            while (seen.day(row) - seen.day(from) >= SOLD_WITHIN_DAYS) {
                window -= known(seen.views(from++));
            }
            best = Math.max(best, window);
        }
        return best;
    }

    private static float known(float value) {
        return Float.isNaN(value) ? 0 : value;
    }

    private ProductRecord record(double priceCut) {
        ProductRecord known = whole.products().record(product);
        return new ProductRecord(
                known.id(),
                known.name(),
                known.department(),
                known.category(),
                known.subcategory(),
                known.brand(),
                known.supplierId(),
                known.unitCost(),
                known.unitPrice() * (1 - priceCut),
                known.launchDay(),
                known.discontinued(),
                known.shelfLifeDays(),
                known.season(),
                known.attributes());
    }

    private void copySales(SnapshotBuilder builder, int own) {
        SalesTable sales = whole.sales();
        for (int row = sales.from(product); row < sales.toAsOf(product, day); row++) {
            builder.sale(
                    own,
                    sales.day(row),
                    builder.order(text(whole.codes().orders(), sales.order(row))),
                    builder.location(text(whole.codes().locations(), sales.location(row))),
                    builder.customer(text(whole.codes().customers(), sales.customer(row))),
                    sales.quantity(row),
                    sales.unitPrice(row),
                    sales.discount(row));
        }
    }

    private void copyReturns(SnapshotBuilder builder, int own) {
        ReturnTable returns = whole.returns();
        for (int row = returns.from(product); row < returns.toAsOf(product, day); row++) {
            builder.returned(
                    own,
                    returns.day(row),
                    builder.order(text(whole.codes().orders(), returns.order(row))),
                    builder.location(text(whole.codes().locations(), returns.location(row))),
                    builder.customer(text(whole.codes().customers(), returns.customer(row))),
                    returns.quantity(row),
                    builder.reason(text(whole.codes().reasons(), returns.reason(row))));
        }
    }

    private void copyStock(SnapshotBuilder builder, int own) {
        InventoryTable stock = whole.inventory();
        for (int row = stock.from(product); row < stock.toAsOf(product, day); row++) {
            builder.stock(
                    own,
                    stock.day(row),
                    builder.location(text(whole.codes().locations(), stock.location(row))),
                    stock.onHand(row),
                    stock.received(row),
                    stock.onOrder(row),
                    stock.reorderPoint(row),
                    stock.unitCost(row));
        }
    }

    private void copyInteractions(SnapshotBuilder builder, int own) {
        InteractionTable seen = whole.interactions();
        for (int row = seen.from(product); row < seen.toAsOf(product, day); row++) {
            builder.interaction(
                    own, seen.day(row), seen.views(row), seen.clicks(row), seen.cartAdds(row), seen.bounces(row));
        }
    }

    private void copySideTables(SnapshotBuilder builder, int own) {
        Snapshot.SideTables side = whole.side();
        builder.side().locations().addAll(side.locations());
        builder.side().shipping().addAll(side.shipping());
        builder.side().suppliers().addAll(side.suppliers());
        builder.side().external().addAll(side.external());
        for (Promotion promotion : side.promotions()) {
            boolean its = promotion.product() == product;
            if (its || promotion.product() == Dictionary.MISSING) {
                builder.side()
                        .promotions()
                        .add(new Promotion(
                                promotion.id(),
                                its ? own : Dictionary.MISSING,
                                promotion.category(),
                                promotion.startDay(),
                                promotion.endDay(),
                                promotion.discount(),
                                promotion.channel()));
            }
        }
    }

    /** Even lines of whole units over the last 30 days. */
    private void sell(SnapshotBuilder builder, int own, Change change) {
        int units = change.soldUnits();
        int lines = Math.min(units, MOST_LINES);
        for (int line = 0; line < lines; line++) {
            int quantity = (int) ((line + 1L) * units / lines - (long) line * units / lines);
            int at = day - (int) ((line + 0.5) * SOLD_WITHIN_DAYS / lines);
            builder.sale(
                    own,
                    at,
                    builder.order("what-if-" + line),
                    Dictionary.MISSING,
                    Dictionary.MISSING,
                    quantity,
                    (float) (usualPrice() * (1 - change.priceCut())),
                    Float.NaN);
        }
    }

    private void show(SnapshotBuilder builder, int own, int views) {
        for (int before = 0; views > 0 && before < SOLD_WITHIN_DAYS; before++) {
            builder.interaction(own, day - before, views, Float.NaN, Float.NaN, Float.NaN);
        }
    }

    private double usualPrice() {
        SalesTable sales = whole.sales();
        for (int row = sales.toAsOf(product, day) - 1; row >= sales.from(product); row--) {
            if (!Float.isNaN(sales.unitPrice(row))) {
                return sales.unitPrice(row);
            }
        }
        return whole.products().unitPrice(product);
    }

    /** A stock record of the day with fewer units, from the place that holds most. */
    private void lower(SnapshotBuilder builder, int own, int units) {
        InventoryTable stock = whole.inventory();
        double left = units;
        List<Integer> byStock = latest().values().stream()
                .sorted((a, b) -> Float.compare(stock.onHand(b), stock.onHand(a)))
                .toList();
        for (int row : byStock) {
            double taken = Math.min(left, Math.max(0, stock.onHand(row)));
            if (taken > 0) {
                left -= taken;
                builder.stock(
                        own,
                        day,
                        builder.location(text(whole.codes().locations(), stock.location(row))),
                        (float) (stock.onHand(row) - taken),
                        Float.NaN,
                        stock.onOrder(row),
                        stock.reorderPoint(row),
                        stock.unitCost(row));
            }
        }
    }

    /** The latest stock record of each place. */
    private Map<Integer, Integer> latest() {
        InventoryTable stock = whole.inventory();
        Map<Integer, Integer> latest = new LinkedHashMap<>();
        for (int row = stock.from(product); row < stock.toAsOf(product, day); row++) {
            if (stock.day(row) != Days.MISSING && !Float.isNaN(stock.onHand(row))) {
                latest.put(stock.location(row), row);
            }
        }
        return latest;
    }

    private static String text(Dictionary dictionary, int code) {
        return code == Dictionary.MISSING ? "" : dictionary.text(code);
    }
}
