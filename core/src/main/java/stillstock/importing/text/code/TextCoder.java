package stillstock.importing.text.code;

import java.util.Arrays;
import stillstock.importing.row.RowSource;

/**
 * Numbers the distinct texts of one column in order of first appearance, straight from their characters. Gives up where
 * texts hardly ever come again, or were made to collide: what it does not number is read as text.
 */
public final class TextCoder {
    /** Distinct texts before it is judged whether they come again. */
    private static final int ENOUGH = 1 << 16;

    private String[] texts = new String[64];
    private int size;
    private ShortTexts shorts = new ShortTexts();
    private LongTexts longs = new LongTexts();
    private long asked;
    private boolean givenUp;

    /** The number of a text; {@link RowSource#NOT_CODED} where it is empty, long or not numbered. */
    public int code(char[] chars, int from, int to) {
        if (from == to || to - from > LongTexts.LONGEST || givenUp) {
            return RowSource.NOT_CODED;
        }
        asked++;
        int code = shorts.takes(chars, from, to) ? shorts.code(size) : longs.code(chars, from, to, size);
        if (code != size) {
            return code >= 0 ? code : giveUp();
        }
        if (size >= ENOUGH && size > asked - asked / 8) {
            return giveUp();
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size] = new String(chars, from, to - from);
        // it remembers its hash from now on, so that whoever looks it up need not make it
        texts[size].hashCode();
        return size++;
    }

    /** The texts by number. More may be numbered later; those numbered by now stay as they are. */
    public String[] texts() {
        return texts;
    }

    private int giveUp() {
        givenUp = true;
        shorts = new ShortTexts();
        longs = new LongTexts();
        return RowSource.NOT_CODED;
    }
}
