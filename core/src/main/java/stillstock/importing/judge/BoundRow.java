package stillstock.importing.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import stillstock.importing.Cause;
import stillstock.importing.RejectedRow;
import stillstock.importing.RowProblem;
import stillstock.importing.bind.Cell;
import stillstock.importing.bind.Constant;
import stillstock.importing.bind.ForeignColumns;
import stillstock.importing.bind.Prefixed;
import stillstock.importing.bind.RowConditions;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.parse.Blanks;
import stillstock.importing.parse.Numbers;
import stillstock.importing.row.HeldRow;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.UnusableInputException;
import stillstock.snapshot.Days;
import stillstock.snapshot.TableName;

/**
 * One row seen through its mapping: canonical columns with typed values. What cannot be read is put down here: a
 * required value that fails rejects the row, another is left blank and the row counts as repaired.
 */
public final class BoundRow {
    /** What becomes of the row at hand. */
    public enum Fate {
        ACCEPTED,
        REPAIRED,
        REJECTED,
        FILTERED,
        HELD
    }

    /** Earliest day that a movement can have: 1950-01-01. */
    private static final int EARLIEST = -7305;

    private static final int SHOWN = 200;
    /** No column at all, not even the one that nothing feeds (-1). */
    private static final int NOTHING = -2;

    private final String file;
    private final List<String> columns = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Pattern> checks = new ArrayList<>();
    private final List<Double> scales = new ArrayList<>();
    private final Map<String, String> foreignNames;
    private final RowConditions filters;
    private final List<Spelling> spellings = new ArrayList<>();
    private final TableSource mapped;
    private final Set<Integer> noted = new HashSet<>();
    private final ImportLog log;
    private RowSource row;
    private Fate fate = Fate.ACCEPTED;
    /** The day that was looked at before the row was judged, and its column, so that no date is parsed twice. */
    private int peeked = Days.MISSING;

    private int peekedColumn = NOTHING;

    public BoundRow(String file, TableName table, TableSource source, ForeignColumns foreign, ImportLog log)
            throws UnusableInputException, IOException {
        this.file = file;
        this.log = log;
        this.foreignNames = source.columns();
        this.mapped = source;
        this.filters =
                new RowConditions(source.filters(), foreign, (name, format) -> Spelling.comma(source, name, format));
        for (String constant : source.constants().keySet()) {
            String text = source.constants().get(constant);
            add(constant, new Constant(text), source);
        }
        for (String column : ordered(table, source)) {
            add(column, foreign.require(source.columns().get(column)), source);
        }
    }

    /** The mapped columns in the table's order, further ones by name, so that results do not depend on a map's order. */
    private static List<String> ordered(TableName table, TableSource source) {
        List<String> names = new ArrayList<>(source.columns().keySet());
        names.sort((a, b) -> {
            int i = table.columns().indexOf(a);
            int j = table.columns().indexOf(b);
            return i >= 0 || j >= 0 ? Integer.compareUnsigned(i, j) : a.compareTo(b);
        });
        return names;
    }

    private void add(String column, Cell cell, TableSource source) throws UnusableInputException {
        String prefix = source.prefixes().getOrDefault(column, "");
        columns.add(column);
        cells.add(prefix.isEmpty() ? cell : new Prefixed(prefix, cell));
        spellings.add(Spelling.of(source, source.columns().getOrDefault(column, ""), cell));
        String check = source.checks().get(column);
        checks.add(check == null ? null : Pattern.compile(check));
        scales.add(source.scales().getOrDefault(column, 1.0));
    }

    /** The number of a canonical column, -1 where nothing feeds it. */
    public int column(String name) {
        return columns.indexOf(name);
    }

    /** The names of the columns that are fed. */
    public List<String> columns() {
        return columns;
    }

    public void over(RowSource source) {
        row = source;
        fate = Fate.ACCEPTED;
        peekedColumn = NOTHING;
    }

    public RowSource source() {
        return row;
    }

    public Fate fate() {
        return fate;
    }

    public boolean rejected() {
        return fate == Fate.REJECTED;
    }

    /** True where the row fulfils the mapping's filters. */
    public boolean wanted() {
        return filters.hold(row);
    }

