package stillstock.app.risk.training;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.risk.RiskSearch;

/** One setting that was tried. */
record TrialRow(int place, RiskSearch.Trial trial) {
    static List<GridColumn<TrialRow>> columns() {
        return List.of(
                GridColumn.of(number("place", "Place", "", CellType.INTEGER, TrialRow::place))
                        .width(70),
                GridColumn.of(number("log_loss", "Log-loss", "", CellType.NUMBER, (TrialRow row) -> row.trial()
                                .logLoss()))
                        .decimals(4)
                        .width(96)
                        .hint("On the later validation dates, after calibration; lower is better"),
                GridColumn.of(number("depth", "Depth", "", CellType.INTEGER, (TrialRow row) -> row.trial()
                                .config()
                                .depth()))
                        .width(80),
                GridColumn.of(number("rate", "Learning rate", "", CellType.NUMBER, (TrialRow row) -> row.trial()
                                .config()
                                .learningRate()))
                        .decimals(2)
                        .width(112),
                GridColumn.of(text(
                                "directions",
                                "Directions held",
                                (TrialRow row) -> row.trial().config().monotone() ? "yes" : "no"))
                        .width(126),
                GridColumn.of(text("choices", "Stopped at", (TrialRow row) -> row.trial()
                                .choices()))
                        .width(140));
    }
}
