package stillstock.snapshot.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the code of a text: 16 to 32 bytes a text and no object of its own. Texts that were made to collide move it into a
 * map that orders them. Not safe for several threads while it grows.
 */
final class TextIndex {
    private final List<String> texts;
    private final HashSlots slots;
    /** Empty until the table is crowded, everything afterwards. */
    private final Map<String, Integer> crowd = new HashMap<>();

    private boolean crowded;

    /** An index over a list that holds the text of every code; the codes so far are added. */
    TextIndex(List<String> texts) {
        this.texts = texts;
        slots = new HashSlots(texts.size());
        for (int code = 0; code < texts.size(); code++) {
            if (find(texts.get(code)) == Dictionary.MISSING) {
                add(texts.get(code), code);
            }
        }
    }

    /** The code of a text, {@link Dictionary#MISSING} where it is not here. */
    int find(String text) {
        if (crowded) {
            return crowd.getOrDefault(text, Dictionary.MISSING);
        }
        int hash = text.hashCode();
        for (int place = slots.first(hash); !slots.isFree(place); place = slots.next(place)) {
            int code = slots.number(place, hash);
            if (code != HashSlots.NONE && texts.get(code).equals(text)) {
                return code;
            }
        }
        return Dictionary.MISSING;
    }

    /** Adds a text that is not here. */
    void add(String text, int code) {
        if (crowded) {
            crowd.put(text, code);
        } else if (!slots.add(text.hashCode(), code)) {
            for (int i = 0; i < texts.size(); i++) {
                crowd.putIfAbsent(texts.get(i), i);
            }
            crowd.put(text, code);
            crowded = true;
        }
    }
}
