package stillstock.snapshot;

import java.util.List;
import java.util.Locale;

/** The canonical tables, their columns in order, and what each unlocks. */
public enum TableName {
    PRODUCTS(
            "names, categories, brands, costs and prices",
            "product_id",
            "name",
            "department",
            "category",
            "subcategory",
            "brand",
            "supplier_id",
            "unit_cost",
            "unit_price",
            "launch_date",
            "discontinued",
            "shelf_life_days",
            "season"),
    SALES(
            "sales velocity, dead-stock rules, forecasts and pairings",
            "date",
            "order_id",
            "product_id",
            "location_id",
            "customer_id",
            "quantity",
            "unit_price",
            "discount"),
    INVENTORY(
            "stock on hand, value tied up, ageing, cover and the risk label by share of stock sold",
            "date",
            "product_id",
            "location_id",
            "on_hand",
            "received",
            "on_order",
            "reorder_point",
            "unit_cost"),
    RETURNS(
            "return rates and returns forecasts",
            "date",
            "order_id",
            "product_id",
            "location_id",
            "customer_id",
            "quantity",
            "reason"),
    CUSTOMERS("customer segments", "customer_id", "region", "segment", "birth_year", "gender", "joined"),
    LOCATIONS("stock by fulfilment centre", "location_id", "name", "region", "capacity_units", "handling_days"),
    SHIPPING("allocation by shipping cost", "location_id", "region", "cost_per_unit", "days"),
    SUPPLIERS(
            "lead times and reorder quantities",
            "supplier_id",
            "name",
            "lead_time_days",
            "lead_time_sd_days",
            "min_order_quantity"),
    INTERACTIONS(
            "click-through, cart abandonment and bounce features",
            "date",
            "product_id",
            "views",
            "clicks",
            "cart_adds",
            "bounces"),
    CORRECTIONS(
            "write-offs and found stock: stock that left or came without a sale is an early sign of dead stock",
            "date",
            "product_id",
            "location_id",
            "quantity",
            "reason"),
    PROMOTIONS(
            "promotion history and planned promotions",
            "promotion_id",
            "product_id",
            "category",
            "start",
            "end",
            "discount",
            "channel"),
    GROUPS("hand-made groups for pairings", "product_id", "group_id"),
    EMBEDDINGS("similarity from your own vectors", "product_id"),
    EXTERNAL("weather, inflation and competitor prices", "date", "series", "value");

    private final String unlocks;
    private final List<String> columns;

    TableName(String unlocks, String... columns) {
        this.unlocks = unlocks;
        this.columns = List.of(columns);
    }

    /** What the workbench can do once this table is there, for "add X to see Y" messages. */
    public String unlocks() {
        return unlocks;
    }

    /** The canonical columns in order; products may carry further attr_* columns, embeddings v0..vn. */
    public List<String> columns() {
        return columns;
    }

    /** The file name without ending and the SQLite table name: "sales". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True where a snapshot cannot be without it. Products can be derived from sales. */
    public boolean required() {
        return this == PRODUCTS || this == SALES;
    }
}
