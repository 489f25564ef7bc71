package stillstock.importing.text;

import java.io.IOException;
import java.util.List;
import stillstock.importing.detect.Dialect;
import stillstock.importing.detect.FoundTable;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.type.ColumnType;
import stillstock.importing.type.TableTyper;
import stillstock.importing.type.TypedColumns;
import stillstock.job.JobContext;

/** A text table and the formats of its columns. */
final class TypedTable {
    private static final int ROWS_A_CHECK = 4096;

    private final FoundTable found;
    private final TypedColumns columns;

    TypedTable(FoundTable found, JobContext job) {
        this.found = found;
        this.columns =
                new TypedColumns(found.input().name(), found.headTypes(), found.wholeHead(), () -> allRows(found, job));
    }

    FoundTable found() {
        return found;
    }

    TypedColumns columns() {
        return columns;
    }

    /** How it was found to be written, as a mapping would say it. */
    SourceFormat written() {
        Dialect dialect = found.dialect();
        return new SourceFormat(
                dialect.delimiter() == '\t' ? "tab" : String.valueOf(dialect.delimiter()),
                dialect.encoding(),
                false,
                "",
                dialect.headerRows() == 0,
                dialect.quote() == 0 ? "" : String.valueOf(dialect.quote()),
                String.valueOf(dialect.escape() == 0 ? dialect.quote() : dialect.escape()),
                dialect.commentPrefix(),
                dialect.preambleRows(),
                dialect.headerRows(),
                dialect.footerRows());
    }

    private static List<ColumnType> allRows(FoundTable found, JobContext job) throws IOException {
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
        }
        return typer.types();
    }
}
