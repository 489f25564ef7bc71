package stillstock.snapshot.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32C;

/** Writes columns one after another; {@link #finish} ends them with a checksum. The same columns give the same bytes. */
public final class ColumnOutput {
    /** Texts that are stored as one block. */
    static final int TEXTS_A_BLOCK = 1 << 14;

    private static final int BUFFER = 1 << 16;
    private final OutputStream out;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    /** Writes to a stream, which stays open. */
    public ColumnOutput(OutputStream out) {
        this.out = out;
    }

    /** One number. */
    public void number(long value) throws IOException {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    /** A column of ints, its length first. */
    public void ints(int size, IntUnaryOperator value) throws IOException {
        number(size);
        for (int i = 0; i < size; i++) {
            room(Integer.BYTES);
            buffer.putInt(value.applyAsInt(i));
        }
    }

    /** A column of floats, its length first. */
    public void floats(int size, Floats value) throws IOException {
        number(size);
        for (int i = 0; i < size; i++) {
            room(Float.BYTES);
            buffer.putFloat(value.at(i));
        }
    }

    /** A column of doubles, its length first. */
    public void doubles(int size, IntToDoubleFunction value) throws IOException {
        number(size);
        for (int i = 0; i < size; i++) {
            room(Double.BYTES);
            buffer.putDouble(value.applyAsDouble(i));
        }
    }

    /** A column of texts, in blocks: the lengths in bytes, then the bytes. */
    public void texts(List<String> texts) throws IOException {
        number(texts.size());
        for (int from = 0; from < texts.size(); from += TEXTS_A_BLOCK) {
            int to = Math.min(texts.size(), from + TEXTS_A_BLOCK);
            byte[][] block = new byte[to - from][];
            for (int i = from; i < to; i++) {
                block[i - from] = texts.get(i).getBytes(StandardCharsets.UTF_8);
            }
            ints(block.length, i -> block[i].length);
            for (byte[] text : block) {
                bytes(text);
            }
        }
    }

    /** Ends the columns with their checksum. */
    public void finish() throws IOException {
        flush();
        buffer.putLong(checksum.getValue());
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
        out.flush();
    }

    private void bytes(byte[] text) throws IOException {
        for (int at = 0; at < text.length; ) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int part = Math.min(buffer.remaining(), text.length - at);
            buffer.put(text, at, part);
            at += part;
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        checksum.update(buffer.array(), 0, buffer.position());
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** A float by its number. */
    @FunctionalInterface
    public interface Floats {
        /** The value. */
        float at(int row);
    }
}
