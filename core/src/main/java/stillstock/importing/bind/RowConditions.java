package stillstock.importing.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import stillstock.importing.mapping.RowFilter;
import stillstock.importing.parse.Numbers;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.UnusableInputException;

/** The filters of a source as one question about a row. */
public final class RowConditions {
    private record Condition(Cell cell, Predicate<String> holds) {}

    private final List<Condition> conditions = new ArrayList<>();

    /**
     * Ties filters to columns.
     *
     * @param decimalComma whether the numbers of a foreign column, whose format was found, are written 1,5
     * @throws UnusableInputException where a column is not there
     */
    public RowConditions(
            List<RowFilter> filters, ForeignColumns columns, BiPredicate<String, ColumnFormat> decimalComma)
            throws UnusableInputException {
        for (RowFilter filter : filters) {
            Cell cell = columns.require(filter.column());
            boolean comma = filter.above() != null && decimalComma.test(filter.column(), cell.format());
            conditions.add(new Condition(cell, test(filter, comma)));
        }
    }

    private static Predicate<String> test(RowFilter filter, boolean decimalComma) {
        if (filter.in() != null) {
            Set<String> texts = new HashSet<>(filter.in());
            return texts::contains;
        }
        if (filter.notIn() != null) {
            Set<String> texts = new HashSet<>(filter.notIn());
            return text -> !texts.contains(text);
        }
        if (filter.matches() != null) {
            return Pattern.compile(filter.matches()).asMatchPredicate();
        }
        if (filter.notMatches() != null) {
            return Pattern.compile(filter.notMatches()).asMatchPredicate().negate();
        }
        double bound = filter.above();
        return text -> Numbers.parse(text, decimalComma) > bound;
    }

    /** True where the row fulfils all. */
    public boolean hold(RowSource row) {
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (!condition.holds().test(condition.cell().text(row))) {
                return false;
            }
        }
        return true;
    }
}
