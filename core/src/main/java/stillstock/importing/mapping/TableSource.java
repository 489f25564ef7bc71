package stillstock.importing.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import stillstock.importing.row.SourceFormat;
import stillstock.snapshot.TableName;

/**
 * One file or database table that feeds a canonical table. "Foreign" columns are those of the file and those that
 * {@code joins} add.
 *
 * @param file file name, with {@code *} for any text (sales_*.csv); name of the table or view in a database
 * @param format how the file is written; ignored for a database but for its decimal mark and date format
 * @param columns canonical column to foreign column; products may have attr_* columns, sales product.* columns that
 *     describe the product sold (product.name), each product taking its most frequent value
 * @param constants canonical column to a text that holds for every row
 * @param prefixes canonical column to a text put before what the column holds, to keep ids of two files apart
 * @param filters what a row must fulfil to be taken; the others are counted as filtered
 * @param joins columns looked up in other files, in order: a later one may use what an earlier one added
 * @param rules what quantities and ids mean
 * @param months for sales whose months are columns; absent otherwise
 * @param checks canonical column to a regular expression its whole value must match; else the row is rejected
 * @param scales canonical number column to what its numbers are multiplied by: 0.01 for cents or per cent, 12 for dozens,
 *     7 for weeks, -1 where issues of stock are written below zero
 * @param baskets for sales whose rows list the products of one basket; absent otherwise
 * @param columnRules foreign column to how its dates and numbers are written, where that is said
 */
