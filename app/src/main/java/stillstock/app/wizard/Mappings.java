package stillstock.app.wizard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import stillstock.app.wizard.row.SourceKey;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.SourceFormat;
import stillstock.snapshot.TableName;

/** Changes of whole mappings that several of the wizard's choices need. */
final class Mappings {
    private Mappings() {}

    /** One source changed. */
    static ColumnMapping changed(ColumnMapping mapping, SourceKey key, UnaryOperator<TableSource> change) {
        List<TableSource> list = new ArrayList<>(mapping.sources(key.table()));
        list.set(key.index(), change.apply(list.get(key.index())));
        return mapping.with(key.table(), list);
    }

    /** Every source of a file written in another way. */
    static ColumnMapping formatted(ColumnMapping mapping, String file, SourceFormat format) {
        ColumnMapping next = mapping;
        for (TableName table : mapping.tables().keySet()) {
            next = next.with(
                    table,
                    next.sources(table).stream()
                            .map(one -> reads(one, file) ? one.formatted(format) : one)
                            .toList());
        }
        return next;
    }

    /** The sources of one file as proposed anew, the others as the user left them. */
    static ColumnMapping merged(ColumnMapping kept, ColumnMapping proposed, String file) {
        ColumnMapping next = kept;
        Set<TableName> tables = EnumSet.noneOf(TableName.class);
        tables.addAll(kept.tables().keySet());
        tables.addAll(proposed.tables().keySet());
        for (TableName table : tables) {
            List<TableSource> sources = new ArrayList<>();
            kept.sources(table).stream().filter(one -> !reads(one, file)).forEach(sources::add);
            proposed.sources(table).stream().filter(one -> reads(one, file)).forEach(sources::add);
            next = next.with(table, sources);
        }
        return next;
    }

    /** How each of some files is written by a mapping; files that it does not read are left out. */
    static Map<String, SourceFormat> formats(ColumnMapping mapping, List<String> files) {
        Map<String, SourceFormat> formats = new HashMap<>();
        mapping.tables()
                .values()
                .forEach(sources -> sources.forEach(source -> files.stream()
                        .filter(file -> reads(source, file))
                        .forEach(file -> formats.put(file, source.format()))));
        return formats;
    }

    private static boolean reads(TableSource source, String file) {
        return source.filePattern().matcher(file).matches();
    }
}
