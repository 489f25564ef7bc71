package stillstock.importing.recognise.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.type.ColumnType;
import stillstock.importing.type.TableTyper;
import stillstock.job.JobContext;

/** Looks at the rows of a table, from the first to a limit. Holds no state. */
public final class TableProfiler {
    /** Rows looked at: enough to hold every key of an honest key file, and a second's work. */
    public static final int MOST_ROWS = 200_000;

    /** Rows that decide between decimal comma and decimal point. */
    private static final int HEAD = 1000;

    private static final int ROWS_A_STEP = 4096;
    /** A row of so few filled cells of many is a remark, not a record. */
    private static final double NEARLY_BLANK = 0.25;

    /**
     * Looks at a table.
     *
     * @throws UnusableInputException where it is no table
     */
    public TableProfile profile(TableSet tables, String name, SourceFormat format, JobContext job)
            throws IOException, UnusableInputException {
        List<ColumnType> head = head(tables, name, format);
        try (RowSource rows = tables.open(name, format)) {
            List<ColumnObserver> columns = new ArrayList<>();
            for (int i = 0; i < rows.header().size(); i++) {
                columns.add(new ColumnObserver(
                        rows.header().get(i),
                        i,
                        format.decimalComma() || head.get(i).written().decimalComma()));
            }
            TableTyper typer = TableTyper.of(rows);
            long looked = 0;
            long ragged = 0;
            boolean more = rows.next();
            for (; more && looked < MOST_ROWS; more = rows.next()) {
                if (looked % ROWS_A_STEP == 0) {
                    job.checkCancelled();
                }
                looked++;
                ragged += rows.fault() == RowFault.WRONG_FIELD_COUNT ? 1 : 0;
                see(rows, columns);
                typer.accept(rows);
            }
            double share = rows.share();
            long estimate = more && share > 0 ? Math.round(looked / share) : looked;
            return new TableProfile(
                    name,
                    tables.isView(name),
                    estimate,
                    looked,
                    looked == 0 ? 0 : (double) ragged / looked,
                    rows.found(),
                    MonthColumnFinder.in(rows.header()),
                    profiles(columns, typer.types()));
        }
    }

    private static void see(RowSource rows, List<ColumnObserver> columns) {
        int filled = 0;
        for (int i = 0; i < columns.size(); i++) {
            filled += rows.text(i).isEmpty() ? 0 : 1;
        }
        boolean lone = columns.size() > 3 && filled <= Math.max(1, NEARLY_BLANK * columns.size());
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).see(rows.text(i), lone);
        }
    }

    private static List<ColumnProfile> profiles(List<ColumnObserver> columns, List<ColumnType> types) {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            profiles.add(columns.get(i).profile(types.get(i)));
        }
        return profiles;
    }

    /** What the columns hold by the first rows, so that numbers with a decimal comma are seen as such. */
    private static List<ColumnType> head(TableSet tables, String name, SourceFormat format)
            throws IOException, UnusableInputException {
        try (RowSource rows = tables.open(name, format)) {
            TableTyper typer = TableTyper.of(rows);
            for (int n = 0; n < HEAD && rows.next(); n++) {
                typer.accept(rows);
            }
            return typer.types();
        }
    }
}
