package stillstock.importing.csv;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/** Unpacked bytes, refused where they are too many for what was packed: the text of an honest table shrinks far less. */
class LimitedStream extends FilterInputStream {
    /** Most unpacked bytes a packed byte, once {@link #FREE} were read. */
    static final long RATIO = 200;
    /** Unpacked bytes that are never too many. */
    static final long FREE = 8L << 20;
    /** Most unpacked bytes at all. */
    static final long MOST = 64L << 30;

    private final String name;
    private final LongSupplier packed;
    private long unpacked;

    LimitedStream(InputStream in, String name, LongSupplier packed) {
        super(in);
        this.name = name;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int n = super.read(target, offset, length);
            count(n);
            return n;
        } catch (EOFException | ZipException e) {
            throw PackedInputException.damaged(name, e);
        }
    }

    @Override
    public long skip(long n) throws IOException {
        try {
            long skipped = super.skip(n);
            count(skipped);
            return skipped;
        } catch (EOFException | ZipException e) {
            throw PackedInputException.damaged(name, e);
        }
    }

    private void count(long n) throws PackedInputException {
        unpacked += Math.max(0, n);
        if (unpacked > FREE && (unpacked > MOST || unpacked / RATIO > packed.getAsLong())) {
            throw new PackedInputException(name + " unpacks to more than " + RATIO
                    + " times its size, as only a file made to do harm does: unpack it yourself if you trust it");
        }
    }
}
