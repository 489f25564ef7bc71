package stillstock.app.monitor;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import java.util.Locale;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.monitor.Alert;

/** One alert. */
record AlertRow(Alert alert) {
    static List<GridColumn<AlertRow>> columns() {
        return List.of(
                GridColumn.of(text("severity", "Severity", (AlertRow row) -> row.alert()
                                .severity()
                                .label()))
                        .styled(row ->
                                "severity-" + row.alert().severity().name().toLowerCase(Locale.ROOT))
                        .width(90),
                GridColumn.of(text("kind", "Kind", (AlertRow row) -> row.alert().kind()))
                        .width(100),
                GridColumn.of(text("subject", "Subject", (AlertRow row) -> row.alert()
                                .subject()))
                        .width(100),
                GridColumn.of(text("message", "Message", (AlertRow row) -> row.alert()
                                .message()))
                        .width(520),
                GridColumn.of(number("value", "Value", "", CellType.NUMBER, (AlertRow row) -> row.alert()
                                .value()))
                        .decimals(2)
                        .width(88),
                GridColumn.of(number("limit", "Limit", "", CellType.NUMBER, (AlertRow row) -> row.alert()
                                .limit()))
                        .decimals(2)
                        .width(88));
    }
}
