package stillstock.importing.mapping;

/**
 * How the values of one foreign column are written, where that is said and not to be found out.
 *
 * @param dateFormat pattern of {@link java.time.format.DateTimeFormatter} ("M/d/yyyy") or one of "epochSeconds",
 *     "epochMillis", "julianDay", "serialDay"; several with | between them are tried in order; empty: as the file says, or
 *     detected
 * @param decimalMark "." or ","; empty: as the file says, or detected
 */
public record ColumnRule(String dateFormat, String decimalMark) {
    /** Nothing said. */
    public static final ColumnRule NONE = new ColumnRule("", "");

    /** Turns nulls into "not said" and checks the mark. */
    public ColumnRule {
        dateFormat = dateFormat == null ? "" : dateFormat;
        decimalMark = decimalMark == null ? "" : decimalMark;
        if (!decimalMark.isEmpty() && !decimalMark.equals(".") && !decimalMark.equals(",")) {
            throw new IllegalArgumentException("decimalMark (" + decimalMark + ") must be \".\" or \",\"");
        }
    }

    /** The same with another date format. */
    public ColumnRule dates(String pattern) {
        return new ColumnRule(pattern, decimalMark);
    }

    /** The same with another decimal mark. */
    public ColumnRule decimals(String mark) {
        return new ColumnRule(dateFormat, mark);
    }
}
