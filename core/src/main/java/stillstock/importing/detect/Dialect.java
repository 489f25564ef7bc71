package stillstock.importing.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text table is written.
 *
 * @param encoding name of the character set
 * @param byteOrderMark true where the file begins with one
 * @param delimiter between fields
 * @param quote around fields; NUL where there is none
 * @param escape that makes a quote inside a quoted field text; NUL where quotes are doubled
 * @param recordEnd "CRLF", "LF", "CR", "mixed", or "none" for a single line
 * @param commentPrefix with which lines begin that are not data; empty where there are none
 * @param preambleRows rows before the table
 * @param headerRows rows that name the columns, 0 where there are none
 * @param footerRows records at the text's end that are no data, as the user said; below zero: told by their words
 * @param columns the names, several header rows joined by a blank; empty where there is no header
 * @param fields how many fields a row has
 */
public record Dialect(
        String encoding,
        boolean byteOrderMark,
        char delimiter,
        char quote,
        char escape,
        String recordEnd,
        String commentPrefix,
        int preambleRows,
        int headerRows,
        int footerRows,
        List<String> columns,
        int fields) {
    /** The footer is told by its words. */
    static final int FOOTER_BY_WORDS = -1;

    /** Copies its list. */
    public Dialect {
        columns = List.copyOf(columns);
    }

    /** A name for every column: "column3" where the third has none. */
    public List<String> names() {
        List<String> names = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            String name = i < columns.size() ? columns.get(i).strip() : "";
            names.add(name.isEmpty() ? "column" + (i + 1) : name);
        }
        return names;
    }
}