public record TableSource(
        String file,
        SourceFormat format,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, String> prefixes,
        List<RowFilter> filters,
        List<KeyJoin> joins,
        MovementRules rules,
        MonthColumns months,
        Map<String, String> checks,
        Map<String, Double> scales,
        BasketRows baskets,
        Map<String, ColumnRule> columnRules) {
    /** The start of the names of sales columns that describe the product. */
    public static final String PRODUCT_PREFIX = "product.";

    /** The start of the names of free product attributes. */
    public static final String ATTRIBUTE_PREFIX = "attr_";

    /** Turns nulls into "none", copies and checks. */
    public TableSource {
        if (file == null || file.isEmpty()) {
            throw new IllegalArgumentException("\"file\" is missing: name the file or table to read");
        }
        format = format == null ? SourceFormat.DETECT : format;
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        constants = constants == null ? Map.of() : Map.copyOf(constants);
        prefixes = prefixes == null ? Map.of() : Map.copyOf(prefixes);
        filters = filters == null ? List.of() : List.copyOf(filters);
        joins = joins == null ? List.of() : List.copyOf(joins);
        rules = rules == null ? MovementRules.NONE : rules;
        checks = checks == null ? Map.of() : Map.copyOf(checks);
        checks.values().forEach(TableSource::checkPattern);
        scales = scales == null ? Map.of() : Map.copyOf(scales);
        scales.forEach(TableSource::checkScale);
        columnRules = columnRules == null ? Map.of() : Map.copyOf(columnRules);
    }

    /** A source whose columns are named as the canonical ones. */
    public static TableSource of(String file, SourceFormat format, Map<String, String> columns) {
        return new TableSource(file, format, columns, null, null, null, null, null, null, null, null, null, null);
    }

    /** What the names of the files that it reads match. */
    public Pattern filePattern() {
        return Pattern.compile(
                "\\Q" + file.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E", Pattern.CASE_INSENSITIVE);
    }

    /** The same source under the name of a file that its pattern found. */
    public TableSource named(String name) {
        return with(parts -> parts.file = name);
    }

    /** The same with a canonical column fed by a foreign one; an empty name feeds it no longer. */
    public TableSource with(String canonical, String foreign) {
        Map<String, String> next = new HashMap<>(columns);
        if (foreign.isEmpty()) {
            next.remove(canonical);
        } else {
            next.put(canonical, foreign);
        }
        return with(parts -> parts.columns = next);
    }

    /** The same with one text for every row in a canonical column; an empty text takes it away. */
    public TableSource constant(String canonical, String text) {
        Map<String, String> next = new HashMap<>(constants);
        if (text.isEmpty()) {
            next.remove(canonical);
        } else {
            next.put(canonical, text);
        }
        return with(parts -> parts.constants = next);
    }

    /** The same with other rules. */
    public TableSource ruled(MovementRules other) {
        return with(parts -> parts.rules = other);
    }

    /** The same with other filters. */
    public TableSource filtered(List<RowFilter> other) {
        return with(parts -> parts.filters = other);
    }

    /** The same with other prefixes. */
    public TableSource prefixed(Map<String, String> other) {
        return with(parts -> parts.prefixes = other);
    }

    /** The same with other scales. */
    public TableSource scaled(Map<String, Double> other) {
        return with(parts -> parts.scales = other);
    }

    /** The same written in another way. */
    public TableSource formatted(SourceFormat other) {
        return with(parts -> parts.format = other);
    }

    /** The same with other joins. */
    public TableSource joined(List<KeyJoin> other) {
        return with(parts -> parts.joins = other);
    }

    /** The same with other month columns; null for none. */
    public TableSource monthly(MonthColumns other) {
        return with(parts -> parts.months = other);
    }

    /** The same with what is said of how a foreign column is written; {@link ColumnRule#NONE} takes it back. */
    public TableSource ruled(String foreign, ColumnRule rule) {
        Map<String, ColumnRule> next = new HashMap<>(columnRules);
        if (rule.equals(ColumnRule.NONE)) {
            next.remove(foreign);
        } else {
            next.put(foreign, rule);
        }
        return with(parts -> parts.columnRules = next);
    }

    private static void checkScale(String column, double scale) {
        if (scale == 0 || !Double.isFinite(scale)) {
            throw new IllegalArgumentException(
                    "the scale of \"" + column + "\" (" + scale + ") must be a number but 0");
        }
    }

    private static void checkPattern(String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" is no regular expression: " + e.getDescription(), e);
        }
    }

    /** Refuses columns that a canonical table does not have. */
    void checkFor(TableName table) {
        columns.keySet().forEach(column -> checkColumn(table, column));
        constants.keySet().forEach(column -> checkColumn(table, column));
        prefixes.keySet().forEach(column -> checkColumn(table, column));
        checks.keySet().forEach(column -> checkColumn(table, column));
        scales.keySet().forEach(column -> checkColumn(table, column));
        if (baskets != null && table != TableName.SALES) {
            throw new IllegalArgumentException("\"baskets\" is for sales, not for " + table.id());
        }
        if (months != null && table != TableName.SALES) {
            throw new IllegalArgumentException("\"months\" is for sales, not for " + table.id());
        }
    }

    private void checkColumn(TableName table, String column) {
        boolean known = table.columns().contains(column)
                || (table == TableName.PRODUCTS && column.startsWith(ATTRIBUTE_PREFIX))
                || (table == TableName.SALES && describesProduct(column))
                || (table == TableName.EMBEDDINGS && column.matches("v[0-9]{1,4}"));
        if (!known) {
            throw new IllegalArgumentException(
                    "\"" + column + "\" is no column of " + table.id() + ": it has " + table.columns());
        }
    }

    private static boolean describesProduct(String column) {
        return column.startsWith(PRODUCT_PREFIX)
                && List.of("name", "department", "category", "subcategory", "brand")
                        .contains(column.substring(PRODUCT_PREFIX.length()));
    }

    private TableSource with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return new TableSource(
                parts.file,
                parts.format,
                parts.columns,
                parts.constants,
                parts.prefixes,
                parts.filters,
                parts.joins,
                parts.rules,
                parts.months,
                parts.checks,
                parts.scales,
                parts.baskets,
                parts.columnRules);
    }

    /** The components, to change one of them. */
    private static final class Parts {
        private String file;
        private SourceFormat format;
        private Map<String, String> columns;
        private Map<String, String> constants;
        private Map<String, String> prefixes;
        private List<RowFilter> filters;
        private List<KeyJoin> joins;
        private MovementRules rules;
        private MonthColumns months;
        private Map<String, String> checks;
        private Map<String, Double> scales;
        private BasketRows baskets;
        private Map<String, ColumnRule> columnRules;

        Parts(TableSource of) {
            file = of.file;
            format = of.format;
            columns = of.columns;
            constants = of.constants;
            prefixes = of.prefixes;
            filters = of.filters;
            joins = of.joins;
            rules = of.rules;
            months = of.months;
            checks = of.checks;
            scales = of.scales;
            baskets = of.baskets;
            columnRules = of.columnRules;
        }
    }
}
