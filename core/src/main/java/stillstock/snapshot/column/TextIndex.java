package stillstock.snapshot.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the code of a text: an open table of hashes and codes, 16 to 32 bytes a text and no object of its own. Texts that
 * were made to collide move it into a map that orders them. Not safe for several threads while it grows.
 */
final class TextIndex {
    private static final int FARTHEST = 256;
    private static final int SPREAD = 0x9E3779B9;

    private final List<String> texts;
    /** A hash above, the code and one below; 0 where free. */
    private long[] slots;

    private int shift;
    private int size;
    /** Empty until the table is crowded, everything afterwards. */
    private final Map<String, Integer> crowd = new HashMap<>();

    private boolean crowded;

    /** An index over a list that holds the text of every code; the codes so far are added. */
    TextIndex(List<String> texts) {
        this.texts = texts;
        size(Math.max(16, Integer.highestOneBit(Math.max(1, texts.size())) * 4));
        for (int code = 0; code < texts.size(); code++) {
            if (find(texts.get(code)) == Dictionary.MISSING) {
                add(texts.get(code), code);
            }
        }
    }

    private void size(int places) {
        slots = new long[places];
        shift = Integer.numberOfLeadingZeros(places) + 1;
    }

    /** The code of a text, {@link Dictionary#MISSING} where it is not here. */
    int find(String text) {
        if (crowded) {
            return crowd.getOrDefault(text, Dictionary.MISSING);
        }
        int hash = text.hashCode();
        int mask = slots.length - 1;
        for (int at = hash * SPREAD >>> shift; slots[at] != 0; at = at + 1 & mask) {
            if ((int) (slots[at] >>> 32) == hash) {
                int code = (int) slots[at] - 1;
                if (texts.get(code).equals(text)) {
                    return code;
                }
            }
        }
        return Dictionary.MISSING;
    }

    /** Adds a text that is not here. */
    void add(String text, int code) {
        if (crowded) {
            crowd.put(text, code);
            return;
        }
        boolean roomy = ++size <= slots.length / 2 || grow();
        if (!roomy || !put((long) text.hashCode() << 32 | code + 1)) {
            for (int i = 0; i < texts.size(); i++) {
                crowd.putIfAbsent(texts.get(i), i);
            }
            crowd.put(text, code);
            crowded = true;
            slots = new long[0];
        }
    }

    private boolean grow() {
        long[] before = slots;
        size(before.length * 2);
        boolean all = true;
        for (long slot : before) {
            all &= slot == 0 || put(slot);
        }
        return all;
    }

    private boolean put(long slot) {
        int mask = slots.length - 1;
        int at = (int) (slot >>> 32) * SPREAD >>> shift;
        for (int far = 0; slots[at] != 0; far++) {
            if (far == FARTHEST) {
                return false;
            }
            at = at + 1 & mask;
        }
        slots[at] = slot;
        return true;
    }
}
