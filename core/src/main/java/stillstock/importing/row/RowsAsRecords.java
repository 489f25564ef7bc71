package stillstock.importing.row;

import java.io.IOException;
import java.util.List;

/** Rows as records, where there is nothing but rows: in a database. */
final class RowsAsRecords implements RecordSource {
    private final RowSource rows;

    RowsAsRecords(RowSource rows) {
        this.rows = rows;
    }

    @Override
    public RecordKind kind() {
        if (!rows.fault().usable()) {
            return RecordKind.REJECTED;
        }
        return rows.fault() == RowFault.NONE ? RecordKind.ROW : RecordKind.REPAIRED;
    }

    @Override
    public String record() {
        return "";
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public boolean next() throws IOException {
        return rows.next();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public String text(int column) {
        return rows.text(column);
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public RowFault fault() {
        return rows.fault();
    }

    @Override
    public String repair() {
        return rows.repair();
    }

    @Override
    public String declared(int column) {
        return rows.declared(column);
    }

    @Override
    public ColumnFormat format(int column) {
        return rows.format(column);
    }

    @Override
    public void doubt(int column) {
        rows.doubt(column);
    }

    @Override
    public double share() {
        return rows.share();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
