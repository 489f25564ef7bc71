package stillstock.app.wizard;

import java.util.List;
import stillstock.importing.row.SourceFormat;

/** The ways to write a text table that can be chosen; the first of each is "detected". */
public final class FormatChoice {
    /** Character sets. */
    public static final List<String> ENCODINGS =
            List.of("", "UTF-8", "UTF-16", "windows-1252", "ISO-8859-15", "windows-1250", "windows-1251", "Shift_JIS");
    /** Delimiters. */
    public static final List<String> DELIMITERS = List.of("", ",", ";", "tab", "|");
    /** Date orders. */
    public static final List<String> DATES =
            List.of("", "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy", "d.M.yy", "M/d/yy");

    private FormatChoice() {}

    /** True where two formats cut the file into the same cells. */
    static boolean sameLayout(SourceFormat a, SourceFormat b) {
        return a.delimiter().equals(b.delimiter())
                && a.encoding().equals(b.encoding())
                && a.noHeader() == b.noHeader()
                && a.headerRows().equals(b.headerRows())
                && a.preambleRows().equals(b.preambleRows());
    }

    /** A format with one choice changed. */
    public static SourceFormat with(SourceFormat format, String encoding, String delimiter, int headerRows) {
        return new SourceFormat(
                delimiter,
                encoding,
                format.decimalComma(),
                format.dateFormat(),
                headerRows == 0,
                format.quote(),
                format.escape(),
                format.comment(),
                format.preambleRows(),
                headerRows);
    }

    /** A format with the ways to write numbers and dates changed. */
    public static SourceFormat values(SourceFormat format, boolean decimalComma, String dates) {
        return new SourceFormat(
                format.delimiter(),
                format.encoding(),
                decimalComma,
                dates,
                format.noHeader(),
                format.quote(),
                format.escape(),
                format.comment(),
                format.preambleRows(),
                format.headerRows());
    }
}
