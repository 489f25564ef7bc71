package stillstock.app.forecast;

import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;

/** The columns of the product list. */
final class ForecastColumns {
    private ForecastColumns() {}

    static List<GridColumn<ForecastRow>> products() {
        return List.of(
                GridColumn.of(ColumnSpec.<ForecastRow>text(
                                "product_id", "Product", row -> row.products().id(row.product())))
                        .width(66),
                GridColumn.of(ColumnSpec.<ForecastRow>text(
                                "name", "Name", row -> row.products().name(row.product())))
                        .width(112),
                GridColumn.of(ColumnSpec.number("sold_a_day", "Sold", "a day", CellType.NUMBER, ForecastRow::soldADay))
                        .decimals(2)
                        .width(116)
                        .hint("Units sold a day over the velocity window of the settings"),
                GridColumn.of(ColumnSpec.number(
                                "expected_a_day", "Expected", "a day", CellType.NUMBER, ForecastRow::expectedADay))
                        .decimals(2)
                        .width(128)
                        .hint("Units expected to sell a day over the horizon; blank until all are forecast"),
                GridColumn.of(ColumnSpec.text("alerts", "Alerts", ForecastRow::alertWords))
                        .width(120)
                        .hint("What deserves a look: drop, rise, spike, returns, volatility"),
                GridColumn.of(ColumnSpec.text("method", "Method", ForecastRow::method))
                        .width(96)
                        .hint("The method with the least error at past origins"),
                GridColumn.of(ColumnSpec.number("mase", "MASE", "", CellType.NUMBER, ForecastRow::mase))
                        .decimals(2)
                        .width(72)
                        .hint("Error at past origins against a seasonal naive forecast: below 1 is better than it"));
    }
}
