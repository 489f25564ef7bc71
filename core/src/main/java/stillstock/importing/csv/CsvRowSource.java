package stillstock.importing.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.UnusableInputException;

/** The rows of one delimited file, each judged against its header. */
public final class CsvRowSource implements RowSource {
    private static final int BUFFER = 1 << 16;

    private final CountingStream bytes;
    private final long totalBytes;
    private final TolerantCsvReader records;
    private List<String> header = List.of();
    private boolean firstIsData;
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
        this.records = new TolerantCsvReader(
                new BufferedReader(new InputStreamReader(bytes, format.charset()), BUFFER), format);
        readHeader(format.header(), name);
    }

    private void readHeader(boolean present, String name) throws IOException, UnusableInputException {
        if (!records.next(0)) {
            throw new UnusableInputException(name + " is empty: export it again with a header line and data");
        }
        if (records.tooLong()) {
            throw new UnusableInputException(name + ": the first line has more than " + TolerantCsvReader.MAX_FIELDS
                    + " columns: choose another delimiter");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            names.add(present ? records.text(i) : "column" + (i + 1));
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
        } else if (!records.next(header.size())) {
            return false;
        }
        fault = judge();
        return true;
    }

    private RowFault judge() {
        if (records.tooLong()) {
            return RowFault.TOO_LONG;
        }
        int size = records.size();
        boolean fits = size == header.size();
        if (!fits && size > header.size() && blankFrom(header.size())) {
            return RowFault.BLANK_EXTRA_FIELDS;
        }
        if (records.broken()) {
            return fits ? RowFault.QUOTE_TAKEN_AS_TEXT : RowFault.UNMATCHED_QUOTE;
        }
        if (!fits) {
            return RowFault.WRONG_FIELD_COUNT;
        }
        if (records.mended()) {
            return RowFault.QUOTE_TAKEN_AS_TEXT;
        }
        return records.nul() ? RowFault.NUL_CHARACTERS : RowFault.NONE;
    }

    private boolean blankFrom(int column) {
        for (int i = column; i < records.size(); i++) {
            if (!records.text(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public String text(int column) {
        return column >= records.size() ? "" : records.text(column);
    }

    @Override
    public long line() {
        return records.line();
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
        records.close();
    }
}
