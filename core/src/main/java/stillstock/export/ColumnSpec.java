package stillstock.export;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One column of a result: one source for the file, the spreadsheet and the screen.
 *
 * @param name in files: "on_hand"
 * @param label on screens: "On hand"
 * @param unit on screens: "units"; empty for none
 * @param type decides the cell's form
 * @param value what a row holds: String, a Number, LocalDate, or null for blank
 */
public record ColumnSpec<T>(String name, String label, String unit, CellType type, Function<T, Object> value) {
    /** Checks that nothing is null. */
    public ColumnSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
    }

    /** A text column. */
    public static <T> ColumnSpec<T> text(String name, String label, Function<T, String> value) {
        return new ColumnSpec<>(name, label, "", CellType.TEXT, value::apply);
    }

    /** A date column; null for blank. */
    public static <T> ColumnSpec<T> date(String name, String label, Function<T, LocalDate> value) {
        return new ColumnSpec<>(name, label, "", CellType.DATE, value::apply);
    }

    /** A column of numbers; NaN and infinities are written blank. */
    public static <T> ColumnSpec<T> number(
            String name, String label, String unit, CellType type, ToDoubleFunction<T> value) {
        return new ColumnSpec<>(name, label, unit, type, value::applyAsDouble);
    }
}
