package stillstock.importing.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.UnusableInputException;

/**
 * The rows of one delimited file. Rows without quotation marks are split where they lie and their fields made into
 * text only when asked for; rows with well-formed marks go through commons-csv; the rest is mended or marked.
 */
public final class CsvRowSource implements RowSource {
    /** Most columns a file may have. */
    static final int MAX_COLUMNS = 16_384;

    private static final int BUFFER = 1 << 16;

    private final CountingStream bytes;
    private final long totalBytes;
    private final RecordCutter cutter;
    private final char delimiter;
    private final QuotedRowParser quotedRows;
    private final LenientSplit lenient;
    private List<String> header = List.of();
    private boolean firstIsData;

    private int[] offsets = new int[64];
    private String[] parsed;
    private int size;
    private RowFault fault = RowFault.NONE;

    /**
     * Opens a file and reads its header.
     *
     * @param in the file's bytes after any byte order mark
     * @param totalBytes for {@link #share()}
     * @param name as the user knows it, for messages
     */
    CsvRowSource(InputStream in, long totalBytes, CsvFormat format, String name)
            throws IOException, UnusableInputException {
        this.bytes = new CountingStream(in);
        this.totalBytes = Math.max(1, totalBytes);
        Reader reader = new BufferedReader(new InputStreamReader(bytes, format.charset()), BUFFER);
        this.cutter = new RecordCutter(reader, format.delimiter(), format.quote());
        this.delimiter = format.delimiter();
        this.quotedRows = new QuotedRowParser(format.delimiter(), format.quote());
        this.lenient = new LenientSplit(format.delimiter(), format.quote());
        readHeader(format.header(), name);
    }

    private void readHeader(boolean present, String name) throws IOException, UnusableInputException {
        if (!cutter.next()) {
            throw new UnusableInputException(name + " is empty: export it again with a header line and data");
        }
        split();
        if (size > MAX_COLUMNS || cutter.tooLong()) {
            throw new UnusableInputException(
                    name + ": the first line has more than " + MAX_COLUMNS + " columns: choose another delimiter");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(present ? text(i) : "column" + (i + 1));
        }
        header = List.copyOf(names);
        firstIsData = !present;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() throws IOException {
        if (firstIsData) {
            firstIsData = false;
        } else if (!cutter.next()) {
            return false;
        } else {
            split();
        }
        if (size != header.size() && cutter.multiLine() && !cutter.broken()) {
            cutter.firstLineOnly();
            split();
        }
        fault = judge();
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
        if (cutter.strict() && !cutter.nul() && !cutter.tooLong()) {
            parsed = quotedRows.parse(cutter.chars(), cutter.from(), cutter.length());
        } else {
            String record = new String(cutter.chars(), cutter.from(), cutter.length());
            String clean = cutter.nul() ? record.replace("\0", "") : record;
            parsed = lenient.split(clean, MAX_COLUMNS + 1).toArray(String[]::new);
        }
        size = parsed.length;
    }

    private RowFault judge() {
        if (cutter.tooLong() || size > MAX_COLUMNS) {
            return RowFault.TOO_LONG;
        }
        boolean fits = size == header.size();
        if (!fits && size > header.size() && blankFrom(header.size())) {
            return RowFault.BLANK_EXTRA_FIELDS;
        }
        if (cutter.broken()) {
            return fits ? RowFault.QUOTE_TAKEN_AS_TEXT : RowFault.UNMATCHED_QUOTE;
        }
        if (!fits) {
            return RowFault.WRONG_FIELD_COUNT;
        }
        return cutter.nul() ? RowFault.NUL_CHARACTERS : RowFault.NONE;
    }

    private boolean blankFrom(int column) {
        for (int i = column; i < size; i++) {
            if (!text(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int column) {
        if (column >= size) {
            return "";
        }
        if (parsed != null) {
            return parsed[column].strip();
        }
        char[] chars = cutter.chars();
        int from = offsets[column];
        int to = offsets[column + 1] - 1;
        while (from < to && chars[from] <= ' ') {
            from++;
        }
        while (to > from && chars[to - 1] <= ' ') {
            to--;
        }
        return from == to ? "" : new String(chars, from, to - from);
    }

    @Override
    public long line() {
        return cutter.line();
    }

    @Override
    public RowFault fault() {
        return fault;
    }

    @Override
    public double share() {
        return Math.min(1, (double) bytes.count() / totalBytes);
    }

    @Override
    public void close() throws IOException {
        cutter.close();
    }
}
