package stillstock.importing.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads yes and no in the spellings that exports use. */
public final class Flags {
    private static final Set<String> YES = Set.of("1", "true", "t", "yes", "y", "x");
    private static final Set<String> NO = Set.of("0", "false", "f", "no", "n", "");

    private Flags() {}

    /** True or false, empty where the text is neither; a blank is false. */
    public static Optional<Boolean> parse(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
