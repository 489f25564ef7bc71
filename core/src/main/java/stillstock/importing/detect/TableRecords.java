package stillstock.importing.detect;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillstock.importing.csv.CountingStream;
import stillstock.importing.csv.TolerantCsvReader;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.RowFault;

/**
 * The records of a text one after the other, each told apart: aside, row, mended row, reject, row of a further table.
 * This is the one way by which texts are read: to plain CSV, to a preview and into a snapshot. The accessors speak of the
 * record that the last {@link #next()} found. Not safe for several threads.
 */
public final class TableRecords implements Closeable {
    private static final int MOST_HELD = 50;
    /** A record of the greatest length takes no more bytes; only so near to the end records are held for a footer. */
    private static final long MOST_BYTES = 4L << 20;

    private final TolerantCsvReader reader;
    private final CountingStream bytes;
    private final long total;
    private final Dialect dialect;
    private final RowMender mender;
    private final ColumnShapes shapes;
    private final boolean lists;
    private final Set<String> names;
    private final boolean[] nameStarts = new boolean[128];
    private final Deque<TableRecord> held = new ArrayDeque<>();
    private Optional<TableRecord> mended = Optional.empty();
    private RecordKind kind = RecordKind.ROW;
    private RecordKind pendingKind = RecordKind.ROW;
    private int furtherFields;
    private boolean pending;
    private boolean ended;
    private long before;
    private int heldRows;
    private boolean headerRepeated;

    /** @param total bytes of the text */
    TableRecords(
            TolerantCsvReader reader,
            CountingStream bytes,
            long total,
            Dialect dialect,
            ColumnShapes shapes,
            boolean lists) {
        this.lists = lists;
        this.total = total;
        this.bytes = bytes;
        this.reader = reader;
        this.dialect = dialect;
        this.shapes = shapes;
        this.mender = new RowMender(dialect, shapes);
        this.names = new HashSet<>(dialect.columns());
        for (String name : names) {
            if (!name.isEmpty() && name.charAt(0) < nameStarts.length) {
                nameStarts[name.charAt(0)] = true;
            }
        }
    }

    /** Goes to the next record; false after the last. */
    public boolean next() throws IOException {
        mended = Optional.empty();
        if (dialect.footerRows() >= 0) {
            return nextBeforeFooter();
        }
        if (!pending && held.isEmpty() && !ended) {
            if (!read()) {
                return false;
            }
            if (!mayEnd()) {
                return true;
            }
            hold();
        }
        if (!held.isEmpty()) {
            TableRecord record = held.poll();
            mended = Optional.of(record);
            kind = record.kind();
            return true;
        }
        if (pending) {
            pending = false;
            kind = pendingKind;
            return true;
        }
        return false;
    }

    /** The next record where the user said how many records the footer has: as many are held back. */
    private boolean nextBeforeFooter() throws IOException {
        boolean near = bytes.count() >= total - MOST_BYTES * dialect.footerRows();
        if (held.isEmpty() && !ended && (dialect.footerRows() == 0 || !near)) {
            ended = !read();
            return !ended;
        }
        while (!ended && heldRows <= dialect.footerRows()) {
            if (read()) {
                held.add(copy());
                heldRows += held.getLast().countsInFooter() ? 1 : 0;
                mended = Optional.empty();
            } else {
                ended = true;
                held.stream().filter(TableRecord::countsInFooter).forEach(TableRecord::toFooter);
            }
        }
        if (held.isEmpty()) {
            return false;
        }
        TableRecord record = held.poll();
        heldRows -= record.countsInFooter() ? 1 : 0;
        mended = Optional.of(record);
        kind = record.kind();
        return true;
    }

