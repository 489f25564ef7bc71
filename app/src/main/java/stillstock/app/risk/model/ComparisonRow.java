package stillstock.app.risk.model;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.risk.life.ModelComparison;

/** One figure of two models on the same rows. */
record ComparisonRow(ModelComparison.Figure figure) {
    static List<GridColumn<ComparisonRow>> columns() {
        return List.of(
                GridColumn.of(text("rows", "Products", (ComparisonRow row) -> row.figure()
                                .rows()))
                        .width(106),
                GridColumn.of(text("figure", "Figure", (ComparisonRow row) -> row.figure()
                                .name()))
                        .width(190),
                column("first", "This model", ModelComparison.Figure::first),
                column("second", "Kept model", ModelComparison.Figure::second),
                column("difference", "Difference", ModelComparison.Figure::difference),
                column("lower", "From", ModelComparison.Figure::lower).hint("95 % paired bootstrap interval"),
                column("upper", "To", ModelComparison.Figure::upper).hint("95 % paired bootstrap interval"),
                GridColumn.of(text("verdict", "Verdict", ComparisonRow::words)).width(150));
    }

    private String words() {
        return figure.verdict().replace("first", "this model").replace("second", "kept model");
    }

    private static GridColumn<ComparisonRow> column(
            String name, String label, ToDoubleFunction<ModelComparison.Figure> value) {
        return GridColumn.of(number(
                        name, label, "", CellType.NUMBER, (ComparisonRow row) -> value.applyAsDouble(row.figure())))
                .decimals(3)
                .width(92);
    }
}
