package stillstock.importing.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A sliding window over a reader. Places are counted from its base, the first character still wanted; what lies before
 * the base is forgotten when more is read.
 */
final class CharWindow implements Closeable {
    private static final int START = 1 << 16;

    private final Reader reader;
    private char[] chars = new char[START];
    private int base;
    private int limit;
    private boolean ended;

    CharWindow(Reader reader) {
        this.reader = reader;
    }

    /** True where there is a character at a place. */
    boolean has(int at) throws IOException {
        while (base + at >= limit) {
            if (ended) {
                return false;
            }
            fill();
        }
        return true;
    }

    /** The character at a place for which {@link #has} was true. */
    char at(int at) {
        return chars[base + at];
    }

    /**
     * The first place from one on, among the characters at hand and before {@code most}, that holds a delimiter, a quote,
     * a line end or NUL. The hot loop of reading: most characters are passed over here.
     */
    int skipPlain(int from, char delimiter, char quote, int most) {
        char[] text = chars;
        int end = Math.min(limit, base + most);
        int i = base + from;
        while (i < end) {
            char c = text[i];
            if (c == delimiter || c == quote || c == '\n' || c == '\r' || c == 0) {
                break;
            }
            i++;
        }
        return i - base;
    }

    /** Where the base lies in {@link #chars()}; both hold until the next {@link #has}. */
    int base() {
        return base;
    }

    char[] chars() {
        return chars;
    }

    /** Forgets the characters before a place, which becomes 0. */
    void advance(int by) {
        base += by;
    }

    /** Forgets the characters from one place to another. */
    void cut(int from, int to) {
        System.arraycopy(chars, base + to, chars, base + from, limit - base - to);
        limit -= to - from;
    }

    private void fill() throws IOException {
        if (base > 0) {
            System.arraycopy(chars, base, chars, 0, limit - base);
            limit -= base;
            base = 0;
        }
        if (limit == chars.length) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
        int read = reader.read(chars, limit, chars.length - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
