package stillstock.sample.shop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillstock.export.store.Column;
import stillstock.export.store.RowSink;
import stillstock.export.store.TableStore;
import stillstock.snapshot.TableName;

/** The canonical tables, all open at once. */
public final class Tables {
    /** Entries of an embedding. */
    public static final int EMBEDDING_LENGTH = 8;

    private final Map<TableName, RowSink> sinks = new EnumMap<>(TableName.class);

    /** The tables of the simulated retailer: all but corrections, as it counts without mistakes and writes nothing off. */
    public static Set<TableName> simulated() {
        return EnumSet.complementOf(EnumSet.of(TableName.CORRECTIONS));
    }

    /** Opens every simulated table. */
    public Tables(TableStore store) throws IOException {
        for (TableName table : simulated()) {
            sinks.put(table, store.open(table.id(), Column.named(columns(table))));
        }
    }

    /** The canonical columns and those this simulator adds. */
    public static List<String> columns(TableName table) {
        List<String> columns = new ArrayList<>(table.columns());
        if (table == TableName.PRODUCTS) {
            columns.addAll(List.of("attr_size", "attr_colour"));
        }
        if (table == TableName.EMBEDDINGS) {
            for (int i = 0; i < EMBEDDING_LENGTH; i++) {
                columns.add("v" + i);
            }
        }
        return columns;
    }

    /** Takes the rows of a table. */
    public RowSink sink(TableName table) {
        return sinks.get(table);
    }
}
