package stillstock.app.risk.lens;

import static stillstock.export.ColumnSpec.text;

import java.util.List;
import java.util.Locale;
import stillstock.app.table.GridColumn;
import stillstock.app.table.GridText;
import stillstock.export.CellType;
import stillstock.risk.lens.DefinitionLens;
import stillstock.risk.lens.Verdict;

/**
 * One definition: what it says of the product, and how it parts the whole stock.
 *
 * @param verdict of the product looked at
 * @param partition of all products
 */
record VerdictRow(Verdict verdict, DefinitionLens.Partition partition) {
    static List<GridColumn<VerdictRow>> columns() {
        return List.of(
                GridColumn.of(text("definition", "Definition", (VerdictRow row) -> row.verdict()
                                .definition()
                                .label()))
                        .width(172),
                GridColumn.of(text("verdict", "Verdict", (VerdictRow row) -> row.verdict()
                                .state()
                                .label()))
                        .styled(row -> "verdict-" + row.verdict().state().name().toLowerCase(Locale.ROOT))
                        .width(98),
                GridColumn.of(text(
                                "value",
                                "Value",
                                (VerdictRow row) -> row.figure(row.verdict().value())))
                        .width(110),
                GridColumn.of(text(
                                "threshold",
                                "Threshold",
                                (VerdictRow row) -> row.figure(row.verdict().threshold())))
                        .width(110),
                GridColumn.of(text("flips", "Nearest threshold that flips it", (VerdictRow row) -> row.verdict()
                                .flipWords()))
                        .width(230)
                        .hint("In whole days or hundredths; one step less would not flip it"),
                number("flagged", "Flags", "products", CellType.INTEGER, row -> row.partition()
                        .flagged()),
                money("flagged_value", "Value flagged", row -> row.partition().flaggedValue()),
                money("clear_value", "Value not flagged", row -> row.partition().clearValue()),
                money("unknown_value", "Value not known", row -> row.partition().unknownValue()),
                money("total_value", "All", row -> row.partition().totalValue())
                        .hint("The same for every definition: each parts the whole stock"));
    }

    private static GridColumn<VerdictRow> number(
            String name, String label, String unit, CellType type, java.util.function.ToDoubleFunction<VerdictRow> v) {
        return GridColumn.of(stillstock.export.ColumnSpec.number(name, label, unit, type, v))
                .width(118);
    }

    private static GridColumn<VerdictRow> money(
            String name, String label, java.util.function.ToDoubleFunction<VerdictRow> value) {
        return number(name, label, "", CellType.MONEY, value);
    }

    private String figure(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return "without end";
        }
        boolean whole = verdict.definition().step() >= 1;
        return GridText.number(value, whole ? 0 : 2) + (whole ? " days" : "");
    }
}
