package stillstock.importing.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stillstock.importing.detect.RecordKind;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;

/** The rows of one text table: its records without those that are no rows, which are remarked on at the end. */
final class CsvRowSource implements RowSource {
    private final TypedTable table;
    private final TableRecords records;
    private final List<String> header;
    private final List<String> remarks = new ArrayList<>();
    private final boolean named;
    private boolean sameTable;
    private long furtherRows;
    private long footerRows;

    CsvRowSource(TypedTable table, boolean lists) throws IOException {
        this.table = table;
        this.named = !table.found().dialect().columns().isEmpty();
        this.header = table.found().dialect().names();
        this.records = lists ? table.found().lists() : table.found().records();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() throws IOException {
        while (records.next()) {
            RecordKind kind = records.kind();
            if (kind == RecordKind.ROW || kind.isRow()) {
                return true;
            }
            if (kind == RecordKind.FURTHER_ROW && sameTable) {
                return true;
            }
            passOver(kind);
        }
        sumUp();
        return false;
    }

    private void passOver(RecordKind kind) {
        switch (kind) {
            case FURTHER_HEADER -> {
                sameTable = named && records.fields().equals(table.found().dialect().columns());
                remarks.add(
                        sameTable
                                ? "the header is repeated in line " + records.line()
                                : "line " + records.line() + " begins another table, which was not read");
            }
            case FURTHER_ROW -> furtherRows++;
            case FOOTER -> {
                if (footerRows++ == 0) {
                    remarks.add("the table ends with a footer from line " + records.line() + " on");
                }
            }
            default -> {
                // the preamble, the header and comments are known from the dialect
            }
        }
    }

    private void sumUp() {
        if (furtherRows > 0) {
            remarks.add(furtherRows + " rows of other tables in the file were not read: save them apart to read them");
            furtherRows = 0;
        }
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
        return records.fault();
    }

    @Override
    public String repair() {
        return records.repair();
    }

    @Override
    public ColumnFormat format(int column) {
        return table.format(column);
    }

    @Override
    public void doubt(int column) {
        table.doubt(column);
    }

    @Override
    public List<String> remarks() {
        return remarks;
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
