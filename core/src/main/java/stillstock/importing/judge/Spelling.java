package stillstock.importing.judge;

import stillstock.importing.bind.Cell;
import stillstock.importing.mapping.ColumnRule;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.parse.DayParser;
import stillstock.importing.parse.Numbers;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.UnusableInputException;

/**
 * How the values of one column are read: as the mapping says of the column, else as it says of the file, else as all rows
 * tell.
 */
final class Spelling {
    private final DayParser days;
    private final boolean daysSaid;
    private final boolean comma;
    private final boolean commaSaid;
    private final ColumnFormat found;

    private Spelling(String days, boolean daysSaid, boolean comma, boolean commaSaid, ColumnFormat found) {
        this.days = new DayParser(days);
        this.daysSaid = daysSaid;
        this.comma = comma;
        this.commaSaid = commaSaid;
        this.found = found;
    }

    /**
     * The spelling of a column.
     *
     * @param foreign its name in the file, by which the mapping speaks of it
     * @throws UnusableInputException where the mapping's date format is none
     */
    static Spelling of(TableSource source, String foreign, Cell cell) throws UnusableInputException {
        ColumnRule rule = source.columnRules().getOrDefault(foreign, ColumnRule.NONE);
        ColumnFormat found = cell.format();
        String dates = rule.dateFormat().isEmpty() ? source.format().dateFormat() : rule.dateFormat();
        try {
            return new Spelling(
                    dates.isEmpty() ? found.datePattern() : dates,
                    !dates.isEmpty(),
                    comma(source, foreign, found),
                    !rule.decimalMark().isEmpty() || source.format().decimalComma(),
                    found);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(source.file() + ": the mapping's dateFormat \"" + dates
                    + "\" is none: use a pattern such as dd.MM.yyyy");
        }
    }

    /** True where a column's numbers are written 1,5. */
    static boolean comma(TableSource source, String foreign, ColumnFormat found) {
        String mark =
                source.columnRules().getOrDefault(foreign, ColumnRule.NONE).decimalMark();
        return mark.isEmpty() ? source.format().decimalComma() || found.decimalComma() : mark.equals(",");
    }

    int day(String text) {
        return days.parse(text);
    }

    double number(String text) {
        return Numbers.parse(text, comma);
    }

    /** True where the user said how dates are written: what does not fit is wrong. */
    boolean daysSaid() {
        return daysSaid;
    }

    /** True where the user said how numbers are written. */
    boolean numbersSaid() {
        return commaSaid;
    }

    /** What was assumed of dates; empty where nothing was. */
    String dateDoubt() {
        return daysSaid ? "" : found.dateDoubt();
    }

    /** What was assumed of numbers; empty where nothing was. */
    String numberDoubt() {
        return commaSaid ? "" : found.numberDoubt();
    }
}