    /** Keeps records that may be the footer until it is known whether a row follows. */
    private void hold() throws IOException {
        do {
            held.add(copy());
            mended = Optional.empty();
            if (!read()) {
                ended = true;
                held.forEach(TableRecord::toFooter);
                return;
            }
        } while (held.size() < MOST_HELD && mayEnd());
        pending = true;
        pendingKind = kind;
        if (mended.isPresent()) {
            // the record after those held was mended: it waits behind them
            held.add(mended.get());
            mended = Optional.empty();
            pending = false;
        }
    }

    private TableRecord copy() {
        return mended.orElseGet(
                () -> new TableRecord(kind, fields(), reader.record(), reader.line(), RowFault.NONE, ""));
    }

    private boolean mayEnd() {
        if (lists || !kind.isRow() || reader.tooLong()) {
            return false;
        }
        boolean fits = kind == RecordKind.ROW;
        return (!fits || FooterWords.mayBegin(reader.first(), dialect.delimiter()))
                && FooterWords.may(rawFields(), dialect.fields());
    }

    private boolean read() throws IOException {
        if (!reader.next(dialect.fields())) {
            return false;
        }
        if (!dialect.commentPrefix().isEmpty() && reader.startsWith(dialect.commentPrefix())) {
            kind = RecordKind.COMMENT;
        } else if (before < dialect.preambleRows()) {
            before++;
            kind = RecordKind.PREAMBLE;
        } else if (before < (long) dialect.preambleRows() + dialect.headerRows()) {
            before++;
            kind = RecordKind.HEADER;
        } else {
            judge();
        }
        return true;
    }

    private void judge() {
        if (isHeaderAgain()) {
            furtherFields = reader.size();
            headerRepeated = !dialect.columns().isEmpty() && rawFields().equals(dialect.columns());
            kind = RecordKind.FURTHER_HEADER;
            return;
        }
        boolean further = furtherFields > 0;
        if (further && reader.size() == furtherFields && !reader.broken() && !reader.tooLong()) {
            kind = RecordKind.FURTHER_ROW;
            return;
        }
        boolean fits = !further && reader.size() == dialect.fields() && !reader.tooLong();
        if (fits && reader.strict() && !reader.nul()) {
            kind = RecordKind.ROW;
            return;
        }
        List<String> fields = rawFields();
        if (fits && reader.nul() && !reader.broken() && !reader.mended()) {
            repaired(fields, RowFault.NUL_CHARACTERS, "the NUL characters were left out");
            return;
        }
        mend(fields, fits, further);
    }

    private void mend(List<String> fields, boolean fits, boolean further) {
        Optional<RowMender.Mended> way = reader.tooLong() || further || lists
                ? Optional.empty()
                : mender.mend(reader.record(), fields, reader.strict());
        boolean asItStands = fits && !reader.broken() && !reader.mended();
        if (asItStands && (way.isEmpty() || way.get().fields().equals(fields))) {
            kind = RecordKind.ROW;
        } else if (way.isPresent()) {
            repaired(way.get().fields(), way.get().fault(), way.get().repair());
        } else if (fits && !shapes.teach()) {
            repaired(fields, RowFault.QUOTE_TAKEN_AS_TEXT, RowMender.AS_TEXT);
        } else {
            kind = RecordKind.REJECTED;
            RowFault fault = reader.tooLong()
                    ? RowFault.TOO_LONG
                    : reader.broken() || fits ? RowFault.UNMATCHED_QUOTE : RowFault.WRONG_FIELD_COUNT;
            mended = Optional.of(
                    new TableRecord(kind, fields, reader.record(), reader.line(), fault, cause(fields.size())));
        }
    }

    private void repaired(List<String> fields, RowFault fault, String repair) {
        kind = RecordKind.REPAIRED;
        mended = Optional.of(new TableRecord(kind, fields, reader.record(), reader.line(), fault, repair));
    }

    private String cause(int fields) {
        if (reader.tooLong()) {
            return "the row is too long";
        }
        int expected = furtherFields > 0 ? furtherFields : dialect.fields();
        if (fields != expected) {
            return "the row has " + fields + " fields, the table " + expected;
        }
        return "the quotation marks do not match, and more than one way to read them looks right";
    }

