package stillstock.app.chart.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import stillstock.app.table.GridText;

/** Numbers at axes and bars: 1,200 · 35k · 1.2M. */
public final class ShortNumber {
    private ShortNumber() {}

    /** A short form with about three digits; empty for NaN. */
    public static String of(double value) {
        double size = Math.abs(value);
        if (Double.isNaN(value)) {
            return "";
        }
        if (size >= 1e9) {
            return trimmed(value / 1e9) + "bn";
        }
        if (size >= 1e6) {
            return trimmed(value / 1e6) + "M";
        }
        if (size >= 1e4) {
            return trimmed(value / 1e3) + "k";
        }
        return size >= 100 ? GridText.number(value, 0) : exact(value);
    }

    /** A tick label: as many decimals as the step between ticks needs. */
    public static String of(double value, double step) {
        if (Math.abs(value) >= 1e4) {
            return of(value);
        }
        int decimals = step >= 1 ? 0 : (int) Math.min(4, Math.ceil(-Math.log10(step) - 1e-9));
        return GridText.number(value, decimals);
    }

    /** The number with at most two decimals, none for whole ones. */
    public static String exact(double value) {
        boolean whole = Math.abs(value - Math.rint(value)) < 5e-3;
        return GridText.number(value, whole ? 0 : 2);
    }

    private static String trimmed(double value) {
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
