package stillstock.risk.words;

import stillstock.feature.column.Feature;

/**
 * A feature and its value as an analyst says it: "last sold 214 days ago", "nobody looked at it in the last month".
 * Features without words of their own are said by their phrase in the schema.
 */
public final class ReasonWords {
    private static final int SHARES_OF_WEEKS_13 = 13;
    private static final int SHARES_OF_WEEKS_52 = 52;

    private ReasonWords() {}

    /** The words for a value; NaN where it is missing. */
    public static String of(Feature feature, float value) {
        if (Float.isNaN(value)) {
            return SpecialWords.missing(feature.name()).orElse(feature.name().replace('_', ' ') + " not known");
        }
        if (value == 0 || isRareRate(feature, value)) {
            var nothing = SpecialWords.nothing(feature.name());
            if (nothing.isPresent()) {
                return nothing.get();
            }
        }
        String phrase = SpecialWords.phrase(feature.name()).orElse(feature.phrase());
        return switch (feature.name()) {
            case "month_sin", "month_cos" -> "the time of the year";
            case "discontinued" -> "discontinued";
            case "promotion_active" -> "in a promotion today";
            case "sale_weeks_13" -> "sold in " + weeks(value, SHARES_OF_WEEKS_13);
            case "sale_weeks_52" -> "sold in " + weeks(value, SHARES_OF_WEEKS_52);
            case "cover_days" -> value >= 3650
                    ? "stock lasts ten years or more at this pace"
                    : singular(phrase.replace("{v}", Amounts.number(value)));
            default -> phrased(phrase, feature, value);
        };
    }

    private static String phrased(String phrase, Feature feature, float value) {
        String unit = feature.unit();
        if (unit.equals("units/day") || unit.equals("views/day")) {
            return phrase.replace("{v} times a day", Amounts.times(value))
                    .replace("{v} a day", Amounts.rate(value))
                    .replace("{v}", Amounts.rate(value));
        }
        if (unit.startsWith("log")) {
            return phrase.replace("{v}", phrase.endsWith("by {v}") ? Amounts.percentOf(value) : Amounts.change(value));
        }
        String amount =
                switch (unit) {
                    case "share", "probability" -> Amounts.number(value * 100.0) + " %";
                    case "percent" -> Amounts.number(value) + " %";
                    case "0/1" -> value == 0 ? "no" : "yes";
                    default -> Amounts.number(value);
                };
        return singular(phrase.replace("{v}", amount));
    }

    /** "1 days" is said "1 day". */
    private static String singular(String words) {
        return words.replaceFirst("(?<![\\d.,])1 (day|order|buyer|unit|line)s\\b", "1 $1");
    }

    private static boolean isRareRate(Feature feature, float value) {
        return feature.unit().endsWith("/day") && Math.abs(value) * 365 < 0.05;
    }

    private static String weeks(float share, int of) {
        return Math.round(share * of) + " of the last " + of + " weeks";
    }
}
