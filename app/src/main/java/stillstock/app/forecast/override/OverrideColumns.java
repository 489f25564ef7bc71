package stillstock.app.forecast.override;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.forecast.override.ValueAdded;

/** The columns of the list of overrides. */
final class OverrideColumns {
    private OverrideColumns() {}

    static List<GridColumn<ValueAdded>> all() {
        return List.of(
                GridColumn.of(ColumnSpec.<ValueAdded>text(
                                "product_id", "Product", row -> row.override().productId()))
                        .width(76),
                GridColumn.of(ColumnSpec.<ValueAdded>date(
                                "from", "From", row -> row.override().first()))
                        .width(92),
                GridColumn.of(ColumnSpec.<ValueAdded>date(
                                "to", "To", row -> row.override().last()))
                        .width(92),
                figure("override", "Override", row -> row.override().unitsADay()),
                figure("method", "Method", row -> row.override().modelUnitsADay()),
                figure("sold", "Sold", ValueAdded::actualUnitsADay)
                        .hint("Units sold a day on those of its days that have passed"),
                figure("gained", "Gained", ValueAdded::gained)
                        .hint(
                                "Error of the method less error of the override, units a day: above 0 the override helped")
                        .styled(row -> row.gained() > 0 ? "band-low" : row.gained() < 0 ? "band-high" : ""),
                GridColumn.of(ColumnSpec.<ValueAdded>text(
                                "reason", "Reason", row -> row.override().reason()))
                        .width(200));
    }

    private static GridColumn<ValueAdded> figure(String name, String label, ToDoubleFunction<ValueAdded> value) {
        return GridColumn.of(ColumnSpec.number(name, label, "a day", CellType.NUMBER, value))
                .decimals(2)
                .width(104);
    }
}
