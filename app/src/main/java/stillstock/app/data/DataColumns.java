package stillstock.app.data;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.importing.FileReport;
import stillstock.importing.RowProblem;

/** The columns of the Data screen's tables. */
final class DataColumns {
    private DataColumns() {}

    static List<GridColumn<FileReport>> files() {
        return List.of(
                GridColumn.of(text("file", "File", FileReport::file)).width(116),
                GridColumn.of(text("table", "Table", (FileReport row) -> row.table()
                                .id()))
                        .width(92),
                count("read", "Read", FileReport::read).hint("Data rows read, headers and blank lines not counted"),
                count("accepted", "Accepted", FileReport::accepted).hint("Rows taken as they stood"),
                count("repaired", "Repaired", FileReport::repaired)
                        .hint("Rows taken after a repair")
                        .styled(row -> row.repaired() > 0 ? "status-slow" : ""),
                count("rejected", "Rejected", FileReport::rejected)
                        .hint("Rows not taken; they can be exported, mended and read again")
                        .styled(row -> row.rejected() > 0 ? "status-dead" : ""),
                count("filtered", "Left out", FileReport::filtered)
                        .hint("Of the accepted rows those that the mapping's filter left out on purpose")
                        .hidden(),
                GridColumn.of(text("sha256", "SHA-256", FileReport::sha256))
                        .width(300)
                        .hidden());
    }

    static List<GridColumn<TableRow>> tables() {
        return List.of(
                GridColumn.of(text(
                                "table", "Table", (TableRow row) -> row.table().id()))
                        .width(96),
                GridColumn.of(text("state", "State", TableRow::state)).width(72).styled(TableRow::styleClass),
                GridColumn.of(number(
                                "rows",
                                "Rows",
                                "",
                                CellType.INTEGER,
                                (TableRow row) -> row.present() ? row.rows() : Double.NaN))
                        .width(88),
                GridColumn.of(text("unlocks", "What it gives", TableRow::words)).width(270));
    }

    static List<GridColumn<RowProblem>> problems() {
        return List.of(
                GridColumn.of(text("file", "File", RowProblem::file)).width(150),
                GridColumn.of(number("line", "Line", "", CellType.INTEGER, RowProblem::line))
                        .width(70),
                GridColumn.of(number(
                                "byte",
                                "Byte",
                                "",
                                CellType.INTEGER,
                                (RowProblem row) -> row.byteOffset() < 0 ? Double.NaN : row.byteOffset()))
                        .width(84)
                        .hint("Bytes before the row in the file; blank for a database"),
                GridColumn.of(text("column", "Column", RowProblem::column)).width(120),
                GridColumn.of(text("raw_text", "Text", RowProblem::rawText)).width(150),
                GridColumn.of(text("cause", "What is wrong", (RowProblem row) -> row.cause()
                                .words()))
                        .width(260),
                GridColumn.of(text("outcome", "What was done", DataColumns::outcome))
                        .width(240)
                        .styled(row -> row.repaired() ? "status-slow" : "status-dead"));
    }

    private static String outcome(RowProblem row) {
        return row.repaired() ? "repaired: " + row.repair() : "rejected";
    }

    private static GridColumn<FileReport> count(
            String name, String label, java.util.function.ToDoubleFunction<FileReport> value) {
        return GridColumn.of(number(name, label, "", CellType.INTEGER, value)).width(86);
    }
}
