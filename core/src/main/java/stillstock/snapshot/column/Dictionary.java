package stillstock.snapshot.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Distinct texts numbered from 0 in order of first appearance. Grown by builders, read-only in a snapshot. */
public final class Dictionary {
    /** The code of a missing text. */
    public static final int MISSING = -1;

    private final List<String> texts;
    /** Made at the first look-up where the texts were stored before: most dictionaries are only read by code. */
    private volatile Map<String, Integer> codes;

    private String lastText = "";
    private int lastCode = MISSING;

    /** An empty dictionary. */
    public Dictionary() {
        texts = new ArrayList<>();
        codes = new HashMap<>();
    }

    /** A dictionary of distinct texts in order of their codes. */
    public Dictionary(List<String> texts) {
        this.texts = texts;
    }

    /** The code of a text, added where new; null and empty give {@link #MISSING}. */
    public int add(String text) {
        if (text == null || text.isEmpty()) {
            return MISSING;
        }
        // the lines of an order follow each other, and a reader gives them the very same text
        if (text == lastText) {
            return lastCode;
        }
        Map<String, Integer> known = codes();
        Integer code = known.get(text);
        if (code == null) {
            code = texts.size();
            known.put(text, code);
            texts.add(text);
        }
        lastText = text;
        lastCode = code;
        return code;
    }

    /** The code of a text, {@link #MISSING} where it is not here. */
    public int code(String text) {
        return text == null ? MISSING : codes().getOrDefault(text, MISSING);
    }

    /** The text of a code, empty for {@link #MISSING}. */
    public String text(int code) {
        return code == MISSING ? "" : texts.get(code);
    }

    /** How many distinct texts there are. */
    public int size() {
        return texts.size();
    }

    private Map<String, Integer> codes() {
        Map<String, Integer> known = codes;
        return known == null ? index() : known;
    }

    private synchronized Map<String, Integer> index() {
        if (codes == null) {
            Map<String, Integer> made = new HashMap<>(texts.size() * 4 / 3 + 1);
            for (int i = 0; i < texts.size(); i++) {
                made.putIfAbsent(texts.get(i), i);
            }
            codes = made;
        }
        return codes;
    }
}
