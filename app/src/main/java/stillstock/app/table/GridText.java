package stillstock.app.table;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import stillstock.export.CellType;

/** Cells for people: thousands separated, a fixed number of decimals so that points stand below each other. */
public final class GridText {
    private static final String[] PATTERNS = {"#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000"};

    private GridText() {}

    /** The cell's text; empty for null and NaN. */
    public static String of(Object value, CellType type, int decimals) {
        if (value == null) {
            return "";
        }
        return type.numeric() && value instanceof Number number
                ? number(number.doubleValue(), decimals)
                : value.toString();
    }

    /** A number with thousands separated, rounded half up; empty for NaN, "∞" for what never ends. */
    public static String number(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        DecimalFormat format = new DecimalFormat(PATTERNS[decimals], DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** Money: two decimals. */
    public static String money(double value) {
        return number(value, 2);
    }

    /** A change: with its sign, 0 as "±0". */
    public static String change(double value, int decimals) {
        String text = number(value, decimals);
        if (text.isEmpty()) {
            return "";
        }
        String zero = number(0, decimals);
        if (text.equals(zero) || text.equals("-" + zero)) {
            return "±" + zero;
        }
        return value > 0 ? "+" + text : text;
    }
}
