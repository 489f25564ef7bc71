package stillstock.app.table;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;

/**
 * A column on screen: the typed column of the export, and how it looks.
 *
 * @param spec name, label, unit, type and value; the same one that files are written from
 * @param width preferred width in pixels
 * @param decimals shown after the point, for numbers
 * @param shown true where it is shown at first; the column chooser changes it
 * @param hint what the figure is and how it is worked out, for the header's tooltip; empty for none
 * @param styleClass an extra style class of a row's cell ("status-dead"); empty for none
 * @param <R> the row
 */
public record GridColumn<R>(
        ColumnSpec<R> spec, int width, int decimals, boolean shown, String hint, Function<R, String> styleClass) {
    /** Checks that nothing is null. */
    public GridColumn {
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(styleClass, "styleClass");
    }

    /** A shown column in the usual look of its type. */
    public static <R> GridColumn<R> of(ColumnSpec<R> spec) {
        return new GridColumn<>(spec, usualWidth(spec.type()), usualDecimals(spec.type()), true, "", row -> "");
    }

    /** The same, this wide. */
    public GridColumn<R> width(int pixels) {
        return new GridColumn<>(spec, pixels, decimals, shown, hint, styleClass);
    }

    /** The same with so many decimals. */
    public GridColumn<R> decimals(int digits) {
        return new GridColumn<>(spec, width, digits, shown, hint, styleClass);
    }

    /** The same, shown only once the user chooses it. */
    public GridColumn<R> hidden() {
        return new GridColumn<>(spec, width, decimals, false, hint, styleClass);
    }

    /** The same with an explanation. */
    public GridColumn<R> hint(String words) {
        return new GridColumn<>(spec, width, decimals, shown, words, styleClass);
    }

    /** The same with a style class a row. */
    public GridColumn<R> styled(Function<R, String> classOfRow) {
        return new GridColumn<>(spec, width, decimals, shown, hint, classOfRow);
    }

    /** The stable id, also the column's name in files. */
    public String id() {
        return spec.name();
    }

    /** True for numbers and dates: sorted and filtered by value, not by letters. */
    public boolean typed() {
        return spec.type() != CellType.TEXT;
    }

    /** A row's value as a number, days since 1970-01-01 for a date; NaN where blank or text. */
    public double number(R row) {
        Object value = spec.value().apply(row);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof LocalDate date ? date.toEpochDay() : Double.NaN;
    }

    /** A row's cell as shown; empty where blank. */
    public String text(R row) {
        return GridText.of(spec.value().apply(row), spec.type(), decimals);
    }

    private static int usualWidth(CellType type) {
        return switch (type) {
            case TEXT -> 150;
            case INTEGER, NUMBER, SHARE -> 84;
            case MONEY -> 104;
            case DATE -> 96;
        };
    }

    private static int usualDecimals(CellType type) {
        return switch (type) {
            case TEXT, INTEGER, DATE -> 0;
            case NUMBER -> 1;
            case MONEY, SHARE -> 2;
        };
    }
}
