package stillstock.app.wizard.choice;

import java.util.List;
import stillstock.importing.row.SourceFormat;

/**
 * How a file is cut into records and cells, as it is chosen: an empty text or a count below zero is "detected".
 *
 * @param encoding name of a character set
 * @param delimiter one character, or "tab"
 * @param quote one character
 * @param escape one character; the quote itself means that quotes are doubled
 * @param comment with what lines begin that are no data
 * @param preambleRows rows before the table
 * @param headerRows rows that name the columns
 * @param footerRows rows at the end that are no data
 */
public record FormatChoice(
        String encoding,
        String delimiter,
        String quote,
        String escape,
        String comment,
        int preambleRows,
        int headerRows,
        int footerRows) {
    /** Character sets; the first is "detected". */
    public static final List<String> ENCODINGS =
            List.of("", "UTF-8", "UTF-16", "windows-1252", "ISO-8859-15", "windows-1250", "windows-1251", "Shift_JIS");
    /** Delimiters; the first is "detected". */
    public static final List<String> DELIMITERS = List.of("", ",", ";", "tab", "|");
    /** Quotation marks; the first is "detected". */
    public static final List<String> QUOTES = List.of("", "\"", "'", "`");
    /** Characters that make a quotation mark text; the first is "detected", the second doubles the mark. */
    public static final List<String> ESCAPES = List.of("", "\"", "\\");
    /** Date orders; the first is "detected". */
    public static final List<String> DATES =
            List.of("", "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy", "d.M.yy", "M/d/yy");

    /** How a format cuts. */
    public static FormatChoice of(SourceFormat format) {
        return new FormatChoice(
                format.encoding(),
                format.delimiter(),
                format.quote(),
                format.escape(),
                format.comment(),
                format.preambleRows(),
                format.noHeader() ? 0 : format.headerRows(),
                format.footerRows());
    }

    /** A format that cuts so and reads dates and numbers as another does. */
    public SourceFormat in(SourceFormat values) {
        return new SourceFormat(
                delimiter,
                encoding,
                values.decimalComma(),
                values.dateFormat(),
                headerRows == 0,
                quote,
                escape,
                comment,
                preambleRows,
                headerRows,
                footerRows);
    }
}
