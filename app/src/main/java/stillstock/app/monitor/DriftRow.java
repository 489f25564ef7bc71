package stillstock.app.monitor;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.monitor.FeatureDrift;

/** How far one feature or the score has moved. */
record DriftRow(FeatureDrift drift) {
    static List<GridColumn<DriftRow>> columns() {
        return List.of(
                GridColumn.of(text("feature", "Feature", (DriftRow row) -> row.drift()
                                .label()))
                        .width(210),
                GridColumn.of(text("verdict", "Verdict", (DriftRow row) -> row.drift()
                                .words()))
                        .styled(row ->
                                "severity-" + row.drift().severity().name().toLowerCase(Locale.ROOT))
                        .width(92),
                figure("psi", "PSI", 3, FeatureDrift::psi)
                        .hint("Population stability index: below 0.10 stable, from 0.25 moved"),
                figure("gain", "Gain", 3, FeatureDrift::gain)
                        .hint("The feature's share of what the model goes by; 1 for the score"),
                figure("median_then", "Median then", 2, FeatureDrift::medianBefore)
                        .width(112),
                figure("median_now", "Median now", 2, FeatureDrift::medianNow).width(112),
                GridColumn.of(text("unit", "Unit", (DriftRow row) -> row.drift().unit()))
                        .width(96),
                figure("missing_then", "Missing then, %", 0, drift -> drift.missingBefore() * 100)
                        .width(126),
                figure("missing_now", "Missing now, %", 0, drift -> drift.missingNow() * 100)
                        .width(126));
    }

    private static GridColumn<DriftRow> figure(
            String name, String label, int decimals, ToDoubleFunction<FeatureDrift> value) {
        return GridColumn.of(
                        number(name, label, "", CellType.NUMBER, (DriftRow row) -> value.applyAsDouble(row.drift())))
                .decimals(decimals)
                .width(88);
    }
}
