package stillstock.risk;

import java.util.Locale;

/** Risk in words, so that colour is never alone. */
public enum Band {
    LOW,
    MEDIUM,
    HIGH;

    /** The word used in files: "high". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word used on screen: "High". */
    public String label() {
        return name().charAt(0) + id().substring(1);
    }
}
