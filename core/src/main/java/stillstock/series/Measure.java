package stillstock.series;

import java.util.Locale;

/** What is counted. */
public enum Measure {
    SALES,
    RETURNS;

    /** The word used in files: "sales". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
