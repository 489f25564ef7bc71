package stillstock.importing.recognise.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stillstock.importing.recognise.name.Synonyms;
import stillstock.importing.recognise.profile.ColumnProfile;
import stillstock.importing.recognise.profile.TableProfile;

/** Which columns join which tables, told from the values they share and from their names. */
public final class References {
    /** So much of a column must be found among the keys. */
    private static final double CONTAINED = 0.95;
    /** Small numbers are keys of everything: the names must say it too. */
    private static final double ALIKE = 0.6;
    /** Tables of tables of tables are not followed further. */
    private static final int DEEPEST = 2;

    private final Map<String, List<Reference>> byTable;

    private References(List<Reference> all) {
        byTable = all.stream()
                .collect(Collectors.groupingBy(reference -> reference.from().name()));
    }

    /** Finds them among the tables of an input. */
    public static References among(List<TableProfile> tables, Synonyms synonyms) {
        List<Reference> found = new ArrayList<>();
        for (TableProfile to : tables) {
            for (ColumnProfile key : to.view() ? List.<ColumnProfile>of() : to.columns()) {
                if (key.unique() && !key.dated() && !to.isMonth(key)) {
                    tables.stream()
                            .filter(from -> from != to)
                            .forEach(from -> found.addAll(to(to, key, from, synonyms)));
                }
            }
        }
        return new References(found);
    }

    private static List<Reference> to(TableProfile to, ColumnProfile key, TableProfile from, Synonyms synonyms) {
        List<Reference> found = new ArrayList<>();
        for (ColumnProfile column : from.columns()) {
            if (column.empty() || from.isMonth(column)) {
                continue;
            }
            double alike = Math.max(
                    key.name().strip().length() <= 2 ? 0 : synonyms.alike(column.name(), key.name()),
                    synonyms.alike(column.name(), to.name().replaceFirst("\\.[A-Za-z]{1,4}$", "") + " " + key.name()));
            double contained = alike >= ALIKE ? column.values().containedIn(key.values()) : 0;
            if (contained >= CONTAINED) {
                found.add(new Reference(from, column, to, key, contained));
            }
        }
        return found;
    }

    /** What a table refers to. */
    public List<Reference> of(TableProfile table) {
        return byTable.getOrDefault(table.name(), List.of());
    }

    /** The table that a column refers to, the one with the fewest further keys first. */
    public List<Reference> of(TableProfile table, String column) {
        return of(table).stream()
                .filter(reference -> reference.column().name().equals(column))
                .sorted(Comparator.comparingLong(reference -> reference.key().distinct()))
                .toList();
    }

    /** A table's own columns and those of the tables it refers to, those left out excepted. */
    public List<Field> fields(TableProfile table, List<TableProfile> leftOut) {
        List<Field> fields = new ArrayList<>();
        table.columns().stream()
                .filter(column -> !table.isMonth(column))
                .map(Field::own)
                .forEach(fields::add);
        List<TableProfile> seen = new ArrayList<>(leftOut);
        seen.add(table);
        follow(table, List.of(), seen, fields);
        return fields;
    }

    private void follow(TableProfile table, List<Reference> via, List<TableProfile> seen, List<Field> fields) {
        if (via.size() == DEEPEST) {
            return;
        }
        List<Reference> steps = new ArrayList<>();
        for (Reference reference : of(table)) {
            if (!seen.contains(reference.to())) {
                seen.add(reference.to());
                steps.add(reference);
            }
        }
        for (Reference reference : steps) {
            List<Reference> path = new ArrayList<>(via);
            path.add(reference);
            for (ColumnProfile column : reference.to().columns()) {
                if (column != reference.key()) {
                    fields.add(new Field(alias(reference.to(), column, fields), column, List.copyOf(path)));
                }
            }
            follow(reference.to(), path, seen, fields);
        }
    }

    /** A joined column keeps its name where nothing else has it. */
    private static String alias(TableProfile table, ColumnProfile column, List<Field> fields) {
        boolean taken = fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(column.name()));
        return taken ? table.name().replaceFirst("\\.[A-Za-z]{1,4}$", "") + "." + column.name() : column.name();
    }
}
