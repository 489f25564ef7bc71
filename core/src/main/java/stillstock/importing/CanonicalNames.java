package stillstock.importing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillstock.importing.mapping.TableSource;
import stillstock.snapshot.TableName;

/** Recognises canonical tables and columns by their names: case, blanks, dots and hyphens do not matter. */
public final class CanonicalNames {
    /** Names that single invoice files commonly use, beside the canonical ones. */
    private static final Map<String, String> SALES_SYNONYMS = Map.ofEntries(
            Map.entry("invoice", "order_id"),
            Map.entry("invoice_no", "order_id"),
            Map.entry("invoiceno", "order_id"),
            Map.entry("order_no", "order_id"),
            Map.entry("order_number", "order_id"),
            Map.entry("ordernumber", "order_id"),
            Map.entry("invoicedate", "date"),
            Map.entry("invoice_date", "date"),
            Map.entry("order_date", "date"),
            Map.entry("orderdate", "date"),
            Map.entry("sale_date", "date"),
            Map.entry("stockcode", "product_id"),
            Map.entry("stock_code", "product_id"),
            Map.entry("sku", "product_id"),
            Map.entry("item_id", "product_id"),
            Map.entry("productid", "product_id"),
            Map.entry("qty", "quantity"),
            Map.entry("units", "quantity"),
            Map.entry("price", "unit_price"),
            Map.entry("unitprice", "unit_price"),
            Map.entry("customerid", "customer_id"),
            Map.entry("description", TableSource.PRODUCT_PREFIX + "name"),
            Map.entry("product_name", TableSource.PRODUCT_PREFIX + "name"),
            Map.entry("category", TableSource.PRODUCT_PREFIX + "category"));

    private static final Map<TableName, List<String>> REQUIRED = Map.ofEntries(
            Map.entry(TableName.PRODUCTS, List.of("product_id")),
            Map.entry(TableName.SALES, List.of("date", "product_id", "quantity")),
            Map.entry(TableName.INVENTORY, List.of("product_id", "on_hand")),
            Map.entry(TableName.RETURNS, List.of("date", "product_id", "quantity")),
            Map.entry(TableName.CUSTOMERS, List.of("customer_id")),
            Map.entry(TableName.LOCATIONS, List.of("location_id")),
            Map.entry(TableName.SHIPPING, List.of("location_id", "region")),
            Map.entry(TableName.SUPPLIERS, List.of("supplier_id")),
            Map.entry(TableName.INTERACTIONS, List.of("date", "product_id")),
            Map.entry(TableName.CORRECTIONS, List.of("date", "product_id", "quantity")),
            Map.entry(TableName.PROMOTIONS, List.of("start", "end")),
            Map.entry(TableName.GROUPS, List.of("product_id", "group_id")),
            Map.entry(TableName.EMBEDDINGS, List.of("product_id", "v0")),
            Map.entry(TableName.EXTERNAL, List.of("date", "series", "value")));

    private CanonicalNames() {}

    /** The columns a table's rows cannot do without. */
    public static List<String> required(TableName table) {
        return REQUIRED.get(table);
    }

    /** The table that a file or database table is called like, endings left out. */
    public static Optional<TableName> table(String name) {
        String word = plain(name.replaceFirst("\\.[A-Za-z]{1,4}$", ""));
        for (TableName table : TableName.values()) {
            if (table.id().equals(word)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** Canonical to foreign column, for the columns that are recognised; the first of two alike counts. */
    public static Map<String, String> columns(TableName table, List<String> header) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String column : header) {
            if (isColumn(table, plain(column))) {
                result.putIfAbsent(plain(column), column);
            }
        }
        if (table == TableName.SALES) {
            Set<String> used = new HashSet<>(result.values());
            for (String column : header) {
                String synonym = SALES_SYNONYMS.get(plain(column));
                if (synonym != null && !used.contains(column)) {
                    result.putIfAbsent(synonym, column);
                }
            }
        }
        return result;
    }

    private static boolean isColumn(TableName table, String name) {
        return table.columns().contains(name)
                || (table == TableName.PRODUCTS && name.startsWith(TableSource.ATTRIBUTE_PREFIX))
                || (table == TableName.EMBEDDINGS && name.matches("v[0-9]{1,4}"));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ .\\-]+", "_");
    }
}
