package stillstock.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Distinct texts numbered from 0 in order of first appearance. Grown by builders, read-only in a snapshot. */
public final class Dictionary {
    /** The code of a missing text. */
    public static final int MISSING = -1;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The code of a text, added where new; null and empty give {@link #MISSING}. */
    public int add(String text) {
        if (text == null || text.isEmpty()) {
            return MISSING;
        }
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        int code = texts.size();
        codes.put(text, code);
        texts.add(text);
        return code;
    }

    /** The code of a text, {@link #MISSING} where it is not here. */
    public int code(String text) {
        return text == null ? MISSING : codes.getOrDefault(text, MISSING);
    }

    /** The text of a code, empty for {@link #MISSING}. */
    public String text(int code) {
        return code == MISSING ? "" : texts.get(code);
    }

    /** How many distinct texts there are. */
    public int size() {
        return texts.size();
    }
}
