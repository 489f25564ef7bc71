package stillstock.importing.row;

import java.util.List;

/** A copy of one row or record, to be looked at again later. */
public final class HeldRow implements RecordSource {
    private final List<String> header;
    private final String[] fields;
    private final long line;
    private final RowFault fault;
    private final String repair;
    private final RowSource origin;
    private final RecordKind kind;
    private final boolean row;
    private final String record;
    private final String cause;

    /** Copies the row that a source stands on. */
    public HeldRow(RowSource source) {
        header = source.header();
        fields = fields(source);
        line = source.line();
        fault = source.fault();
        repair = source.repair();
        origin = source;
        if (source instanceof RecordSource records) {
            kind = records.kind();
            row = records.isRow();
            record = records.record();
            cause = records.cause();
        } else {
            kind = fault.usable() ? RecordKind.ROW : RecordKind.REJECTED;
            row = true;
            record = "";
            cause = "";
        }
    }

    /** All fields of the row that a source stands on. */
    public static String[] fields(RowSource row) {
        String[] fields = new String[row.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = row.text(i);
        }
        return fields;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public int size() {
        return fields.length;
    }

    @Override
    public String text(int column) {
        return column < fields.length ? fields[column] : "";
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public RowFault fault() {
        return fault;
    }

    @Override
    public String repair() {
        return repair;
    }

    @Override
    public RecordKind kind() {
        return kind;
    }

    @Override
    public boolean isRow() {
        return row;
    }

    @Override
    public String record() {
        return record;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public ColumnFormat format(int column) {
        return origin.format(column);
    }

    @Override
    public void doubt(int column) {
        origin.doubt(column);
    }

    @Override
    public double share() {
        return 1;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
