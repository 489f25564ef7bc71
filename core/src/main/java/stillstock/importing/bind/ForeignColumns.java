package stillstock.importing.bind;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.importing.mapping.KeyJoin;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;

/** The columns of one open table by name, with those that joins add. Looked-up files are held in memory whole. */
public final class ForeignColumns {
    private final String file;
    private final RowSource rows;
    private final List<String> header;
    private final Map<String, Cell> added = new HashMap<>();

    private ForeignColumns(String file, RowSource rows) {
        this.file = file;
        this.rows = rows;
        this.header = rows.header();
    }

    /**
     * The columns of a table and of the files its source joins.
     *
     * @param file the table's name, for messages
     * @throws UnusableInputException where a join's file or column is not there
     */
    public static ForeignColumns of(String file, RowSource rows, TableSource source, TableSet tables)
            throws IOException, UnusableInputException {
        ForeignColumns columns = new ForeignColumns(file, rows);
        for (KeyJoin join : source.joins()) {
            columns.join(join, tables);
        }
        return columns;
    }

    private void join(KeyJoin join, TableSet tables) throws IOException, UnusableInputException {
        if (!tables.names().contains(join.file())) {
            throw new UnusableInputException(
                    file + " is joined with " + join.file() + ", which is not there: put it beside the other files");
        }
        Cell from = require(join.from());
        List<String> names = List.copyOf(join.take().keySet());
        Map<String, String[]> found = new HashMap<>();
        Cell[] taken = new Cell[names.size()];
        try (RowSource other = tables.open(join.file(), join.format())) {
            ForeignColumns columns = new ForeignColumns(join.file(), other);
            Cell key = columns.require(join.key());
            for (int i = 0; i < taken.length; i++) {
                taken[i] = columns.require(join.take().get(names.get(i)));
            }
            while (other.next()) {
                if (other.fault().usable()) {
                    found.putIfAbsent(key.text(other), texts(taken, other));
                }
            }
        }
        for (int i = 0; i < names.size(); i++) {
            added.put(names.get(i), new Joined(from, found, i, taken[i]));
        }
    }

    private static String[] texts(Cell[] cells, RowSource row) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = cells[i].text(row);
        }
        return texts;
    }

    /** The column of a name: as written, else without regard to case; empty where there is none. */
    public Optional<Cell> find(String name) {
        Cell joined = added.get(name);
        if (joined != null) {
            return Optional.of(joined);
        }
        int at = header.indexOf(name);
        for (int i = 0; at < 0 && i < header.size(); i++) {
            at = header.get(i).equalsIgnoreCase(name) ? i : -1;
        }
        return at < 0 ? Optional.empty() : Optional.of(new Column(rows, at));
    }

    /** A column of the table itself. */
    private record Column(RowSource rows, int at) implements Cell {
        @Override
        public String text(RowSource row) {
            return row.text(at);
        }

        @Override
        public int code(RowSource row) {
            return row.code(at);
        }

        @Override
        public ColumnFormat format() {
            return rows.format(at);
        }

        @Override
        public void doubt() {
            rows.doubt(at);
        }
    }

    /** A column looked up in another table. */
    private record Joined(Cell from, Map<String, String[]> found, int at, Cell taken) implements Cell {
        @Override
        public String text(RowSource row) {
            String[] texts = found.get(from.text(row));
            return texts == null ? "" : texts[at];
        }

        @Override
        public ColumnFormat format() {
            return taken.format();
        }

        @Override
        public void doubt() {
            taken.doubt();
        }
    }

    /**
     * The column of a name.
     *
     * @throws UnusableInputException where there is none
     */
    public Cell require(String name) throws UnusableInputException {
        return find(name)
                .orElseThrow(() -> new UnusableInputException(file + " has no column \"" + name
                        + "\", which the mapping reads; it has " + shortened(header) + ": correct the mapping"));
    }

    /** The first columns as a list for messages. */
    public static String shortened(List<String> header) {
        int shown = Math.min(20, header.size());
        String names = String.join(", ", header.subList(0, shown));
        return header.size() > shown ? names + ", ... (" + header.size() + " columns)" : names;
    }
}
