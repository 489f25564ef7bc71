package stillstock.app.risk.matter;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.risk.explain.Importance;
import stillstock.risk.words.FeatureLabel;

/** One feature's weight. */
record WeightRow(Importance.Weight weight) {
    static final GridColumn<WeightRow> MEAN = GridColumn.of(number(
                    "mean_contribution", "Moves scores by", "log-odds", CellType.NUMBER, (WeightRow row) -> row.weight()
                            .meanContribution()))
            .decimals(3)
            .width(170)
            .hint("Mean size of its SHAP contribution over all products");

    static List<GridColumn<WeightRow>> columns() {
        return List.of(
                GridColumn.of(text(
                                "feature",
                                "Feature",
                                (WeightRow row) -> FeatureLabel.of(row.weight().feature())))
                        .width(196),
                MEAN,
                GridColumn.of(number("gain", "Gain", "share", CellType.SHARE, (WeightRow row) -> row.weight()
                                .gain()))
                        .decimals(3)
                        .width(100)
                        .hint("Its share of what all splits took off the error in training"),
                GridColumn.of(text("direction", "Held", (WeightRow row) -> switch (row.weight()
                                .feature()
                                .direction()) {
                            case 1 -> "raises";
                            case -1 -> "lowers";
                            default -> "";
                        }))
                        .width(76)
                        .hint("Direction the trade knows, where it is held in training"));
    }
}
