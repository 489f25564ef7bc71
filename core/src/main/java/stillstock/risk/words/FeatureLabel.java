package stillstock.risk.words;

import stillstock.feature.column.Feature;

/** A feature's name as a heading: "velocity_90d" is "Velocity, 90 days". */
public final class FeatureLabel {
    private FeatureLabel() {}

    /** The heading. */
    public static String of(Feature feature) {
        return of(feature.name());
    }

    /** The heading of a name in the schema. */
    public static String of(String name) {
        String words = name.replaceFirst("_(\\d+)d$", ", $1 days")
                .replaceFirst("_(\\d+)w$", ", $1 weeks")
                .replaceFirst("_(\\d+)_(\\d+)$", ", $1 against $2 days")
                .replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The heading with the unit behind it. */
    public static String withUnit(Feature feature) {
        return of(feature) + (feature.unit().equals("-") ? "" : " (" + feature.unit() + ")");
    }
}
