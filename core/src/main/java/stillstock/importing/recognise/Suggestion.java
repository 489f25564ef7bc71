package stillstock.importing.recognise;

import java.util.ArrayList;
import java.util.List;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.RowFilter;
import stillstock.importing.mapping.TableSource;
import stillstock.snapshot.TableName;

/**
 * A change to the mapping that may be wanted but that only the user can decide on.
 *
 * @param tables the tables whose sources it changes
 * @param file those sources' file
 * @param words what it would do, with counts
 */
public record Suggestion(List<TableName> tables, String file, String words, Change change) {
    /** What is changed in a source. */
    public sealed interface Change permits Filter, Feed {
        /** The source with the change. */
        TableSource apply(TableSource source);

        /** True where the source has the change. */
        boolean applied(TableSource source);

        /** The source without the change. */
        TableSource undo(TableSource source);
    }

    /** One more filter. */
    public record Filter(RowFilter filter) implements Change {
        @Override
        public TableSource apply(TableSource source) {
            List<RowFilter> filters = new ArrayList<>(source.filters());
            filters.add(filter);
            return source.filtered(filters);
        }

        @Override
        public boolean applied(TableSource source) {
            return source.filters().contains(filter);
        }

        @Override
        public TableSource undo(TableSource source) {
            return source.filtered(source.filters().stream()
                    .filter(other -> !other.equals(filter))
                    .toList());
        }
    }

    /** A canonical column fed by a foreign one. */
    public record Feed(String canonical, String foreign) implements Change {
        @Override
        public TableSource apply(TableSource source) {
            return source.with(canonical, foreign);
        }

        @Override
        public boolean applied(TableSource source) {
            return foreign.equals(source.columns().get(canonical));
        }

        @Override
        public TableSource undo(TableSource source) {
            return source.with(canonical, "");
        }
    }

    /** Copies its list. */
    public Suggestion {
        tables = List.copyOf(tables);
    }

    /** True where the mapping has it. */
    public boolean applied(ColumnMapping mapping) {
        return tables.stream()
                .flatMap(table -> mapping.sources(table).stream())
                .anyMatch(source -> source.file().equals(file) && change.applied(source));
    }

    /** The mapping with it, or without it where it has it. */
    public ColumnMapping toggle(ColumnMapping mapping) {
        boolean on = applied(mapping);
        ColumnMapping next = mapping;
        for (TableName table : tables) {
            next = next.with(
                    table,
                    next.sources(table).stream()
                            .map(source -> source.file().equals(file) ? turned(source, on) : source)
                            .toList());
        }
        return next;
    }

    private TableSource turned(TableSource source, boolean on) {
        return on ? change.undo(source) : change.apply(source);
    }
}
