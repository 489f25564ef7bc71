package stillstock.importing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Finds where lines begin in the bytes of a text. Lines are what {@link RecordCutter} counts: LF, CR and CRLF end one. In
 * all character sets but UTF-16 and UTF-32 these bytes are nothing else.
 */
public final class LineOffsets {
    private LineOffsets() {}

    /**
     * The bytes before each line, its byte order mark counted.
     *
     * @param lines numbers from 1, ascending
     * @return -1 for lines that are not there
     */
    public static long[] of(InputStream in, Charset charset, long[] lines) throws IOException {
        long[] offsets = new long[lines.length];
        Arrays.fill(offsets, -1);
        int unit = charset.name().startsWith("UTF-16") ? 2 : charset.name().startsWith("UTF-32") ? 4 : 1;
        boolean little = charset.name().endsWith("LE");
        byte[] block = new byte[1 << 16];
        long at = 0;
        long line = 1;
        int next = 0;
        int before = 0;
        while (next < lines.length && lines[next] == 1) {
            offsets[next++] = 0;
        }
        for (int n = in.readNBytes(block, 0, block.length);
                n > 0 && next < lines.length;
                n = in.readNBytes(block, 0, block.length)) {
            for (int i = 0; i + unit <= n && next < lines.length; i += unit) {
                int c = unit == 1 ? block[i] : wide(block, i, unit, little);
                if (before == '\r' && c != '\n') {
                    line++;
                    next = put(offsets, lines, next, line, at + i);
                }
                if (c == '\n') {
                    line++;
                    next = put(offsets, lines, next, line, at + i + unit);
                }
                before = c;
            }
            at += n;
        }
        return offsets;
    }

    private static int put(long[] offsets, long[] lines, int next, long line, long offset) {
        int i = next;
        while (i < lines.length && lines[i] == line) {
            offsets[i++] = offset;
        }
        return i;
    }

    private static int wide(byte[] block, int at, int unit, boolean little) {
        int value = 0;
        for (int i = 0; i < unit; i++) {
            value = value << 8 | block[little ? at + unit - 1 - i : at + i] & 0xff;
        }
        return value;
    }
}
