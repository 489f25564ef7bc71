package stillstock.importing.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RevisedFormatException;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;

/**
 * The formats of a table's columns. They are taken from the first rows where these leave no doubt, and from all rows as
 * soon as a value does not fit; so they always are what all rows tell, and most tables are read but once. Not safe for
 * several threads.
 */
public final class TypedColumns {
    /** Rows that are looked at first. */
    private static final int HEAD = 2000;

    private static final int ROWS_A_CHECK = 4096;

    /** Looks at every row of the table. */
    @FunctionalInterface
    public interface AllRows {
        /** What each column holds. */
        List<ColumnType> types() throws IOException;
    }

    /** Opens the table from its first row on. */
    @FunctionalInterface
    public interface Opener {
        /** A source that stands before the first row. */
        RowSource open() throws IOException, UnusableInputException;
    }

    private final String table;
    private final AllRows allRows;
    private ColumnFormat[] formats;
    private boolean[] doubtful;
    private boolean byAllRows;

    /**
     * Columns whose first rows were looked at.
     *
     * @param table its name, for messages
     * @param whole true where the first rows are all rows
     */
    public TypedColumns(String table, List<ColumnType> head, boolean whole, AllRows allRows) {
        this.table = table;
        this.allRows = allRows;
        take(head);
        byAllRows = whole;
    }

    /** The columns of a table that is opened as often as needed: once here, and once more where there is doubt. */
    public static TypedColumns of(String table, Opener opener, JobContext job)
            throws IOException, UnusableInputException {
        try (RowSource rows = opener.open()) {
            TableTyper typer = TableTyper.of(rows);
            boolean more = rows.next();
            for (int n = 0; n < HEAD && more; n++) {
                typer.accept(rows);
                more = rows.next();
            }
            return new TypedColumns(table, typer.types(), !more, () -> all(opener, job));
        }
    }

    private static List<ColumnType> all(Opener opener, JobContext job) throws IOException {
        try (RowSource rows = opener.open()) {
            TableTyper typer = TableTyper.of(rows);
            for (long n = 0; rows.next(); n++) {
                if (n % ROWS_A_CHECK == 0) {
                    job.checkCancelled();
                }
                typer.accept(rows);
            }
            return typer.types();
        } catch (UnusableInputException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void take(List<ColumnType> types) {
        formats = types.stream().map(ColumnType::written).toArray(ColumnFormat[]::new);
        doubtful = new boolean[formats.length];
        for (int i = 0; i < doubtful.length; i++) {
            doubtful[i] = types.get(i).ambiguous();
        }
    }

    /** How a column's values are written. */
    public ColumnFormat format(int column) {
        if (column >= formats.length) {
            return ColumnFormat.PLAIN;
        }
        if (doubtful[column] && !byAllRows) {
            lookAtAllRows();
        }
        return formats[column];
    }

    /**
     * Looks at all rows where that was not done.
     *
     * @throws RevisedFormatException where they tell another format than was believed
     */
    public void doubt(int column) {
        if (byAllRows || column >= formats.length) {
            return;
        }
        ColumnFormat before = formats[column];
        lookAtAllRows();
        ColumnFormat after = formats[column];
        boolean same = before.decimalComma() == after.decimalComma()
                && before.datePattern().equals(after.datePattern());
        if (!same) {
            throw new RevisedFormatException(table + ", column " + (column + 1) + ": all rows tell " + after
                    + " where the first told " + before);
        }
    }

    private void lookAtAllRows() {
        try {
            take(allRows.types());
            byAllRows = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
