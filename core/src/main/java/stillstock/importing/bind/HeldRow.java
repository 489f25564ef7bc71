package stillstock.importing.bind;

import java.util.List;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;

/** A copy of one row, to be looked at again later. */
public final class HeldRow implements RowSource {
    private final List<String> header;
    private final String[] fields;
    private final long line;
    private final RowFault fault;
    private final String repair;
    private final RowSource origin;

    /** Copies the row that a source stands on. */
    public HeldRow(RowSource row) {
        header = row.header();
        fields = fields(row);
        line = row.line();
        fault = row.fault();
        repair = row.repair();
        origin = row;
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
