package stillstock.importing.text.code;

/**
 * Codes of texts of at most {@link #LONGEST} characters below 256, told apart by the characters themselves: an entry of 16
 * bytes holds a text and its code, so that a look-up touches one place of memory.
 */
final class ShortTexts {
    /** Most characters of a text. */
    static final int LONGEST = 12;
    /** What {@link #code} says where texts were made to collide. */
    static final int CROWDED = -1;

    private static final int FARTHEST = 1024;
    private static final int IN_HEAD = 8;
    private static final long CODE = 0xFFFFFFFFL;

    /** Pairs: the first eight characters; four more above the code. The head is 0 where free. */
    private long[] slots = new long[2 << 10];

    private int shift = Long.SIZE - 10;
    private int size;
    private long head;
    private long tail;
    private long lastHead;
    private long lastTail;
    private int lastCode;

    /** Takes a text to look up; false where it is none of the texts this can hold. */
    boolean takes(char[] chars, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        long first = 0;
        int middle = Math.min(to, from + IN_HEAD);
        int all = 0;
        for (int i = middle - 1; i >= from; i--) {
            first = first << 8 | chars[i];
            all |= chars[i] | chars[i] - 1;
        }
        long rest = 0;
        for (int i = to - 1; i >= middle; i--) {
            rest = rest << 8 | chars[i];
            all |= chars[i] | chars[i] - 1;
        }
        head = first;
        tail = rest << Integer.SIZE;
        // a character of 0 would not be told from none: 0 - 1 has every bit, one above 255 a high one
        return all >>> 8 == 0 && to > from;
    }

    /** The code of the text taken, {@code next} where it is new; {@link #CROWDED} where it cannot be kept. */
    int code(int next) {
        // the lines of an order follow each other
        if (head == lastHead && tail == lastTail) {
            return lastCode;
        }
        int mask = slots.length - 2;
        int at = place(head, tail);
        for (int far = 0; far < FARTHEST; far++) {
            if (slots[at] == head && (slots[at + 1] & ~CODE) == tail) {
                return last((int) slots[at + 1]);
            }
            if (slots[at] == 0) {
                slots[at] = head;
                slots[at + 1] = tail | next;
                boolean roomy = ++size <= slots.length / 8 * 3 || grow();
                return roomy ? last(next) : CROWDED;
            }
            at = at + 2 & mask;
        }
        return CROWDED;
    }

    private int last(int code) {
        lastHead = head;
        lastTail = tail;
        lastCode = code;
        return code;
    }

    private int place(long first, long rest) {
        long mixed = (first ^ (rest >>> Integer.SIZE) * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> Integer.SIZE) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> shift) << 1;
    }

    private boolean grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        shift--;
        boolean all = true;
        for (int i = 0; i < before.length; i += 2) {
            all &= before[i] == 0 || put(before[i], before[i + 1]);
        }
        return all;
    }

    private boolean put(long first, long rest) {
        int mask = slots.length - 2;
        int at = place(first, rest & ~CODE);
        for (int far = 0; slots[at] != 0; far++) {
            if (far == FARTHEST) {
                return false;
            }
            at = at + 2 & mask;
        }
        slots[at] = first;
        slots[at + 1] = rest;
        return true;
    }
}
