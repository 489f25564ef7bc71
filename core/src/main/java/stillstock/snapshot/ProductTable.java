package stillstock.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.column.Dictionary;

/** The product master. A product is known by its row number everywhere; its id is text, leading zeros kept. */
public final class ProductTable {
    private final Dictionary ids;
    private final ProductColumns columns;

    /** A table over columns that are kept, not copied. */
    public ProductTable(Dictionary ids, ProductColumns columns) {
        this.ids = Objects.requireNonNull(ids, "ids");
        this.columns = Objects.requireNonNull(columns, "columns");
    }

    /** The table of products described one by one, which the ids are of. */
    public static ProductTable of(Dictionary ids, List<ProductRecord> products) {
        return new ProductTable(ids, ProductColumnsMaker.columns(products));
    }

    /** Products. */
    public int size() {
        return ids.size();
    }

    /** The product id as read. */
    public String id(int product) {
        return ids.text(product);
    }

    /** The row of an id, {@link Dictionary#MISSING} where there is none. */
    public int row(String id) {
        return ids.code(id);
    }

    /** The name; the id where no name was given. */
    public String name(int product) {
        String name = columns.names()[product];
        return name == null || name.isEmpty() ? ids.text(product) : name;
    }

    /** Department, the top of the category tree. */
    public CodedColumn department() {
        return columns.tree().department();
    }

    /** Category, within a department. */
    public CodedColumn category() {
        return columns.tree().category();
    }

    /** Subcategory, within a category. */
    public CodedColumn subcategory() {
        return columns.tree().subcategory();
    }

    /** Brand. */
    public CodedColumn brand() {
        return columns.tree().brand();
    }

    /** Season the product is made for, as given ("summer"). */
    public CodedColumn season() {
        return columns.tree().season();
    }

    /** Supplier code: look the supplier up by its text in {@link Snapshot.SideTables#suppliers()}. */
    public CodedColumn supplier() {
        return columns.tree().supplier();
    }

    /** Cost a unit, currency; NaN where not given. */
    public double unitCost(int product) {
        return columns.unitCost()[product];
    }

    /** List price a unit, currency; NaN where not given. */
    public double unitPrice(int product) {
        return columns.unitPrice()[product];
    }

    /** Day of launch (see {@link Days}), {@link Days#MISSING} where not given. */
    public int launchDay(int product) {
        return columns.launchDay()[product];
    }

    /** True where the master says so; false where it says nothing. */
    public boolean discontinued(int product) {
        return columns.discontinued()[product];
    }

    /** Shelf life in days; NaN where not given. */
    public double shelfLifeDays(int product) {
        return columns.shelfLifeDays()[product];
    }

    /** Further attributes by name without "attr_", in order of reading. */
    public Map<String, CodedColumn> attributes() {
        return columns.attributes();
    }

    /** What is known of a product, as it would be described again. */
    public ProductRecord record(int product) {
        Map<String, String> attributes = new LinkedHashMap<>();
        columns.attributes().forEach((name, column) -> {
            if (column.code(product) != Dictionary.MISSING) {
                attributes.put(name, column.text(product));
            }
        });
        String name = columns.names()[product];
        return new ProductRecord(
                ids.text(product),
                name == null ? "" : name,
                columns.tree().department().text(product),
                columns.tree().category().text(product),
                columns.tree().subcategory().text(product),
                columns.tree().brand().text(product),
                columns.tree().supplier().text(product),
                columns.unitCost()[product],
                columns.unitPrice()[product],
                columns.launchDay()[product],
                columns.discontinued()[product],
                columns.shelfLifeDays()[product],
                columns.tree().season().text(product),
                attributes);
    }

    /** The same products with other values in this column; the array is kept. */
    public ProductTable withUnitCosts(double[] values) {
        return new ProductTable(ids, columns.withUnitCost(values));
    }

    /** The same products with other values in this column; the array is kept. */
    public ProductTable withUnitPrices(double[] values) {
        return new ProductTable(ids, columns.withUnitPrice(values));
    }

    /** The deepest category text there is, "department / category / subcategory" without blanks. */
    public String group(int product) {
        StringBuilder path = new StringBuilder();
        append(path, columns.tree().department().text(product));
        append(path, columns.tree().category().text(product));
        append(path, columns.tree().subcategory().text(product));
        return path.toString();
    }

    private static void append(StringBuilder path, String part) {
        if (!part.isEmpty()) {
            path.append(path.length() == 0 ? "" : " / ").append(part);
        }
    }
}
