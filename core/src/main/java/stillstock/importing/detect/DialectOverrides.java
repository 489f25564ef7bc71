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
 * @param preambleRows rows before the table
 * @param headerRows rows that name the columns, 0 for none
 * @param columns the columns' names, instead of those in the file
 */
public record DialectOverrides(
        Optional<String> encoding,
        Optional<Character> delimiter,
        Optional<Character> quote,
        Optional<Character> escape,
        Optional<Integer> preambleRows,
        Optional<Integer> headerRows,
        Optional<List<String>> columns) {
    /** Nothing said. */
    public static final DialectOverrides NONE = new DialectOverrides(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
