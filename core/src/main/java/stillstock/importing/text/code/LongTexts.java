package stillstock.importing.text.code;

import java.util.Arrays;
import stillstock.snapshot.column.HashSlots;

/** Codes of texts of any characters, told apart by their hash and then by a copy of them. */
final class LongTexts {
    /** Most characters of a text. */
    static final int LONGEST = 64;
    /** What {@link #code} says where texts were made to collide, or are too many. */
    static final int CROWDED = -1;

    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MOST_PAGES = 1 << 12;
    /** Before a text: its code in two parts, and its length. */
    private static final int HEAD = 3;

    /** Page after page of texts with their heads. */
    private char[][] pages = new char[4][];

    private int end = PAGE;
    private int pageCount;
    /** The places of the texts by their hashes. */
    private final HashSlots slots = new HashSlots(256);

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
        for (int at = slots.first(hash); !slots.isFree(at); at = slots.next(at)) {
            int place = slots.number(at, hash);
            if (place != HashSlots.NONE && same(place, chars, from, n)) {
                lastPlace = place;
                return codeAt(place);
            }
        }
        return add(chars, from, n, hash, next);
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
        if (!room(n)) {
            return CROWDED;
        }
        char[] page = pages[pageCount - 1];
        page[end] = (char) (code >>> 16);
        page[end + 1] = (char) code;
        page[end + 2] = (char) n;
        System.arraycopy(chars, from, page, end + HEAD, n);
        lastPlace = (pageCount - 1) << PAGE_BITS | end;
        end += HEAD + n;
        return slots.add(hash, lastPlace) ? code : CROWDED;
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
}
