package stillstock.app.table.filter;

import java.util.Locale;

/**
 * What a filter box says, as a test of one cell.
 *
 * <p>The language: {@code >10 >=10 <5 <=5 =3 !=3 1..9} for numbers and dates, {@code blank} and {@code !blank},
 * {@code text} and {@code !text} for cells that hold and do not hold a text, {@code =text} for the whole cell; case
 * does not matter. A blank cell passes {@code blank}, {@code !text} and {@code !=3} only.
 */
@FunctionalInterface
public interface ColumnFilter {
    /** Lets everything pass. */
    ColumnFilter ALL = (number, text) -> true;

    /**
     * Tests a cell.
     *
     * @param number the cell's number, days since 1970-01-01 for a date; NaN for text and blanks
     * @param text the cell as shown; empty for a blank one
     */
    boolean test(double number, String text);

    /**
     * Reads a filter box.
     *
     * @param typed true for a column of numbers or dates
     * @throws IllegalArgumentException where it cannot be read; the message says what would do
     */
    static ColumnFilter parse(String box, boolean typed) {
        String words = box.strip();
        if (words.isEmpty()) {
            return ALL;
        }
        if (words.equalsIgnoreCase("blank")) {
            return (number, text) -> text.isEmpty();
        }
        if (words.equalsIgnoreCase("!blank")) {
            return (number, text) -> !text.isEmpty();
        }
        return typed ? ofNumbers(words) : ofText(words.toLowerCase(Locale.ROOT));
    }

    private static ColumnFilter ofText(String words) {
        if (words.startsWith("!=")) {
            String whole = words.substring(2).strip();
            return (number, text) -> !text.equalsIgnoreCase(whole);
        }
        if (words.startsWith("=")) {
            String whole = words.substring(1).strip();
            return (number, text) -> text.equalsIgnoreCase(whole);
        }
        if (words.startsWith("!")) {
            String part = words.substring(1).strip();
            return (number, text) -> !text.toLowerCase(Locale.ROOT).contains(part);
        }
        return (number, text) -> text.toLowerCase(Locale.ROOT).contains(words);
    }

    private static ColumnFilter ofNumbers(String words) {
        int range = words.indexOf("..");
        if (range >= 0) {
            double low = range == 0 ? Double.NEGATIVE_INFINITY : number(words.substring(0, range));
            String end = words.substring(range + 2);
            double high = end.isBlank() ? Double.POSITIVE_INFINITY : number(end);
            return (number, text) -> number >= low && number <= high;
        }
        if (words.startsWith(">=")) {
            double bound = number(words.substring(2));
            return (number, text) -> number >= bound;
        }
        if (words.startsWith("<=")) {
            double bound = number(words.substring(2));
            return (number, text) -> number <= bound;
        }
        if (words.startsWith("!=")) {
            double other = number(words.substring(2));
            return (number, text) -> number != other;
        }
        return ofOneSign(words);
    }

    private static ColumnFilter ofOneSign(String words) {
        String rest = words.substring(1);
        return switch (words.charAt(0)) {
            case '>' -> above(number(rest));
            case '<' -> below(number(rest));
            case '=' -> equal(number(rest));
            case '!' -> (number, text) -> !text.contains(rest.strip());
            default -> ofPlainWords(words);
        };
    }

    private static ColumnFilter above(double bound) {
        return (number, text) -> number > bound;
    }

    private static ColumnFilter below(double bound) {
        return (number, text) -> number < bound;
    }

    private static ColumnFilter equal(double wanted) {
        return (number, text) -> number == wanted;
    }

    /** A bare number means the value or the first digits shown, so that "2025" finds every date of that year. */
    private static ColumnFilter ofPlainWords(String words) {
        double wanted = FilterNumber.read(words).orElse(Double.NaN);
        return (number, text) -> number == wanted || text.startsWith(words);
    }

    private static double number(String words) {
        return FilterNumber.read(words)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + words.strip() + "\" is no number or date: write >10, <=5, =3, 1..9 or blank"));
    }
}
