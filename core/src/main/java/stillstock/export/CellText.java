package stillstock.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Cells as text: dot decimals, ISO dates, formulas made inert. */
public final class CellText {
    private CellText() {}

    /** The text of a cell; empty for null, NaN and infinities. */
    public static String of(Object value, CellType type) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof Number number) {
            return number(number.doubleValue(), type);
        }
        return value.toString();
    }

    /**
     * The number rounded half up to the type's decimals, without trailing zeros unless it is money. Never an exponent,
     * so that every reader takes it.
     */
    public static String number(double value, CellType type) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(type.decimals(), RoundingMode.HALF_UP);
        if (type != CellType.MONEY && rounded.scale() > 0) {
            rounded = rounded.stripTrailingZeros();
            rounded = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }
        return rounded.toPlainString();
    }

    /** The text of a cell for people: as {@link #of}, thousands separated by commas. */
    public static String grouped(Object value, CellType type) {
        String text = of(value, type);
        return type.numeric() ? group(text) : text;
    }

    private static String group(String number) {
        int point = number.indexOf('.');
        int end = point < 0 ? number.length() : point;
        int first = number.startsWith("-") ? 1 : 0;
        StringBuilder result = new StringBuilder(number);
        for (int at = end - 3; at > first; at -= 3) {
            result.insert(at, ',');
        }
        return result.toString();
    }

    /**
     * Text that a spreadsheet would take for a formula, with an apostrophe in front so that it shows as text [1].
     * Numbers are never touched: they are not written through this method.
     *
     * <p>[1] OWASP, "CSV Injection": cells that begin with = + - @ tab or carriage return.
     */
    public static String inert(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> "'" + text;
            default -> text;
        };
    }
}
