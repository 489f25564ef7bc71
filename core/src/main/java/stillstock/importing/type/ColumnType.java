package stillstock.importing.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stillstock.importing.parse.Blanks;
import stillstock.importing.parse.DayParser;
import stillstock.importing.parse.Flags;
import stillstock.importing.parse.Numbers;
import stillstock.importing.row.ColumnFormat;
import stillstock.snapshot.Days;

/**
 * What one column holds, decided over all rows that were looked at.
 *
 * @param name as in the header
 * @param kind what most values are
 * @param format of a date its pattern ("d/M/yyyy"), of a number its decimal mark ("." or ","); else empty
 * @param alternatives formats that fit as many values and read some otherwise: the user is to be asked; empty where the
 *     format is beyond doubt
 * @param cells how many cells there are of which sort
 * @param remark what is worth knowing of the way the values are written: "per cent", "ids with leading zeros"; or empty
 * @param doubtful a cell that the format and the alternatives read otherwise; empty where there is none
 * @param lastDay the last day among the cells that the format reads, {@link Days#MISSING} where there is none
 * @param written how the importer reads dates and numbers here, whatever most cells are
 */
public record ColumnType(
        String name,
        ColumnKind kind,
        String format,
        List<String> alternatives,
        Cells cells,
        String remark,
        String doubtful,
        int lastDay,
        ColumnFormat written) {
    /**
     * Counts of a column's cells.
     *
     * @param filled cells with a value
     * @param blank blank cells and those with a word such as NULL
     * @param misfits filled cells that the column's kind and format do not read
     * @param example the first of these, shortened; empty where there is none
     * @param exampleLine its line, from 1; 0 where there is none
     */
    public record Cells(long filled, long blank, long misfits, String example, long exampleLine) {}

    /** Copies its list. */
    public ColumnType {
        alternatives = List.copyOf(alternatives);
    }

    /** True where another format would read the values too, and otherwise. */
    public boolean ambiguous() {
        return !alternatives.isEmpty();
    }

    /** A cell as the format and each alternative read it: "2026-04-03" and "2026-03-04", with the format of each. */
    public Map<String, String> readings() {
        Map<String, String> readings = new LinkedHashMap<>();
        if (ambiguous()) {
            for (String one :
                    Stream.concat(Stream.of(format), alternatives.stream()).toList()) {
                readings.put(one, as(kind, one, doubtful).orElse(doubtful));
            }
        }
        return readings;
    }

    static String doubt(String name, boolean date, String format, List<String> others) {
        String said = date
                ? format + ", though " + String.join(" or ", others) + " fits as well"
                : "a decimal " + (format.equals(",") ? "comma" : "dot") + ", though a decimal "
                        + (format.equals(",") ? "dot" : "comma") + " fits as well";
        return "the " + (date ? "dates" : "numbers") + " of column \"" + name + "\" were read with " + said
                + ": if that is wrong, choose the other in the wizard, or set " + (date ? "dateFormat" : "decimalMark")
                + " of the column in the mapping's columnRules";
    }

    /**
     * A cell as this column reads it: dates as 2026-01-31, numbers with a decimal dot and nothing else, yes or no, blank
     * for the words that mean it; empty where the cell does not fit.
     */
    public Optional<String> read(String cell) {
        String text = cell.strip();
        if (kind == ColumnKind.TEXT || kind == ColumnKind.EMPTY) {
            return Optional.of(Blanks.isNull(text) ? "" : text);
        }
        if (Blanks.isNoValue(text)) {
            return Optional.of("");
        }
        return as(kind, format, text);
    }

    private static Optional<String> as(ColumnKind kind, String format, String text) {
        return switch (kind) {
            case NUMBER -> {
                double value = Numbers.parse(text, format.equals(","));
                yield Double.isNaN(value) ? Optional.empty() : Optional.of(plain(value));
            }
            case DATE -> {
                int day = new DayParser(format).parse(text);
                yield day == Days.MISSING
                        ? Optional.empty()
                        : Optional.of(Days.date(day).toString());
            }
            default -> Flags.parse(text).map(yes -> yes ? "yes" : "no");
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
