package stillstock.snapshot.store;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import stillstock.snapshot.ProductColumns;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.column.Dictionary;

/** The product table and dictionaries as stored columns. */
final class StoredProducts {
    private StoredProducts() {}

    static void write(ProductTable table, ColumnOutput out) throws IOException {
        int n = table.size();
        out.texts(list(n, table::id));
        out.texts(list(n, product -> table.record(product).name()));
        for (CodedColumn column : coded(table)) {
            write(column, out);
        }
        out.doubles(n, table::unitCost);
        out.doubles(n, table::unitPrice);
        out.ints(n, table::launchDay);
        out.ints(n, product -> table.discontinued(product) ? 1 : 0);
        out.doubles(n, table::shelfLifeDays);
        List<String> names = List.copyOf(table.attributes().keySet());
        out.texts(names);
        for (String name : names) {
            write(table.attributes().get(name), out);
        }
    }

    static ProductTable read(ColumnInput in) throws IOException {
        Dictionary ids = dictionary(in);
        int n = ids.size();
        String[] names = in.texts().toArray(new String[0]);
        StoredRows.require(names.length == n, "rows");
        // arguments are evaluated in this order, which is that of the file
        ProductColumns.Tree tree = new ProductColumns.Tree(
                coded(in, n), coded(in, n), coded(in, n), coded(in, n), coded(in, n), coded(in, n));
        double[] unitCost = StoredRows.sized(in.doubles(), n);
        double[] unitPrice = StoredRows.sized(in.doubles(), n);
        int[] launchDay = in.ints();
        StoredRows.require(launchDay.length == n, "rows");
        boolean[] discontinued = flags(in, n);
        double[] shelfLifeDays = StoredRows.sized(in.doubles(), n);
        Map<String, CodedColumn> attributes = new LinkedHashMap<>();
        for (String name : in.texts()) {
            attributes.put(name, coded(in, n));
        }
        return new ProductTable(
                ids,
                new ProductColumns(
                        names,
                        tree,
                        unitCost,
                        unitPrice,
                        launchDay,
                        discontinued,
                        shelfLifeDays,
                        Collections.unmodifiableMap(attributes)));
    }

    private static boolean[] flags(ColumnInput in, int rows) throws IOException {
        int[] numbers = in.ints();
        StoredRows.require(numbers.length == rows, "rows");
        boolean[] flags = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            flags[i] = numbers[i] != 0;
        }
        return flags;
    }

    static void write(Dictionary dictionary, ColumnOutput out) throws IOException {
        out.texts(list(dictionary.size(), dictionary::text));
    }

    static Dictionary dictionary(ColumnInput in) throws IOException {
        return new Dictionary(in.texts());
    }

    private static List<CodedColumn> coded(ProductTable table) {
        return Arrays.asList(
                table.department(),
                table.category(),
                table.subcategory(),
                table.brand(),
                table.season(),
                table.supplier());
    }

    private static void write(CodedColumn column, ColumnOutput out) throws IOException {
        write(column.dictionary(), out);
        out.ints(column.size(), column::code);
    }

    private static CodedColumn coded(ColumnInput in, int rows) throws IOException {
        Dictionary dictionary = dictionary(in);
        return new CodedColumn(dictionary, StoredRows.codes(in, rows, dictionary.size()));
    }

    /** Texts made when they are asked for. */
    static List<String> list(int size, IntFunction<String> text) {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return text.apply(index);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
