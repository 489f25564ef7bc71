package stillstock.importing.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.ColumnRule;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.match.Kind;
import stillstock.importing.type.ColumnKind;
import stillstock.importing.type.ColumnType;
import stillstock.snapshot.TableName;

/**
 * Writes down in a mapping how dates and numbers are written, where all rows leave no doubt: a file of next month may have
 * only days that could be months, and is then read as this one was.
 */
public final class FoundFormats {
    private static final String ISO = "yyyy-MM-dd";

    private FoundFormats() {}

    /**
     * The mapping with what was found; what it says already stays.
     *
     * @param types by file or table what each column holds by all rows; files that are not there stay as they are
     */
    public static ColumnMapping in(ColumnMapping mapping, Map<String, List<ColumnType>> types) {
        ColumnMapping next = mapping;
        for (TableName table : mapping.tables().keySet()) {
            List<TableSource> sources = new ArrayList<>();
            for (TableSource source : mapping.sources(table)) {
                List<ColumnType> found = types.entrySet().stream()
                        .filter(file ->
                                source.filePattern().matcher(file.getKey()).matches())
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(List.of());
                sources.add(in(source, found));
            }
            next = next.with(table, sources);
        }
        return next;
    }

    private static TableSource in(TableSource source, List<ColumnType> types) {
        TableSource next = source;
        for (Map.Entry<String, String> column : source.columns().entrySet()) {
            for (ColumnType type : types) {
                boolean open = type.name().equals(column.getValue())
                        && !type.ambiguous()
                        && !source.columnRules().containsKey(type.name());
                ColumnRule rule = open ? rule(column.getKey(), source, type) : ColumnRule.NONE;
                next = rule.equals(ColumnRule.NONE) ? next : next.ruled(type.name(), rule);
            }
        }
        return next;
    }

    private static ColumnRule rule(String canonical, TableSource source, ColumnType type) {
        Kind kind = Kind.of(canonical);
        boolean dates = type.kind() == ColumnKind.DATE
                && (kind == Kind.DATE || kind == Kind.YEAR)
                && source.format().dateFormat().isEmpty()
                && !type.format().equals(ISO);
        boolean commas = type.kind() == ColumnKind.NUMBER
                && (kind == Kind.NUMBER || kind == Kind.SHARE)
                && type.format().equals(",");
        return dates ? ColumnRule.NONE.dates(type.format()) : commas ? ColumnRule.NONE.decimals(",") : ColumnRule.NONE;
    }
}
