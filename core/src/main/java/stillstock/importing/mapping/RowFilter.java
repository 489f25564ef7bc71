package stillstock.importing.mapping;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A condition that rows must fulfil to be taken. Texts are compared as written, upper and lower case apart.
 *
 * @param column foreign column
 * @param in the column's text is one of these
 * @param notIn the column's text is none of these
 * @param matches the column's whole text matches this regular expression
 * @param notMatches the column's whole text does not match this regular expression
 * @param above the column's number is above this one; a text that is no number fails
 */
public record RowFilter(
        String column, List<String> in, List<String> notIn, String matches, String notMatches, Double above) {
    /** Checks that there is a column and exactly one condition. */
    public RowFilter {
        if (column == null || column.isEmpty()) {
            throw new IllegalArgumentException("a filter needs a \"column\"");
        }
        int conditions = (in != null ? 1 : 0)
                + (notIn != null ? 1 : 0)
                + (matches != null ? 1 : 0)
                + (notMatches != null ? 1 : 0)
                + (above != null ? 1 : 0);
        if (conditions != 1) {
            throw new IllegalArgumentException("the filter on \"" + column + "\" must have one of in, notIn, matches,"
                    + " notMatches, above; it has " + conditions);
        }
        in = in == null ? null : List.copyOf(in);
        notIn = notIn == null ? null : List.copyOf(notIn);
        check(matches);
        check(notMatches);
    }

    private static void check(String pattern) {
        try {
            if (pattern != null) {
                Pattern.compile(pattern);
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" is no regular expression: " + e.getDescription(), e);
        }
    }
}
