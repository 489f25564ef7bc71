package stillstock.importing.text;

import java.io.IOException;
import java.util.List;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.RecordSource;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.SourceFormat;

/** All records of one text table, on the caller's thread. */
final class CsvRecordSource implements RecordSource {
    private final TypedTable table;
    private final List<String> header;
    private final TableRecords records;

    CsvRecordSource(TypedTable table, boolean lists) throws IOException {
        this.table = table;
        this.header = table.found().dialect().names();
        this.records = lists ? table.found().lists() : table.found().records();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() throws IOException {
        return records.next();
    }

    @Override
    public RecordKind kind() {
        return records.kind();
    }

    @Override
    public boolean isRow() {
        return records.isRow();
    }

    @Override
    public String record() {
        return records.record();
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public String text(int column) {
        return column < records.size() ? records.text(column) : "";
    }

    @Override
    public long line() {
        return records.line();
    }

    @Override
    public RowFault fault() {
        return records.fault();
    }

    @Override
    public String repair() {
        return records.repair();
    }

    @Override
    public String cause() {
        return records.cause();
    }

    @Override
    public ColumnFormat format(int column) {
        return table.columns().format(column);
    }

    @Override
    public void doubt(int column) {
        table.columns().doubt(column);
    }

    @Override
    public SourceFormat found() {
        return table.written();
    }

    @Override
    public double share() {
        return records.share(table.found().scan().bytes());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
