package stillstock.snapshot;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import stillstock.snapshot.store.ColumnInput;
import stillstock.snapshot.store.ColumnOutput;

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
        ProductColumns columns = new ProductColumns();
        columns.names = in.texts().toArray(new String[0]);
        StoredRows.require(columns.names.length == n, "rows");
        columns.department = coded(in, n);
        columns.category = coded(in, n);
        columns.subcategory = coded(in, n);
        columns.brand = coded(in, n);
        columns.season = coded(in, n);
        columns.supplier = coded(in, n);
        columns.unitCost = StoredRows.sized(in.doubles(), n);
        columns.unitPrice = StoredRows.sized(in.doubles(), n);
        columns.launchDay = in.ints();
        StoredRows.require(columns.launchDay.length == n, "rows");
        int[] discontinued = in.ints();
        StoredRows.require(discontinued.length == n, "rows");
        columns.discontinued = new boolean[n];
        for (int i = 0; i < n; i++) {
            columns.discontinued[i] = discontinued[i] != 0;
        }
        columns.shelfLifeDays = StoredRows.sized(in.doubles(), n);
        Map<String, CodedColumn> attributes = new LinkedHashMap<>();
        for (String name : in.texts()) {
            attributes.put(name, coded(in, n));
        }
        columns.attributes = Collections.unmodifiableMap(attributes);
        return new ProductTable(ids, columns);
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
