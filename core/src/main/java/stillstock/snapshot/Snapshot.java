package stillstock.snapshot;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Correction;
import stillstock.snapshot.side.Customer;
import stillstock.snapshot.side.Embedding;
import stillstock.snapshot.side.ExternalValue;
import stillstock.snapshot.side.GroupMember;
import stillstock.snapshot.side.Location;
import stillstock.snapshot.side.Promotion;
import stillstock.snapshot.side.ShippingLane;
import stillstock.snapshot.side.Supplier;

/**
 * Everything that was imported, immutable. Codes in the tables (order, location, customer, reason) are explained by
 * the dictionaries here.
 */
public final class Snapshot {
    private final ProductTable products;
    private final SalesTable sales;
    private final ReturnTable returns;
    private final InventoryTable inventory;
    private final InteractionTable interactions;
    private final SideTables side;
    private final Codes codes;
    private final int asOfDay;

    /** The dictionaries of the coded columns. */
    public record Codes(Dictionary orders, Dictionary locations, Dictionary customers, Dictionary reasons) {}

    /** The tables that are read row by row, each empty where no file gave it. */
    public record SideTables(
            List<Customer> customers,
            List<Location> locations,
            List<ShippingLane> shipping,
            List<Supplier> suppliers,
            List<Promotion> promotions,
            List<GroupMember> groups,
            List<Embedding> embeddings,
            List<ExternalValue> external,
            List<Correction> corrections) {}

    /** Of tables that fit each other: what imports makes them with {@link SnapshotBuilder}. */
    public Snapshot(
            ProductTable products,
            SalesTable sales,
            ReturnTable returns,
            InventoryTable inventory,
            InteractionTable interactions,
            SideTables side,
            Codes codes,
            int asOfDay) {
        this.products = Objects.requireNonNull(products, "products");
        this.sales = sales;
        this.returns = returns;
        this.inventory = inventory;
        this.interactions = interactions;
        this.side = side;
        this.codes = codes;
        this.asOfDay = asOfDay;
    }

    /** The product master. */
    public ProductTable products() {
        return products;
    }

    /** Sales lines. */
    public SalesTable sales() {
        return sales;
    }

    /** Returned lines. */
    public ReturnTable returns() {
        return returns;
    }

    /** The stock ledger. */
    public InventoryTable inventory() {
        return inventory;
    }

    /** Views, clicks and carts. */
    public InteractionTable interactions() {
        return interactions;
    }

    /** Customers, locations and the other small tables. */
    public SideTables side() {
        return side;
    }

    /** What the coded columns mean. */
    public Codes codes() {
        return codes;
    }

    /** The day the data speaks of by default: its last sale, return or stock record, unless it was set. */
    public int asOfDay() {
        return asOfDay;
    }

    /** {@link #asOfDay()} as a date. */
    public LocalDate asOf() {
        return Days.date(asOfDay);
    }

    /** True where at least one stock level is known. */
    public boolean hasStock() {
        return !inventory.isEmpty();
    }

    /** Rows of a table; 0 where no file gave it. */
    public long rows(TableName table) {
        return switch (table) {
            case PRODUCTS -> products.size();
            case SALES -> sales.size();
            case INVENTORY -> inventory.size();
            case RETURNS -> returns.size();
            case INTERACTIONS -> interactions.size();
            case CUSTOMERS -> side.customers().size();
            case LOCATIONS -> side.locations().size();
            case SHIPPING -> side.shipping().size();
            case SUPPLIERS -> side.suppliers().size();
            case CORRECTIONS -> side.corrections().size();
            case PROMOTIONS -> side.promotions().size();
            case GROUPS -> side.groups().size();
            case EMBEDDINGS -> side.embeddings().size();
            case EXTERNAL -> side.external().size();
        };
    }

    /** The tables that hold rows. */
    public Set<TableName> present() {
        EnumSet<TableName> result = EnumSet.allOf(TableName.class);
        result.removeIf(table -> rows(table) == 0);
        return result;
    }
}
