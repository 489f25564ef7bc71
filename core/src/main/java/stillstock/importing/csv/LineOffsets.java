package stillstock.importing.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * Finds where lines begin in the bytes of a text, going through it once beside whoever reads it. Lines are what
 * {@link RecordCutter} counts: LF, CR and CRLF end one. In all character sets but UTF-16 and UTF-32 these bytes are nothing
 * else.
 */
public final class LineOffsets implements Closeable {
    private static final int END = -1;

    private final InputStream in;
    private final int unit;
    private final boolean little;
    private final byte[] block = new byte[1 << 16];
    private int next;
    private int filled;
    private long at;
    private long line = 1;
    private long begin;
    private int before;

    /** @param in all bytes of the text from the first on; closed with this */
    public LineOffsets(InputStream in, Charset charset) {
        this.in = in;
        this.unit = charset.name().startsWith("UTF-16") ? 2 : charset.name().startsWith("UTF-32") ? 4 : 1;
        this.little = charset.name().endsWith("LE");
    }

    /**
     * The bytes before a line, a byte order mark counted.
     *
     * @param wanted number from 1, not below the one asked for before
     * @return -1 where there is no such line
     */
    public long of(long wanted) throws IOException {
        while (line < wanted) {
            int c = character();
            if (c == END) {
                return -1;
            }
            if (before == '\r' && c != '\n') {
                line++;
                begin = at - unit;
            }
            if (c == '\n') {
                line++;
                begin = at;
            }
            before = c;
        }
        return begin;
    }

    private int character() throws IOException {
        int value = 0;
        for (int i = 0; i < unit; i++) {
            if (next == filled && !fill()) {
                return END;
            }
            int b = block[next++] & 0xff;
            value = little ? value | b << 8 * i : value << 8 | b;
        }
        at += unit;
        return value;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.readNBytes(block, 0, block.length));
        next = 0;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
