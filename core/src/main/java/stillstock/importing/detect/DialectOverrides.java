package stillstock.importing.detect;

import java.util.List;
import java.util.Optional;

/**
 * What the user says of a text table; what is empty is detected.
 *
 * @param encoding name of a character set
 * @param delimiter one character
 * @param quote one character
 * @param escape one character; the quote itself means that quotes are doubled
 * @param comment with what lines begin that are no data; an empty text: none are
 * @param preambleRows rows before the table
 * @param headerRows rows that name the columns, 0 for none
 * @param footerRows records at the text's end that are no data, blank lines not counted; 0 for none
 * @param columns the columns' names, instead of those in the file
 */
public record DialectOverrides(
        Optional<String> encoding,
        Optional<Character> delimiter,
        Optional<Character> quote,
        Optional<Character> escape,
        Optional<String> comment,
        Optional<Integer> preambleRows,
        Optional<Integer> headerRows,
        Optional<Integer> footerRows,
        Optional<List<String>> columns) {
    /** Nothing said. */
    public static final DialectOverrides NONE = new DialectOverrides(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The same with a character set. */
    public DialectOverrides withEncoding(Optional<String> said) {
        return new DialectOverrides(
                said, delimiter, quote, escape, comment, preambleRows, headerRows, footerRows, columns);
    }

    /** The same with a delimiter. */
    public DialectOverrides withDelimiter(Optional<Character> said) {
        return new DialectOverrides(
                encoding, said, quote, escape, comment, preambleRows, headerRows, footerRows, columns);
    }

    /** The same with a quotation mark. */
    public DialectOverrides withQuote(Optional<Character> said) {
        return new DialectOverrides(
                encoding, delimiter, said, escape, comment, preambleRows, headerRows, footerRows, columns);
    }

    /** The same with an escape character. */
    public DialectOverrides withEscape(Optional<Character> said) {
        return new DialectOverrides(
                encoding, delimiter, quote, said, comment, preambleRows, headerRows, footerRows, columns);
    }

    /** The same with a start of comment lines. */
    public DialectOverrides withComment(Optional<String> said) {
        return new DialectOverrides(
                encoding, delimiter, quote, escape, said, preambleRows, headerRows, footerRows, columns);
    }

    /** The same with a number of rows before the table. */
    public DialectOverrides withPreambleRows(Optional<Integer> said) {
        return new DialectOverrides(encoding, delimiter, quote, escape, comment, said, headerRows, footerRows, columns);
    }

    /** The same with a number of rows that name the columns. */
    public DialectOverrides withHeaderRows(Optional<Integer> said) {
        return new DialectOverrides(
                encoding, delimiter, quote, escape, comment, preambleRows, said, footerRows, columns);
    }

    /** The same with a number of records at the end that are no data. */
    public DialectOverrides withFooterRows(Optional<Integer> said) {
        return new DialectOverrides(
                encoding, delimiter, quote, escape, comment, preambleRows, headerRows, said, columns);
    }

    /** The same with names for the columns. */
    public DialectOverrides withColumns(Optional<List<String>> said) {
        return new DialectOverrides(
                encoding, delimiter, quote, escape, comment, preambleRows, headerRows, footerRows, said);
    }
}
