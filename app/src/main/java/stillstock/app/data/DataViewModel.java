package stillstock.app.data;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.session.OpenedData;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.importing.FileReport;
import stillstock.importing.ImportReport;
import stillstock.importing.RowProblem;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** What the Data screen shows of the import. */
public final class DataViewModel {
    private final GridModel<FileReport> files = new GridModel<>(DataColumns.files());
    private final GridModel<TableRow> tables = new GridModel<>(DataColumns.tables());
    private final GridModel<RowProblem> problems = new GridModel<>(DataColumns.problems());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper(this, "notes", "");
    private final ReadOnlyBooleanWrapper hasRejects = new ReadOnlyBooleanWrapper(this, "hasRejects", false);

    /** Follows a session. */
    public DataViewModel(Session session) {
        files.emptyText().set("Open a folder of CSV files, one CSV file or a SQLite file, or drop it on the window.");
        tables.emptyText().set("Nothing open yet");
        session.data().addListener((property, before, now) -> show(now));
        show(session.data().get());
    }

    /** One row a file read. */
    public GridModel<FileReport> files() {
        return files;
    }

    /** Rows that were repaired or rejected. */
    public GridModel<RowProblem> problems() {
        return problems;
    }

    /** The result in one line. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** What is worth knowing and no row's fault, a line each; empty where there is nothing. */
    public ReadOnlyStringProperty notes() {
        return notes.getReadOnlyProperty();
    }

    /** True where rejected rows can be exported. */
    public ReadOnlyBooleanProperty hasRejects() {
        return hasRejects.getReadOnlyProperty();
    }

    GridModel<TableRow> tables() {
        return tables;
    }

    private void show(OpenedData open) {
        if (open == null) {
            summary.set("Nothing open yet: open a folder of CSV files, one CSV file or a SQLite file.");
            problems.emptyText().set("Nothing open yet");
            return;
        }
        ImportReport report = open.report();
        files.setRows(report.files());
        tables.setRows(tables(open.snapshot()));
        problems.emptyText()
                .set(report.read() == 0 ? "No row was read" : "No problems: every row was taken as it stood");
        problems.setRows(report.problems());
        hasRejects.set(!report.rejects().isEmpty());
        summary.set(summary(open));
        List<String> lines = new ArrayList<>();
        report.notes().forEach(note -> lines.add(sentence(note)));
        if (report.rejectLimitExceeded()) {
            lines.add(0, "More rows were rejected than the limit allows: treat the results with doubt.");
        }
        notes.set(String.join("\n", lines));
    }

    /** A note begins like a sentence, unless it begins with the name of a file. */
    private static String sentence(String note) {
        String first = note.substring(0, Math.max(0, note.indexOf(' ')));
        return first.isEmpty() || first.contains(".") || first.endsWith(":")
                ? note
                : Character.toUpperCase(note.charAt(0)) + note.substring(1);
    }

    private static String summary(OpenedData open) {
        ImportReport report = open.report();
        long accepted = report.read() - report.repaired() - report.rejected();
        return open.name() + ": " + count(report.read()) + " rows read = " + count(accepted) + " accepted + "
                + count(report.repaired()) + " repaired + " + count(report.rejected()) + " rejected";
    }

    private static String count(long rows) {
        return GridText.number(rows, 0);
    }

    private static List<TableRow> tables(Snapshot snapshot) {
        List<TableRow> rows = new ArrayList<>();
        for (TableName table : TableName.values()) {
            rows.add(new TableRow(table, snapshot.present().contains(table), snapshot.rows(table)));
        }
        return rows;
    }
}
