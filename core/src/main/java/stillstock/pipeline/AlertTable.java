package stillstock.pipeline;

import static stillstock.export.ColumnSpec.date;
import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import java.util.Locale;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.export.ResultTable;
import stillstock.monitor.Alert;

/** alerts.csv: what should not go unseen, gravest first. */
public final class AlertTable {
    private AlertTable() {}

    /** The table of a run's or the monitor's alerts. */
    public static ResultTable<Alert> of(List<Alert> alerts) {
        List<ColumnSpec<Alert>> columns = List.of(
                date("date", "Date", Alert::day),
                text("severity", "Severity", alert -> alert.severity().name().toLowerCase(Locale.ROOT)),
                text("kind", "Kind", Alert::kind),
                text("subject", "Subject", Alert::subject),
                text("message", "Message", Alert::message),
                number("value", "Value", "", CellType.NUMBER, Alert::value),
                number("limit", "Limit", "", CellType.NUMBER, Alert::limit));
        return ResultTable.of("alerts", columns, alerts);
    }
}
