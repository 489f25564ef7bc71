package stillstock.app.theme;

import java.util.Locale;

/** What the user chose. */
public enum ThemeChoice {
    /** As the system says, light where it says nothing. */
    SYSTEM,
    /** Always light. */
    LIGHT,
    /** Always dark. */
    DARK;

    /** The word in the preferences. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice of a word; {@link #SYSTEM} for an unknown one. */
    public static ThemeChoice of(String id) {
        for (ThemeChoice choice : values()) {
            if (choice.id().equals(id)) {
                return choice;
            }
        }
        return SYSTEM;
    }
}
