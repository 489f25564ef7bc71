package stillstock.snapshot.column;

import java.util.ArrayList;
import java.util.List;

/** Distinct texts numbered from 0 in order of first appearance. Grown by builders, read-only in a snapshot. */
public final class Dictionary {
    /** The code of a missing text. */
    public static final int MISSING = -1;

    private final List<String> texts;
    /** Made at the first look-up: most dictionaries are only read by code. */
    private volatile TextIndex index;

    private String lastText = "";
    private int lastCode = MISSING;

    /** An empty dictionary. */
    public Dictionary() {
        texts = new ArrayList<>();
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
        TextIndex known = index();
        int code = known.find(text);
        if (code == MISSING) {
            code = texts.size();
            texts.add(text);
            known.add(text, code);
        }
        lastText = text;
        lastCode = code;
        return code;
    }

    /**
     * The code of a text that the caller knows to be new here; {@link #MISSING} for empty. Costs no look-up: many texts
     * added so are looked up by none but {@link #code}, if ever.
     */
    public int append(String text) {
        if (text.isEmpty()) {
            return MISSING;
        }
        int code = texts.size();
        texts.add(text);
        TextIndex known = index;
        if (known != null) {
            known.add(text, code);
        }
        return code;
    }

    /** The code of a text, {@link #MISSING} where it is not here. */
    public int code(String text) {
        return text == null ? MISSING : index().find(text);
    }

    /** The text of a code, empty for {@link #MISSING}. */
    public String text(int code) {
        return code == MISSING ? "" : texts.get(code);
    }

    /** How many distinct texts there are. */
    public int size() {
        return texts.size();
    }

    private TextIndex index() {
        TextIndex known = index;
        return known == null ? madeIndex() : known;
    }

    private synchronized TextIndex madeIndex() {
        if (index == null) {
            index = new TextIndex(texts);
        }
        return index;
    }
}
