package stillstock.importing.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import stillstock.importing.detect.FoundTable;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.RevisedFormatException;
import stillstock.importing.type.ColumnType;
import stillstock.importing.type.TableTyper;
import stillstock.job.JobContext;

/**
 * A text table and the formats of its columns. They are taken from the first rows where these leave no doubt, and from all
 * rows as soon as a value does not fit; so they always are what all rows tell, and most tables are read but once.
 */
final class TypedTable {
    private static final int ROWS_A_CHECK = 4096;

    private final FoundTable found;
    private final JobContext job;
    private ColumnFormat[] formats;
    private boolean[] doubtful;
    private boolean byAllRows;

    TypedTable(FoundTable found, JobContext job) {
        this.found = found;
        this.job = job;
        take(found.headTypes());
        byAllRows = found.wholeHead();
    }

    private void take(List<ColumnType> types) {
        formats = types.stream().map(ColumnType::written).toArray(ColumnFormat[]::new);
        doubtful = new boolean[formats.length];
        for (int i = 0; i < doubtful.length; i++) {
            doubtful[i] = types.get(i).ambiguous();
        }
    }

    FoundTable found() {
        return found;
    }

    ColumnFormat format(int column) {
        if (column >= formats.length) {
            return ColumnFormat.PLAIN;
        }
        if (doubtful[column] && !byAllRows) {
            lookAtAllRows();
        }
        return formats[column];
    }

    /** Looks at all rows where that was not done; a format that they tell otherwise is thrown. */
    void doubt(int column) {
        if (byAllRows || column >= formats.length) {
            return;
        }
        ColumnFormat before = formats[column];
        lookAtAllRows();
        ColumnFormat after = formats[column];
        boolean same = before.decimalComma() == after.decimalComma()
                && before.datePattern().equals(after.datePattern());
        if (!same) {
            throw new RevisedFormatException(found.input().name() + ", column " + (column + 1) + ": all rows tell "
                    + after + " where the first told " + before);
        }
    }

    private void lookAtAllRows() {
        TableTyper typer = new TableTyper(found.dialect().names());
        try (TableRecords records = found.records()) {
            for (long n = 0; records.next(); n++) {
                if (n % ROWS_A_CHECK == 0) {
                    job.checkCancelled();
                }
                if (records.kind() == RecordKind.ROW || records.kind() == RecordKind.REPAIRED) {
                    for (int i = 0; i < typer.size(); i++) {
                        typer.column(i).accept(records.text(i), records.line());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byAllRows = true;
        take(typer.types());
    }
}