    /** Checks the forms that the mapping asks for; a value that fails rejects the row. */
    public void check() {
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i) != null && !checks.get(i).matcher(text(i)).matches()) {
                reject(i, Cause.BAD_VALUE);
                return;
            }
        }
    }

    /** Marks the row as left out by a filter. */
    public void filterOut() {
        fate = Fate.FILTERED;
    }

    /** Marks the row as put aside for later. */
    public void hold() {
        fate = Fate.HELD;
    }

    public String text(int column) {
        if (column < 0) {
            return "";
        }
        String text = cells.get(column).text(row);
        return Blanks.isNull(text) ? "" : text;
    }

    /** A number that stands for the text of a column in this table; see {@link RowSource#code}. */
    public int code(int column) {
        return column < 0 ? RowSource.NOT_CODED : cells.get(column).code(row);
    }

    public String requiredText(int column, String name) {
        String text = text(column);
        if (text.isEmpty()) {
            reject(name, "", Cause.MISSING_VALUE);
        }
        return text;
    }

    /** The day of a column without any judgement; {@link Days#MISSING} where blank or unreadable. */
    public int peekDay(int column) {
        String text = text(column);
        peeked = text.isEmpty() ? Days.MISSING : spellings.get(column).day(text);
        peekedColumn = column;
        return peeked;
    }

    /** The number of a column without any judgement, by its scale; NaN where blank or unreadable. */
    public double peekNumber(int column) {
        return spellings.get(column).number(text(column)) * scales.get(column);
    }

    public int requiredDay(int column, String name) {
        if (column == peekedColumn && peeked >= EARLIEST) {
            noteDoubt(column);
            return peeked;
        }
        String text = requiredText(column, name);
        if (text.isEmpty()) {
            return Days.MISSING;
        }
        int day = day(column, text);
        if (day == Days.MISSING) {
            reject(column, Blanks.isNoValue(text) ? Cause.MISSING_VALUE : Cause.BAD_DATE);
        } else if (day < EARLIEST) {
            reject(column, Cause.IMPLAUSIBLE_DATE);
            return Days.MISSING;
        }
        return day;
    }

    public int optionalDay(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Days.MISSING;
        }
        int day = day(column, text);
        if (day == Days.MISSING && !Blanks.isNoValue(text)) {
            leaveBlank(column, Cause.BAD_DATE);
        }
        return day;
    }

    public double requiredNumber(int column, String name) {
        String text = requiredText(column, name);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double value = number(column, text);
        if (Double.isNaN(value)) {
            reject(column, Blanks.isNoValue(text) ? Cause.MISSING_VALUE : Cause.BAD_NUMBER);
        }
        return value * scales.get(column);
    }

    /** A number that may be blank; NaN where it is or cannot be read. */
    public double optionalNumber(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double value = number(column, text);
        if (Double.isNaN(value) && !Blanks.isNoValue(text)) {
            leaveBlank(column, Cause.BAD_NUMBER);
        }
        return value * scales.get(column);
    }

    /** A number within bounds that may be blank. */
    public double optionalNumber(int column, double least, double most) {
        double value = optionalNumber(column);
        if (value < least || value > most) {
            leaveBlank(column, Cause.OUT_OF_RANGE);
            return Double.NaN;
        }
        return value;
    }

    /** The value of a cell that no canonical column reads, NaN where it is no number. */
    public double numberOf(int fileColumn) {
        boolean comma = Spelling.comma(mapped, row.header().get(fileColumn), row.format(fileColumn));
        return Numbers.parse(row.text(fileColumn), comma);
    }

    private double number(int column, String text) {
        Spelling spelling = spellings.get(column);
        double value = spelling.number(text);
        if (Double.isNaN(value) && !spelling.numbersSaid() && !Blanks.isNoValue(text)) {
            cells.get(column).doubt();
        }
        if (!spelling.numberDoubt().isEmpty() && noted.add(column)) {
            log.note(file + ": " + spelling.numberDoubt());
        }
        return value;
    }

    private int day(int column, String text) {
        int day = spellings.get(column).day(text);
        if (day == Days.MISSING && !spellings.get(column).daysSaid() && !Blanks.isNoValue(text)) {
            cells.get(column).doubt();
        }
        noteDoubt(column);
        return day;
    }

    private void noteDoubt(int column) {
        String doubt = spellings.get(column).dateDoubt();
        if (!doubt.isEmpty() && noted.add(column)) {
            log.note(file + ": " + doubt);
        }
    }

    public void reject(int column, Cause cause) {
        reject(named(column), text(column), cause);
    }

    /** Rejects the row; only the first cause counts. */
    public void reject(String column, String rawText, Cause cause) {
        if (fate == Fate.REJECTED) {
            return;
        }
        fate = Fate.REJECTED;
        RowProblem problem = new RowProblem(file, row.line(), column, shortened(rawText), cause, "");
        log.problem(problem);
        log.reject(new RejectedRow(row.header(), Arrays.asList(HeldRow.fields(row)), problem));
    }

    public void leaveBlank(int column, Cause cause) {
        repair(named(column), text(column), cause, "left blank");
    }

    /** Notes what was mended; the row counts as repaired unless it is rejected for another cause. */
    public void repair(String column, String rawText, Cause cause, String repair) {
        if (fate == Fate.ACCEPTED) {
            fate = Fate.REPAIRED;
        }
        log.problem(new RowProblem(file, row.line(), column, shortened(rawText), cause, repair));
    }

    private String named(int column) {
        String canonical = columns.get(column);
        return foreignNames.getOrDefault(canonical, canonical);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}
