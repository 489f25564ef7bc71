package stillstock.quality.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.Dictionary;

/**
 * What a column of a row must be.
 *
 * @param column a canonical column of sales, returns or inventory: {@code product_id}, {@code date}, {@code quantity} …
 * @param test how it is compared
 * @param value text, number or ISO date; empty for {@link Test#BLANK} and {@link Test#FILLED}
 */
public record Condition(String column, Test test, String value) {
    /** Ways to compare. */
    public enum Test {
        /** Equal. */
        IS("is"),
        /** Not equal. */
        IS_NOT("is not"),
        /** Smaller or earlier. */
        BELOW("is below"),
        /** Larger or later. */
        ABOVE("is above"),
        /** Begins with a text. */
        STARTS_WITH("starts with"),
        /** Not given. */
        BLANK("is blank"),
        /** Given. */
        FILLED("is filled");

        private final String words;

        Test(String words) {
            this.words = words;
        }

        /** In a sentence. */
        public String words() {
            return words;
        }
    }

    /** Checks that nothing is missing. */
    public Condition {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(test, "test");
        value = value == null ? "" : value;
    }

    /** As a sentence: "quantity is above 1000". */
    public String words() {
        return column + " " + test.words() + (value.isEmpty() ? "" : " " + value);
    }

    /**
     * The test as a function of a table's row numbers.
     *
     * @throws IllegalArgumentException where the table has no such column, or the value does not fit it
     */
    public IntPredicate over(Snapshot snapshot, TableName table) {
        return TableColumns.of(snapshot, table).predicate(this);
    }

    IntPredicate texts(Dictionary texts, IntUnaryOperator code) {
        boolean[] holds = new boolean[texts.size() + 1];
        for (int i = Dictionary.MISSING; i < texts.size(); i++) {
            holds[i + 1] = text(texts.text(i));
        }
        return row -> holds[code.applyAsInt(row) + 1];
    }

    boolean text(String text) {
        return switch (test) {
            case IS -> text.equals(value);
            case IS_NOT -> !text.equals(value);
            case BELOW -> !text.isEmpty() && text.compareTo(value) < 0;
            case ABOVE -> text.compareTo(value) > 0;
            case STARTS_WITH -> text.startsWith(value);
            case BLANK -> text.isEmpty();
            case FILLED -> !text.isEmpty();
        };
    }

    IntPredicate numbers(IntToDoubleFunction number) {
        double wanted = test == Test.BLANK || test == Test.FILLED ? Double.NaN : number(value);
        return row -> {
            double actual = number.applyAsDouble(row);
            return switch (test) {
                case IS -> actual == wanted;
                case IS_NOT -> actual != wanted;
                case BELOW -> actual < wanted;
                case ABOVE -> actual > wanted;
                case STARTS_WITH -> throw new IllegalArgumentException(words() + ": a number starts with no text");
                case BLANK -> Double.isNaN(actual);
                case FILLED -> !Double.isNaN(actual);
            };
        };
    }

    IntPredicate days(IntUnaryOperator day) {
        Condition asNumber = new Condition(column, test, value.isEmpty() ? "" : Integer.toString(day(value)));
        return asNumber.numbers(day::applyAsInt);
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(words() + ": \"" + text + "\" is no number such as 12.5", e);
        }
    }

    private int day(String text) {
        try {
            return Days.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(words() + ": \"" + text + "\" is no date such as 2026-01-31", e);
        }
    }
}
