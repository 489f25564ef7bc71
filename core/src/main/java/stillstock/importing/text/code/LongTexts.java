package stillstock.importing.text.code;

import java.util.Arrays;

/** Codes of texts of any characters, told apart by their hash and then by a copy of them. */
final class LongTexts {
    /** Most characters of a text. */
    static final int LONGEST = 64;
    /** What {@link #code} says where texts were made to collide, or are too many. */
    static final int CROWDED = -1;

    private static final int FARTHEST = 256;
    private static final int SPREAD = 0x9E3779B9;
    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MOST_PAGES = 1 << 12;
    /** Before a text: its code in two parts, and its length. */
    private static final int HEAD = 3;

    /** Page after page of texts with their heads. */
    private char[][] pages = new char[4][];

    private int end = PAGE;
    private int pageCount;
    /** A hash above, the place of a text and one below; 0 where free. */
    private long[] slots = new long[1 << 10];

    private int shift = Integer.SIZE - 10;
    private int size;
    private int lastPlace = -1;

    /** The code of a text, {@code next} where it is new; {@link #CROWDED} where it cannot be kept. */
    int code(char[] chars, int from, int to, int next) {
        int n = to - from;
        if (lastPlace >= 0 && same(lastPlace, chars, from, n)) {
            return codeAt(lastPlace);
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int mask = slots.length - 1;
        int at = hash * SPREAD >>> shift;
        for (int far = 0; far < FARTHEST; far++) {
            long slot = slots[at];
            if (slot == 0) {
                return add(chars, from, n, hash, next);
            }
            if ((int) (slot >>> 32) == hash && same((int) slot - 1, chars, from, n)) {
                lastPlace = (int) slot - 1;
                return codeAt(lastPlace);
            }
            at = at + 1 & mask;
        }
        return CROWDED;
    }

    private boolean same(int place, char[] chars, int from, int n) {
        char[] page = pages[place >>> PAGE_BITS];
        int at = place & PAGE - 1;
        return page[at + 2] == n && Arrays.equals(page, at + HEAD, at + HEAD + n, chars, from, from + n);
    }

    private int codeAt(int place) {
        char[] page = pages[place >>> PAGE_BITS];
        int at = place & PAGE - 1;
        return page[at] << 16 | page[at + 1];
    }

    private int add(char[] chars, int from, int n, int hash, int code) {
        boolean roomy = room(n) && (++size * 2 <= slots.length || grow());
        if (!roomy) {
            return CROWDED;
        }
        char[] page = pages[pageCount - 1];
        page[end] = (char) (code >>> 16);
        page[end + 1] = (char) code;
        page[end + 2] = (char) n;
        System.arraycopy(chars, from, page, end + HEAD, n);
        lastPlace = (pageCount - 1) << PAGE_BITS | end;
        end += HEAD + n;
        return put((long) hash << 32 | lastPlace + 1) ? code : CROWDED;
    }

    private boolean room(int n) {
        if (end + HEAD + n <= PAGE) {
            return true;
        }
        if (pageCount == MOST_PAGES) {
            return false;
        }
        if (pageCount == pages.length) {
            pages = Arrays.copyOf(pages, pageCount * 2);
        }
        pages[pageCount++] = new char[PAGE];
        end = 0;
        return true;
    }

    private boolean grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        shift--;
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
