package stillstock.app.wizard.choice;

import java.util.Arrays;
import java.util.List;
import stillstock.importing.mapping.RowFilter;

/** Conditions on rows in the user's words, and back. */
public final class FilterWords {
    private static final String IS = "is one of";
    private static final String IS_NOT = "is none of";
    private static final String LIKE = "matches";
    private static final String UNLIKE = "does not match";
    private static final String ABOVE = "is above";
    private static final String FILLED = "is not blank";

    /** The conditions there are. */
    public static final List<String> CONDITIONS = List.of(IS, IS_NOT, ABOVE, FILLED, LIKE, UNLIKE);

    private FilterWords() {}

    /** A filter in words: "Status is none of Cancelled". */
    public static String of(RowFilter filter) {
        if (filter.in() != null) {
            return filter.column() + " " + IS + " " + String.join(", ", filter.in());
        }
        if (filter.notIn() != null) {
            return filter.column() + " " + IS_NOT + " " + String.join(", ", filter.notIn());
        }
        if (filter.matches() != null) {
            return filter.column()
                    + (filter.matches().equals(".+") ? " " + FILLED : " " + LIKE + " " + filter.matches());
        }
        return filter.notMatches() != null
                ? filter.column() + " " + UNLIKE + " " + filter.notMatches()
                : filter.column() + " " + ABOVE + " " + filter.above();
    }

    /**
     * A filter from the user's words.
     *
     * @param value texts separated by commas, a number, or a regular expression
     * @throws IllegalArgumentException where they make none; the message says why
     */
    public static RowFilter filter(String column, String condition, String value) {
        String text = value.strip();
        if (column == null || column.isEmpty()) {
            throw new IllegalArgumentException("Choose the column of the condition");
        }
        if (text.isEmpty() && !condition.equals(FILLED)) {
            throw new IllegalArgumentException("Give the value of the condition");
        }
        List<String> texts = Arrays.stream(text.split(",")).map(String::strip).toList();
        return switch (condition) {
            case IS -> new RowFilter(column, texts, null, null, null, null);
            case IS_NOT -> new RowFilter(column, null, texts, null, null, null);
            case LIKE -> new RowFilter(column, null, null, text, null, null);
            case UNLIKE -> new RowFilter(column, null, null, null, text, null);
            case FILLED -> new RowFilter(column, null, null, ".+", null, null);
            default -> new RowFilter(column, null, null, null, null, number(text));
        };
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no number", e);
        }
    }
}