    /** True where a row consists of the names of columns: another table begins. */
    private boolean isHeaderAgain() {
        int size = reader.size();
        char first = reader.first();
        if (lists
                || names.size() < 2
                || size < 2
                || (first < nameStarts.length && !nameStarts[first] && first != dialect.quote())
                || size * 2 <= dialect.columns().size()
                || !names.contains(reader.raw(0))) {
            return false;
        }
        Set<String> distinct = new HashSet<>(rawFields());
        return distinct.size() == size && names.containsAll(distinct);
    }

    private List<String> rawFields() {
        if (mended.isPresent()) {
            return mended.get().fields();
        }
        int n = Math.min(reader.size(), TolerantCsvReader.MAX_FIELDS);
        List<String> fields = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            fields.add(reader.raw(i));
        }
        return fields;
    }

    /** What the record is. */
    public RecordKind kind() {
        return kind;
    }

    /** The name of the column in which a rejected row goes wrong; empty where that is not known. */
    public String faultyColumn() {
        if (kind != RecordKind.REJECTED || furtherFields > 0) {
            return "";
        }
        int column = new FaultyColumn(shapes, dialect.quote()).of(rawFields(), fault());
        return column < 0 ? "" : dialect.names().get(column);
    }

    /** True for a row of the table; rows behind a header that is repeated are of it too. */
    public boolean isRow() {
        return kind.isRow() || (kind == RecordKind.FURTHER_ROW && headerRepeated);
    }

    /** True where the header above is the table's own once more, as in files put together. */
    public boolean headerRepeated() {
        return headerRepeated;
    }

    /** Fields of the record. */
    public int size() {
        return mended.isPresent() ? mended.get().fields().size() : reader.size();
    }

    /** All fields as written, quotation marks taken off. */
    public List<String> fields() {
        return rawFields();
    }

    /** One field as written, quotation marks taken off. */
    public String raw(int field) {
        return mended.isPresent() ? mended.get().fields().get(field) : reader.raw(field);
    }

    /** One field without blanks around it. */
    public String text(int field) {
        return mended.isPresent() ? mended.get().fields().get(field).strip() : reader.text(field);
    }

    /** Characters that the fields have together, at most. */
    public int characters() {
        return mended.isPresent()
                ? mended.get().fields().stream().mapToInt(String::length).sum()
                : reader.characters();
    }

    /** Copies the fields' characters; see {@link TolerantCsvReader#copyFields}. */
    public int copyFields(char[] target, int at, int[] begins, int[] ends, int first) {
        if (mended.isEmpty()) {
            return reader.copyFields(target, at, begins, ends, first);
        }
        int to = at;
        int i = first;
        for (String raw : mended.get().fields()) {
            String field = raw.strip();
            field.getChars(0, field.length(), target, to);
            begins[i] = to;
            to += field.length();
            ends[i++] = to;
        }
        return to;
    }

    /** The record as it stands in the file, its line end not included. */
    public String record() {
        return mended.isPresent() ? mended.get().record() : reader.record();
    }

    /** Line of the record's first character, from 1. */
    public long line() {
        return mended.isPresent() ? mended.get().line() : reader.line();
    }

    /** What is wrong with a row. */
    public RowFault fault() {
        return mended.isPresent() ? mended.get().fault() : RowFault.NONE;
    }

    /** What was done to a mended row; empty for others. */
    public String repair() {
        return mended.isPresent() ? mended.get().repair() : "";
    }

    /** Why a row was rejected; empty for others. */
    public String cause() {
        return mended.isPresent() ? mended.get().cause() : "";
    }

    /** How much of so many bytes has been read, 0..1. */
    public double share(long total) {
        return Math.min(1, (double) bytes.count() / Math.max(1, total));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
