package stillstock.risk;

import java.util.Locale;
import stillstock.feature.column.Feature;

/** A feature and its value as an analyst says it. */
final class ReasonWords {
    private ReasonWords() {}

    /** "last sold 214 days ago"; "no price history" becomes "price change 90d not known". */
    static String of(Feature feature, float value) {
        if (Float.isNaN(value)) {
            return feature.name().replace('_', ' ') + " not known";
        }
        return feature.phrase().replace("{v}", text(feature.unit(), value));
    }

    private static String text(String unit, float value) {
        if (unit.equals("share") || unit.equals("probability")) {
            return number(value * 100.0) + " %";
        }
        return number(value);
    }

    /** Whole numbers from 10 upwards, two significant digits below. */
    private static String number(double value) {
        double size = Math.abs(value);
        if (size >= 10 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 1 ? "%.1f" : "%.2g", value);
    }
}
