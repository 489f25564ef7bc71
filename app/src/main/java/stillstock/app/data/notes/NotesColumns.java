package stillstock.app.data.notes;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;

/** The columns of both tables. */
final class NotesColumns {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private NotesColumns() {}

    static List<GridColumn<NoteRow>> notes() {
        return List.of(
                GridColumn.of(text("product_id", "Product", (NoteRow row) -> row.note()
                                .productId()))
                        .width(96),
                GridColumn.of(text("name", "Name", NoteRow::name)).width(190),
                GridColumn.of(text("note", "Note", (NoteRow row) -> row.note().text()))
                        .width(316),
                GridColumn.of(text(
                                "written",
                                "Written",
                                (NoteRow row) -> WHEN.format(row.note().writtenAt())))
                        .width(140),
                GridColumn.of(text("author", "By", (NoteRow row) -> row.note().author()))
                        .width(90));
    }

    static List<GridColumn<ScenarioRow>> scenarios() {
        return List.of(
                GridColumn.of(text("scenario", "Scenario", ScenarioRow::name)).width(150),
                GridColumn.of(number("dead_after", "Dead after", "days", CellType.INTEGER, ScenarioRow::deadAfterDays))
                        .width(132),
                GridColumn.of(number("dead", "Dead", "products", CellType.INTEGER, ScenarioRow::dead))
                        .width(132),
                GridColumn.of(number("dead_value", "Dead stock value", "", CellType.NUMBER, ScenarioRow::deadValue))
                        .width(140)
                        .decimals(2),
                GridColumn.of(number("slow", "Slow", "products", CellType.INTEGER, ScenarioRow::slow))
                        .width(132),
                GridColumn.of(number("slow_value", "Slow stock value", "", CellType.NUMBER, ScenarioRow::slowValue))
                        .width(140)
                        .decimals(2),
                GridColumn.of(text("differs", "Differs from now in", ScenarioRow::words))
                        .width(300));
    }
}
