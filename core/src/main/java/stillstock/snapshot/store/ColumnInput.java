package stillstock.snapshot.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Reads what {@link ColumnOutput} wrote. Lengths are checked against the bytes that are left before anything is made
 * room for, so that a damaged file cannot exhaust memory; {@link #finish} compares the checksum.
 */
public final class ColumnInput {
    private static final int BUFFER = 1 << 20;
    private final InputStream in;
    private final CRC32C checksum = new CRC32C();
    private final byte[] bytes = new byte[BUFFER];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    private long left;

    /**
     * Reads from a stream, which stays open.
     *
     * @param size bytes in the stream
     */
    public ColumnInput(InputStream in, long size) {
        this.in = in;
        this.left = size;
    }

    /** One number. */
    public long number() throws IOException {
        fill(Long.BYTES);
        return buffer.getLong(0);
    }

    /** A column of ints. */
    public int[] ints() throws IOException {
        int[] values = new int[length(Integer.BYTES)];
        for (int from = 0; from < values.length; from += BUFFER / Integer.BYTES) {
            int part = Math.min(values.length - from, BUFFER / Integer.BYTES);
            fill(part * Integer.BYTES);
            buffer.asIntBuffer().get(values, from, part);
        }
        return values;
    }

    /** A column of floats. */
    public float[] floats() throws IOException {
        float[] values = new float[length(Float.BYTES)];
        for (int from = 0; from < values.length; from += BUFFER / Float.BYTES) {
            int part = Math.min(values.length - from, BUFFER / Float.BYTES);
            fill(part * Float.BYTES);
            buffer.asFloatBuffer().get(values, from, part);
        }
        return values;
    }

    /** A column of doubles. */
    public double[] doubles() throws IOException {
        double[] values = new double[length(Double.BYTES)];
        for (int from = 0; from < values.length; from += BUFFER / Double.BYTES) {
            int part = Math.min(values.length - from, BUFFER / Double.BYTES);
            fill(part * Double.BYTES);
            buffer.asDoubleBuffer().get(values, from, part);
        }
        return values;
    }

    /** A column of texts. */
    public List<String> texts() throws IOException {
        int size = length(Integer.BYTES);
        List<String> texts = new ArrayList<>(size);
        while (texts.size() < size) {
            int[] lengths = ints();
            if (lengths.length == 0 || lengths.length > size - texts.size()) {
                throw damaged("a block of texts has " + lengths.length + " of " + size);
            }
            for (int length : lengths) {
                texts.add(text(length));
            }
        }
        return texts;
    }

    /** Compares the checksum. */
    public void finish() throws IOException {
        long expected = checksum.getValue();
        if (number() != expected) {
            throw damaged("the checksum differs");
        }
    }

    private String text(int length) throws IOException {
        if (length < 0 || length > left) {
            throw damaged("a text of " + length + " bytes with " + left + " left");
        }
        if (length <= BUFFER) {
            fill(length);
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
        byte[] large = new byte[length];
        read(large, length);
        return new String(large, StandardCharsets.UTF_8);
    }

    private int length(int bytesEach) throws IOException {
        long size = number();
        if (size < 0 || size > left / bytesEach) {
            throw damaged("a column of " + size + " rows with " + left + " bytes left");
        }
        return (int) size;
    }

    private void fill(int wanted) throws IOException {
        read(bytes, wanted);
        buffer.clear();
        buffer.limit(wanted);
    }

    private void read(byte[] target, int wanted) throws IOException {
        if (wanted > left || in.readNBytes(target, 0, wanted) != wanted) {
            throw damaged("it ends too early");
        }
        left -= wanted;
        checksum.update(target, 0, wanted);
    }

    private static DamagedColumnsException damaged(String what) {
        return new DamagedColumnsException("stored columns are damaged: " + what);
    }
}
