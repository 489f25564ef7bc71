package stillstock.recommend.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a text into words: runs of letters and digits, in lower case. */
public final class Words {
    private Words() {}

    /** The words of a text in order, repeated ones repeated; empty for null. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        if (text == null) {
            return words;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
