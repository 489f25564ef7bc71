package stillstock.importing.row;

/**
 * How a text table is written. What is left blank is detected.
 *
 * @param delimiter one character ("," ";" "|"), or "tab"; empty: detected
 * @param encoding name of a character set ("UTF-8", "windows-1252"); empty: detected
 * @param decimalComma true for 1.234,50; false for 1,234.50
 * @param dateFormat pattern of {@link java.time.format.DateTimeFormatter} ("dd.MM.yyyy"); empty: 2026-01-31 with or
 *     without a time, 2026/01/31 or 20260131
 * @param noHeader true where the first line is data already; columns are then called column1, column2, ...
 */
public record SourceFormat(
        String delimiter, String encoding, boolean decimalComma, String dateFormat, boolean noHeader) {
    /** Everything detected. */
    public static final SourceFormat DETECT = new SourceFormat("", "", false, "", false);

    /** Turns nulls into "detect" and checks the delimiter. */
    public SourceFormat {
        delimiter = delimiter == null ? "" : delimiter;
        encoding = encoding == null ? "" : encoding;
        dateFormat = dateFormat == null ? "" : dateFormat;
        if (delimiter.length() > 1 && !delimiter.equals("tab")) {
            throw new IllegalArgumentException("delimiter (" + delimiter + ") must be one character or \"tab\"");
        }
    }

    /** The delimiter as a character, NUL where it is to be detected. */
    public char delimiterChar() {
        if (delimiter.isEmpty()) {
            return '\0';
        }
        return delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
    }
}
