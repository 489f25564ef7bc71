package stillstock.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.column.DoubleColumn;
import stillstock.snapshot.column.MovementColumns;
import stillstock.snapshot.column.ProductOrder;

/**
 * Collects rows in any order and makes the immutable {@link Snapshot} of them. Not safe for several threads. Memory:
 * about 32 bytes a sales line while collecting.
 */
public final class SnapshotBuilder {
    private final Dictionary productIds = new Dictionary();
    private final List<ProductRecord> products = new ArrayList<>();
    private final Set<String> described = new HashSet<>();
    private final Snapshot.Codes codes =
            new Snapshot.Codes(new Dictionary(), new Dictionary(), new Dictionary(), new Dictionary());
    private final MovementColumns sales = new MovementColumns(3, 3);
    private final MovementColumns returns = new MovementColumns(4, 1);
    private final MovementColumns inventory = new MovementColumns(1, 4);
    private final MovementColumns interactions = new MovementColumns(0, 4);
    private final DoubleColumn inventoryCosts = new DoubleColumn();
    private final Snapshot.SideTables side = new Snapshot.SideTables(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    private int asOfDay = Days.MISSING;
    private int lastMovement = Days.MISSING;

    /** The row of a product id, added with nothing but its id where it is new. */
    public int product(String id) {
        if (id == null || id.isEmpty()) {
            throw new IllegalArgumentException("product id is empty");
        }
        int row = productIds.add(id);
        if (row == products.size()) {
            products.add(ProductRecord.ofId(id));
        }
        return row;
    }

    /** True where the id was described by {@link #describe} already. */
    public boolean isDescribed(String id) {
        return described.contains(id);
    }

    /** The row of an id, {@link Dictionary#MISSING} where it is not known yet. */
    public int rowOf(String id) {
        return productIds.code(id);
    }

    /** The id of a row. */
    public String idOf(int product) {
        return productIds.text(product);
    }

    /** Adds or replaces what is known of a product; returns its row. */
    public int describe(ProductRecord product) {
        int row = product(product.id());
        products.set(row, product);
        described.add(product.id());
        return row;
    }

    /** The code of an order id, {@link Dictionary#MISSING} for empty. */
    public int order(String id) {
        return codes.orders().add(id);
    }

    /** The code of a location id, {@link Dictionary#MISSING} for empty. */
    public int location(String id) {
        return codes.locations().add(id);
    }

    /** The code of a customer id, {@link Dictionary#MISSING} for empty. */
    public int customer(String id) {
        return codes.customers().add(id);
    }

    /** The code of a return reason, {@link Dictionary#MISSING} for empty. */
    public int reason(String text) {
        return codes.reasons().add(text);
    }

    /** The codes that orders, locations, customers and reasons have so far, to add to. */
    public Snapshot.Codes codes() {
        return codes;
    }

    /** Adds a sales line; codes from {@link #order}, {@link #location}, {@link #customer}. */
    public void sale(
            int product, int day, int order, int location, int customer, float quantity, float price, float discount) {
        if (!(quantity > 0)) {
            throw new IllegalArgumentException("quantity (" + quantity + ") of a sale must be above 0");
        }
        sales.row(product, dated(day));
        sales.codes(order, location, customer);
        sales.values(quantity, price, discount);
        moved(day);
    }

    /** Adds a returned line. */
    public void returned(int product, int day, int order, int location, int customer, float quantity, int reason) {
        if (!(quantity > 0)) {
            throw new IllegalArgumentException("quantity (" + quantity + ") of a return must be above 0");
        }
        returns.row(product, dated(day));
        returns.codes(order, location, customer, reason);
        returns.values(quantity);
        moved(day);
    }

    /** Adds a stock record; NaN for what is not known. */
    public void stock(
            int product,
            int day,
            int location,
            float onHand,
            float received,
            float onOrder,
            float reorderPoint,
            double unitCost) {
        inventory.row(product, dated(day));
        inventory.codes(location);
        inventory.values(onHand, received, onOrder, reorderPoint);
        inventoryCosts.add(unitCost);
        moved(day);
    }

    /** Adds views, clicks, cart adds and bounces of a product on a day; NaN for what is not known. */
    public void interaction(int product, int day, float views, float clicks, float cartAdds, float bounces) {
        interactions.row(product, dated(day));
        interactions.values(views, clicks, cartAdds, bounces);
    }

    /** The small tables, to add to. */
    public Snapshot.SideTables side() {
        return side;
    }

    /** Sets the day the data speaks of, instead of its last movement. */
    public void asOf(int day) {
        asOfDay = day;
    }

    /** True where a product of this id was named before. */
    public boolean knows(String id) {
        return productIds.code(id) >= 0;
    }

    /** Products so far. */
    public int productCount() {
        return products.size();
    }

    /** Makes the snapshot; the builder must not be used afterwards. */
    public Snapshot build() {
        int day = asOfDay != Days.MISSING ? asOfDay : lastMovement;
        int n = products.size();
        return new Snapshot(
                ProductTable.of(productIds, products),
                buildSales(n),
                buildReturns(n),
                buildInventory(n),
                buildInteractions(n),
                new Snapshot.SideTables(
                        List.copyOf(side.customers()),
                        List.copyOf(side.locations()),
                        List.copyOf(side.shipping()),
                        List.copyOf(side.suppliers()),
                        List.copyOf(side.promotions()),
                        List.copyOf(side.groups()),
                        List.copyOf(side.embeddings()),
                        List.copyOf(side.external()),
                        List.copyOf(side.corrections())),
                codes,
                day);
    }

    private static int dated(int day) {
        if (day == Days.MISSING) {
            throw new IllegalArgumentException("a dated row needs a day");
        }
        return day;
    }

    private void moved(int day) {
        if (lastMovement == Days.MISSING || day > lastMovement) {
            lastMovement = day;
        }
    }

    private SalesTable buildSales(int n) {
        ProductOrder order = sales.order(n);
        return new SalesTable(
                order.offsets(),
                sales.days(order),
                sales.code(0, order),
                sales.code(1, order),
                sales.code(2, order),
                sales.value(0, order),
                sales.value(1, order),
                sales.value(2, order));
    }

    private ReturnTable buildReturns(int n) {
        ProductOrder order = returns.order(n);
        return new ReturnTable(
                order.offsets(),
                returns.days(order),
                returns.code(0, order),
                returns.code(1, order),
                returns.code(2, order),
                returns.value(0, order),
                returns.code(3, order));
    }

    private InventoryTable buildInventory(int n) {
        ProductOrder order = inventory.order(n);
        return new InventoryTable(
                order.offsets(),
                inventory.days(order),
                inventory.code(0, order),
                inventory.value(0, order),
                inventory.value(1, order),
                inventory.value(2, order),
                inventory.value(3, order),
                inventoryCosts.drain(order.rows()));
    }

    private InteractionTable buildInteractions(int n) {
        ProductOrder order = interactions.order(n);
        return new InteractionTable(
                order.offsets(),
                interactions.days(order),
                interactions.value(0, order),
                interactions.value(1, order),
                interactions.value(2, order),
                interactions.value(3, order));
    }
}
