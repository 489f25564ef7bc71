package stillstock.importing.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.KeyJoin;
import stillstock.importing.mapping.MonthColumns;
import stillstock.importing.mapping.RowFilter;
import stillstock.importing.mapping.TableSource;
import stillstock.snapshot.TableName;

/**
 * Counts what a user would have to change in a proposed mapping to arrive at a hand-made one: one for each source too many
 * or missing, each column fed otherwise, each filter, constant, rule, month left out, scale and date. Free attributes
 * (attr_*) and the wording of prefixes do not count: no result depends on them.
 */
final class Corrections {
    private Corrections() {}

    /** @param lastMovement the day that the data speaks of where the mapping names none */
    static List<String> between(ColumnMapping proposed, ColumnMapping wanted, String lastMovement) {
        List<String> found = new ArrayList<>();
        if (!wanted.asOf().equals(proposed.asOf()) && !wanted.asOf().equals(lastMovement)) {
            found.add("as-of date " + wanted.asOf());
        }
        for (TableName table : TableName.values()) {
            List<TableSource> rest = new ArrayList<>(proposed.sources(table));
            for (TableSource source : wanted.sources(table)) {
                Optional<TableSource> match = rest.stream()
                        .filter(other -> other.file().equalsIgnoreCase(source.file()))
                        .findFirst();
                if (match.isEmpty()) {
                    found.add(table.id() + ": " + source.file() + " is missing");
                } else {
                    rest.remove(match.get());
                    source(table, match.get(), source, found);
                }
            }
            rest.forEach(source -> found.add(table.id() + ": " + source.file() + " is too much"));
        }
        // one tick leaves lines out wherever their file is read
        List<String> ticks = found.stream()
                .filter(line -> line.startsWith("corrections") && line.contains(": filter on"))
                .toList();
        ticks.stream()
                .filter(line -> found.contains(line.replaceFirst("corrections", "sales")))
                .forEach(found::remove);
        // what stock is valued at is one decision, by product and by stock record
        List<String> costs =
                found.stream().filter(line -> line.contains(": unit_cost is")).toList();
        costs.stream().skip(1).forEach(found::remove);
        return found;
    }

    private static void source(TableName table, TableSource proposed, TableSource wanted, List<String> found) {
        String where = table.id() + " from " + wanted.file() + ": ";
        Set<String> columns = new HashSet<>(wanted.columns().keySet());
        columns.addAll(proposed.columns().keySet());
        columns.removeIf(column -> column.startsWith(TableSource.ATTRIBUTE_PREFIX));
        for (String column : columns) {
            String a = origin(proposed, column);
            String b = origin(wanted, column);
            if (!a.equalsIgnoreCase(b)) {
                found.add(where + column + " is \"" + a + "\" instead of \"" + b + "\"");
            }
        }
        filters(where, proposed, wanted, found);
        differ(where + "constants", proposed.constants(), wanted.constants(), found);
        differ(where + "scales", proposed.scales(), wanted.scales(), found);
        differ(where + "checks", proposed.checks(), wanted.checks(), found);
        differ(
                where + "negative is return",
                proposed.rules().negativeQuantityIsReturn(),
                wanted.rules().negativeQuantityIsReturn(),
                found);
        differ(
                where + "cancellation",
                proposed.rules().cancellationColumn() + proposed.rules().cancellationPrefix(),
                wanted.rules().cancellationColumn() + wanted.rules().cancellationPrefix(),
                found);
        differ(
                where + "upper case",
                proposed.rules().upperCaseProductIds(),
                wanted.rules().upperCaseProductIds(),
                found);
        differ(
                where + "repeats",
                proposed.rules().repeatsExpected(),
                wanted.rules().repeatsExpected(),
                found);
        differ(where + "months", pattern(proposed.months()), pattern(wanted.months()), found);
        differ(where + "months left out", leftOut(proposed.months()), leftOut(wanted.months()), found);
    }

    private static void filters(String where, TableSource proposed, TableSource wanted, List<String> found) {
        List<RowFilter> extra = new ArrayList<>(proposed.filters());
        for (RowFilter filter : wanted.filters()) {
            if (!extra.removeIf(other -> other.column().equalsIgnoreCase(filter.column())
                    && Objects.equals(other.in() == null, filter.in() == null)
                    && Objects.equals(other.notIn(), filter.notIn())
                    && Objects.equals(other.above(), filter.above()))) {
                found.add(where + "filter on " + filter.column());
            }
        }
        extra.forEach(filter -> found.add(where + "no filter on " + filter.column()));
    }

    private static String pattern(MonthColumns months) {
        return months == null ? "" : months.pattern();
    }

    private static List<String> leftOut(MonthColumns months) {
        return months == null ? List.of() : months.leaveOut();
    }

    private static void differ(String what, Object a, Object b, List<String> found) {
        if (!Objects.equals(a, b)) {
            found.add(what + " " + a + " instead of " + b);
        }
    }

    /** Where a canonical column comes from in the end: the column, or file and column of the last join. */
    private static String origin(TableSource source, String canonical) {
        String foreign = source.columns().getOrDefault(canonical, "");
        for (KeyJoin join : source.joins()) {
            for (Map.Entry<String, String> take : join.take().entrySet()) {
                if (take.getKey().equals(foreign)) {
                    return join.file() + ": " + take.getValue();
                }
            }
        }
        return foreign;
    }
}
