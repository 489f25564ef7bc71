package stillstock.app.wizard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import stillstock.importing.mapping.ColumnRule;
import stillstock.importing.mapping.KeyJoin;
import stillstock.importing.mapping.MonthColumns;
import stillstock.importing.mapping.MovementRules;
import stillstock.importing.mapping.RowFilter;
import stillstock.importing.mapping.TableSource;

/** What can be changed in one source: each method is one choice of the user's, and one step to undo. */
public final class SourceEdits {
    private final Consumer<UnaryOperator<TableSource>> edit;

    SourceEdits(Consumer<UnaryOperator<TableSource>> edit) {
        this.edit = edit;
    }

    /** Feeds a canonical column from a foreign one, and from no constant; an empty name feeds it no longer. */
    public void feed(String canonical, String foreign) {
        edit.accept(source -> source.with(canonical, foreign).constant(canonical, ""));
    }

    /** Gives every row one text in a canonical column, and no foreign column; an empty text takes it away. */
    public void constant(String canonical, String text) {
        edit.accept(source -> {
            TableSource next = source.constant(canonical, text);
            return text.isEmpty() ? next : next.with(canonical, "");
        });
    }

    /** Multiplies the numbers of a canonical column; 1 leaves them as they are. */
    public void scale(String canonical, double factor) {
        edit.accept(source -> {
            Map<String, Double> scales = new HashMap<>(source.scales());
            if (factor == 1) {
                scales.remove(canonical);
            } else {
                scales.put(canonical, factor);
            }
            return source.scaled(scales);
        });
    }

    /** Says whether quantities below zero are returns. */
    public void negativeIsReturn(boolean yes) {
        rules(rules -> new MovementRules(
                yes,
                rules.cancellationColumn(),
                rules.cancellationPrefix(),
                rules.upperCaseProductIds(),
                rules.repeatsExpected()));
    }

    /** Says how cancelled lines begin; empty texts for "none are". */
    public void cancellation(String column, String prefix) {
        boolean none = column.isEmpty() || prefix.isEmpty();
        rules(rules -> new MovementRules(
                rules.negativeQuantityIsReturn(),
                none ? "" : column,
                none ? "" : prefix,
                rules.upperCaseProductIds(),
                rules.repeatsExpected()));
    }

    /** Says whether product codes in upper and lower case are one. */
    public void upperCase(boolean yes) {
        rules(rules -> new MovementRules(
                rules.negativeQuantityIsReturn(),
                rules.cancellationColumn(),
                rules.cancellationPrefix(),
                yes,
                rules.repeatsExpected()));
    }

    /** Says whether a key may come often, its first row counting. */
    public void repeats(boolean yes) {
        rules(rules -> new MovementRules(
                rules.negativeQuantityIsReturn(),
                rules.cancellationColumn(),
                rules.cancellationPrefix(),
                rules.upperCaseProductIds(),
                yes));
    }

    private void rules(UnaryOperator<MovementRules> change) {
        edit.accept(source -> source.ruled(change.apply(source.rules())));
    }

    /** Takes only rows that fulfil one more condition. */
    public void addFilter(RowFilter filter) {
        edit.accept(source -> {
            List<RowFilter> filters = new ArrayList<>(source.filters());
            filters.add(filter);
            return source.filtered(filters);
        });
    }

    /** Drops a condition. */
    public void removeFilter(RowFilter filter) {
        edit.accept(source -> source.filtered(
                source.filters().stream().filter(other -> !other.equals(filter)).toList()));
    }

    /** Looks columns up in another file. */
    public void addJoin(KeyJoin join) {
        edit.accept(source -> {
            List<KeyJoin> joins = new ArrayList<>(source.joins());
            joins.add(join);
            return source.joined(joins);
        });
    }

    /** Drops a join; the columns it brought feed nothing any longer. */
    public void removeJoin(KeyJoin join) {
        edit.accept(source -> {
            TableSource next = source.joined(
                    source.joins().stream().filter(other -> !other.equals(join)).toList());
            for (Map.Entry<String, String> column : source.columns().entrySet()) {
                next = join.take().containsKey(column.getValue()) ? next.with(column.getKey(), "") : next;
            }
            return next;
        });
    }

    /** Reads columns named like a pattern as months; an empty pattern for none. */
    public void months(String pattern) {
        edit.accept(source -> source.monthly(
                pattern.isEmpty()
                        ? null
                        : new MonthColumns(
                                pattern,
                                source.months() == null
                                        ? List.of()
                                        : source.months().leaveOut())));
    }

    /** Leaves month columns out, the names separated by commas. */
    public void leaveOutMonths(String names) {
        List<String> left = java.util.Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        edit.accept(source -> source.months() == null
                ? source
                : source.monthly(new MonthColumns(source.months().pattern(), left)));
    }

    /** Says how a foreign column's dates are written; an empty pattern: detected. */
    public void dates(String foreign, String pattern) {
        edit.accept(source -> source.ruled(foreign, rule(source, foreign).dates(pattern)));
    }

    /** Says how a foreign column's decimals are parted; an empty mark: detected. */
    public void decimals(String foreign, String mark) {
        edit.accept(source -> source.ruled(foreign, rule(source, foreign).decimals(mark)));
    }

    private static ColumnRule rule(TableSource source, String foreign) {
        return source.columnRules().getOrDefault(foreign, ColumnRule.NONE);
    }
}
