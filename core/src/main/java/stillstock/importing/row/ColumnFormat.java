package stillstock.importing.row;

/**
 * How the values of one column are written.
 *
 * @param decimalComma true for 1.234,50; false for 1,234.50
 * @param datePattern pattern of {@link java.time.format.DateTimeFormatter}; empty for 2026-01-31 and its likes
 * @param dateDoubt what was assumed of dates that could be read in several ways; empty where they are beyond doubt
 * @param numberDoubt the same of numbers
 */
public record ColumnFormat(boolean decimalComma, String datePattern, String dateDoubt, String numberDoubt) {
    /** Decimal dots and ISO dates. */
    public static final ColumnFormat PLAIN = new ColumnFormat(false, "", "", "");
}
