package stillstock.importing.parse;

import java.util.Locale;
import java.util.Set;

/** The words that exports write where there is no value. */
public final class Blanks {
    private static final int LONGEST = 8;
    private static final Set<String> ANYWHERE = Set.of("null", "\\n", "#n/a", "<null>", "(null)", "#null!", "(blank)");
    private static final Set<String> BESIDE_VALUES = Set.of(
            "na", "n/a", "n.a.", "none", "nan", "nil", "-", "--", "---", ".", "?", "#value!", "#ref!", "#div/0!",
            "#name?", "#num!", "unknown", "nat");

    private Blanks() {}

    /** True for a blank text and for the words that mean it in a column of any kind: NULL, \N, #N/A, (null). */
    public static boolean isNull(String text) {
        int n = text.length();
        if (n == 0) {
            return true;
        }
        if (n > LONGEST) {
            return false;
        }
        char c = text.charAt(0);
        boolean may = c == 'N' || c == 'n' || c == '\\' || c == '#' || c == '<' || c == '(';
        return may && ANYWHERE.contains(text.toLowerCase(Locale.ROOT));
    }

    /** True also for the words that mean it in a column of numbers or dates only: NA, none, "-", #REF!. */
    public static boolean isNoValue(String text) {
        return isNull(text) || (text.length() <= LONGEST && BESIDE_VALUES.contains(text.toLowerCase(Locale.ROOT)));
    }
}
