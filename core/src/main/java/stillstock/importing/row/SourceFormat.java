package stillstock.importing.row;

/**
 * How a text table is written. What is left blank or below zero is detected.
 *
 * @param delimiter one character ("," ";" "|"), or "tab"; empty: detected
 * @param encoding name of a character set ("UTF-8", "windows-1252"); empty: detected
 * @param decimalComma true for 1.234,50; false: detected, and 1,234.50 where nothing tells
 * @param dateFormat pattern of {@link java.time.format.DateTimeFormatter} ("dd.MM.yyyy"); empty: detected by column
 * @param noHeader true where the first line is data already; columns are then called column1, column2, ...
 * @param quote one character around fields; empty: detected
 * @param escape one character that makes a quote text; the quote itself means that quotes are doubled; empty: detected
 * @param comment with what lines begin that are no data; empty: detected
 * @param preambleRows rows before the table; below zero: detected
 * @param headerRows rows that name the columns; below zero: detected
 * @param footerRows records at the end that are no data, blank lines not counted; below zero: detected
 */
public record SourceFormat(
        String delimiter,
        String encoding,
        boolean decimalComma,
        String dateFormat,
        boolean noHeader,
        String quote,
        String escape,
        String comment,
        Integer preambleRows,
        Integer headerRows,
        Integer footerRows) {
    /** To be detected. */
    public static final int UNSAID = -1;

    /** Records that a footer can have. */
    public static final int MOST_FOOTER_ROWS = 1000;

    /** Everything detected. */
    public static final SourceFormat DETECT = new SourceFormat("", "", false, "", false);

    /** Turns nulls into "detect" and checks the characters. */
    public SourceFormat {
        delimiter = delimiter == null ? "" : delimiter;
        encoding = encoding == null ? "" : encoding;
        dateFormat = dateFormat == null ? "" : dateFormat;
        quote = quote == null ? "" : quote;
        escape = escape == null ? "" : escape;
        comment = comment == null ? "" : comment;
        preambleRows = preambleRows == null ? UNSAID : preambleRows;
        headerRows = headerRows == null ? UNSAID : headerRows;
        footerRows = footerRows == null ? UNSAID : footerRows;
        if (footerRows > MOST_FOOTER_ROWS) {
            throw new IllegalArgumentException(
                    "footerRows (" + footerRows + ") must be at most " + MOST_FOOTER_ROWS + ": save the table apart");
        }
        if (delimiter.length() > 1 && !delimiter.equals("tab")) {
            throw new IllegalArgumentException("delimiter (" + delimiter + ") must be one character or \"tab\"");
        }
        if (quote.length() > 1 || escape.length() > 1) {
            throw new IllegalArgumentException(
                    "quote (" + quote + ") and escape (" + escape + ") must be one character each");
        }
    }

    /** With what most exports differ in; the rest is detected. */
    public SourceFormat(String delimiter, String encoding, boolean decimalComma, String dateFormat, boolean noHeader) {
        this(delimiter, encoding, decimalComma, dateFormat, noHeader, "", "", "", UNSAID, UNSAID, UNSAID);
    }

    /** The same with other ways to write numbers and dates. */
    public SourceFormat values(boolean comma, String dates) {
        return new SourceFormat(
                delimiter,
                encoding,
                comma,
                dates,
                noHeader,
                quote,
                escape,
                comment,
                preambleRows,
                headerRows,
                footerRows);
    }

    /** The delimiter as a character, NUL where it is to be detected. */
    public char delimiterChar() {
        if (delimiter.isEmpty()) {
            return '\0';
        }
        return delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
    }
}
