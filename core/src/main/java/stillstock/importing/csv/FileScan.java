package stillstock.importing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one pass over all bytes of a file tells, before any of it is taken for text. Memory: one block.
 *
 * @param bytes length
 * @param sha256 of all bytes, lower-case hex
 * @param charset UTF-8 where every byte fits it, UTF-16 by its mark or its NULs, else by its letters
 *     ({@link CharsetFinder}), windows-1252 where they do not tell
 * @param bomBytes bytes of the byte order mark, 0 where there is none
 * @param binary true where the bytes are no text in any of these
 */
public record FileScan(long bytes, String sha256, Charset charset, int bomBytes, boolean binary) {
    /** Line ends, tab, form feed, end-of-file mark, escape and the two separators that some exports use. */
    private static final String TEXT_CONTROLS = "\n\r\t\f\u001a\u001b\u001e\u001f";

    private static final int BLOCK = 1 << 16;
    /** Control characters or NULs: more than one in this many bytes and the file is no text. */
    private static final int BINARY_ONE_IN = 50;

    /**
     * Reads the bytes of a text.
     *
     * @throws IOException where they cannot be read
     */
    public static FileScan of(TextInput input) throws IOException {
        MessageDigest digest = newDigest();
        Utf8Check utf8 = new Utf8Check();
        ByteCensus census = new ByteCensus();
        CharsetFinder finder = new CharsetFinder();
        byte[] block = new byte[BLOCK];
        try (InputStream in = input.open()) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
                utf8.update(block, n);
                census.update(block, n);
                if (!utf8.validSoFar()) {
                    finder.update(block, n);
                }
            }
        }
        Charset bytes = utf8.valid() ? StandardCharsets.UTF_8 : finder.find();
        return census.scan(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Counts what tells text from other bytes. */
    private static final class ByteCensus {
        private final byte[] head = new byte[4];
        private long bytes;
        private long controls;
        private final long[] nuls = new long[2];

        void update(byte[] block, int n) {
            for (int i = 0; i < n && bytes + i < head.length; i++) {
                head[(int) (bytes + i)] = block[i];
            }
            for (int i = 0; i < n; i++) {
                int b = block[i];
                if (b < ' ' && b >= 0 && b != '\n') {
                    if (b == 0) {
                        nuls[(int) ((bytes + i) & 1)]++;
                    } else if (TEXT_CONTROLS.indexOf(b) < 0) {
                        controls++;
                    }
                }
            }
            bytes += n;
        }

        FileScan scan(String sha256, Charset found) {
            if (starts(0xEF, 0xBB, 0xBF)) {
                return new FileScan(bytes, sha256, found, 3, isBinary());
            }
            if (starts(0xFF, 0xFE)) {
                return new FileScan(bytes, sha256, StandardCharsets.UTF_16LE, 2, false);
            }
            if (starts(0xFE, 0xFF)) {
                return new FileScan(bytes, sha256, StandardCharsets.UTF_16BE, 2, false);
            }
            if (nuls[1] > bytes / 5 && nuls[0] < bytes / 100) {
                return new FileScan(bytes, sha256, StandardCharsets.UTF_16LE, 0, false);
            }
            if (nuls[0] > bytes / 5 && nuls[1] < bytes / 100) {
                return new FileScan(bytes, sha256, StandardCharsets.UTF_16BE, 0, false);
            }
            return new FileScan(bytes, sha256, found, 0, isBinary());
        }

        private boolean isBinary() {
            return (controls + nuls[0] + nuls[1]) * BINARY_ONE_IN > bytes;
        }

        private boolean starts(int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if (bytes <= i || (head[i] & 0xff) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
