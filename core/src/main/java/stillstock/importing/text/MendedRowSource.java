package stillstock.importing.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;

/** Rows of a table, some of them in the form that they were given by hand. */
final class MendedRowSource implements RowSource {
    private final RowSource rows;
    private final Map<Long, List<String>> byLine;
    private final Set<Long> used = new HashSet<>();
    private List<String> fields = List.of();
    private boolean byHand;

    MendedRowSource(RowSource rows, Map<Long, List<String>> byLine) {
        this.rows = rows;
        this.byLine = byLine;
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public boolean next() throws IOException {
        if (!rows.next()) {
            return false;
        }
        List<String> mended = byLine.get(rows.line());
        byHand = mended != null;
        if (byHand) {
            fields = mended;
            used.add(rows.line());
        }
        return true;
    }

    @Override
    public int size() {
        return byHand ? header().size() : rows.size();
    }

    @Override
    public String text(int column) {
        if (!byHand) {
            return rows.text(column);
        }
        return column < fields.size() ? fields.get(column) : "";
    }

    @Override
    public int code(int column) {
        return byHand ? NOT_CODED : rows.code(column);
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public RowFault fault() {
        if (!byHand) {
            return rows.fault();
        }
        boolean fits = fields.stream().skip(header().size()).allMatch(String::isEmpty);
        return fits ? RowFault.MENDED_BY_HAND : RowFault.WRONG_FIELD_COUNT;
    }

    @Override
    public String repair() {
        return byHand ? "the row was taken as it was mended by hand" : rows.repair();
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
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(rows.remarks());
        if (used.size() < byLine.size()) {
            remarks.add((byLine.size() - used.size())
                    + " rows of the mended file have the line of no row: they were left out");
        }
        return remarks;
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
