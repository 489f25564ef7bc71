package stillstock.importing.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Reads the records of a delimited text one after the other, whatever their state: rows without quotation marks are
 * split where they lie and their fields made into text only when asked for; rows with well-formed marks go through
 * commons-csv; the rest is split leniently. Blank lines are passed over. Not safe for several threads.
 */
public final class TolerantCsvReader implements Closeable {
    /** Most fields of a record; a longer one is {@link #tooLong()}. */
    public static final int MAX_FIELDS = 16_384;

    private final RecordCutter cutter;
    private final char delimiter;
    private final QuotedRowParser quotedRows;
    private final LenientSplit lenient;
    private int[] offsets = new int[64];
    private String[] parsed;
    private int size;

    /**
     * Reads from a text that is closed with this reader.
     *
     * @param format its character set and header are not looked at
     */
    public TolerantCsvReader(Reader reader, CsvFormat format) {
        cutter = new RecordCutter(reader, format.delimiter(), format.quote(), format.escape());
        delimiter = format.delimiter();
        quotedRows = format.quote() == 0 ? null : new QuotedRowParser(format.delimiter(), format.quote());
        lenient = new LenientSplit(format.delimiter(), format.quote(), format.escape());
    }

    /**
     * Goes to the next record.
     *
     * @param fields how many fields are expected, 0 where that is not known; a record over several lines that has
     *     another number was not meant to be one, and only its first line is taken
     * @return false at the end of the text
     */
    public boolean next(int fields) throws IOException {
        if (!cutter.next()) {
            return false;
        }
        split();
        if (fields > 0 && size != fields && cutter.multiLine() && !cutter.broken()) {
            cutter.firstLineOnly();
            split();
        }
        return true;
    }

    private void split() {
        parsed = null;
        if (cutter.quoted() || cutter.nul() || cutter.tooLong()) {
            splitWithCare();
            return;
        }
        char[] chars = cutter.chars();
        int from = cutter.from();
        int to = from + cutter.length();
        int fields = 0;
        offsets[0] = from;
        for (int i = from; i < to; i++) {
            if (chars[i] == delimiter) {
                fields++;
                if (fields + 1 >= offsets.length) {
                    offsets = Arrays.copyOf(offsets, offsets.length * 2);
                }
                offsets[fields] = i + 1;
            }
        }
        fields++;
        offsets[fields] = to + 1;
        size = fields;
    }

    private void splitWithCare() {
        if (cutter.strict() && !cutter.nul() && !cutter.tooLong() && quotedRows != null) {
            parsed = quotedRows.parse(cutter.chars(), cutter.from(), cutter.length());
        } else {
            String clean = cutter.nul() ? record().replace("\0", "") : record();
            parsed = lenient.split(clean, MAX_FIELDS + 1).toArray(String[]::new);
        }
        size = parsed.length;
    }

    /** Fields of this record. */
    public int size() {
        return size;
    }

    /** One field as written, its quotation marks taken off. */
    public String raw(int field) {
        if (parsed != null) {
            return parsed[field];
        }
        int from = offsets[field];
        return new String(cutter.chars(), from, offsets[field + 1] - 1 - from);
    }

    /** One field without blanks around it. */
    public String text(int field) {
        if (parsed != null) {
            return parsed[field].strip();
        }
        char[] chars = cutter.chars();
        int from = offsets[field];
        int to = offsets[field + 1] - 1;
        while (from < to && chars[from] <= ' ') {
            from++;
        }
        while (to > from && chars[to - 1] <= ' ') {
            to--;
        }
        return from == to ? "" : new String(chars, from, to - from);
    }

    /** Characters that the fields have together, at most. */
    public int characters() {
        int n = cutter.length();
        if (parsed != null) {
            n = 0;
            for (String field : parsed) {
                n += field.length();
            }
        }
        return n;
    }

    /**
     * Copies the fields' characters, blanks around each field left out of its bounds.
     *
     * @param at where in {@code target} to begin
     * @param begins of each field in {@code target}, from {@code first} on
     * @param ends behind each field
     * @return the place behind the last character copied
     */
    public int copyFields(char[] target, int at, int[] begins, int[] ends, int first) {
        if (parsed != null) {
            int to = at;
            for (int i = 0; i < size; i++) {
                String field = parsed[i].strip();
                field.getChars(0, field.length(), target, to);
                begins[first + i] = to;
                to += field.length();
                ends[first + i] = to;
            }
            return to;
        }
        char[] chars = cutter.chars();
        int shift = at - cutter.from();
        System.arraycopy(chars, cutter.from(), target, at, cutter.length());
        for (int i = 0; i < size; i++) {
            int from = offsets[i];
            int to = offsets[i + 1] - 1;
            while (from < to && chars[from] <= ' ') {
                from++;
            }
            while (to > from && chars[to - 1] <= ' ') {
                to--;
            }
            begins[first + i] = from + shift;
            ends[first + i] = to + shift;
        }
        return at + cutter.length();
    }

    /** The record's first character. */
    public char first() {
        return cutter.length() == 0 ? 0 : cutter.chars()[cutter.from()];
    }

    /** True where the record's characters begin so. */
    public boolean startsWith(String prefix) {
        int n = prefix.length();
        if (cutter.length() < n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (cutter.chars()[cutter.from() + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The record's characters as they stand in the text, its line end not included. */
    public String record() {
        return new String(cutter.chars(), cutter.from(), cutter.length());
    }

    /** Line of the record's first character, from 1. */
    public long line() {
        return cutter.line();
    }

    /** True where the record's quotation marks follow RFC 4180 to the letter, or there are none. */
    public boolean strict() {
        return cutter.strict() || !cutter.quoted();
    }

    /** True where a quotation mark inside a quoted field was taken as text though it was not doubled. */
    public boolean mended() {
        return cutter.mended();
    }

    /** True where a field was opened and never closed: the record is then its first line, the mark taken as text. */
    public boolean broken() {
        return cutter.broken();
    }

    /** True where the record is longer or has more fields than any honest file's; only its beginning is here. */
    public boolean tooLong() {
        return cutter.tooLong() || size > MAX_FIELDS;
    }

    /** True where NUL characters were left out. */
    public boolean nul() {
        return cutter.nul();
    }

    @Override
    public void close() throws IOException {
        cutter.close();
    }
}
