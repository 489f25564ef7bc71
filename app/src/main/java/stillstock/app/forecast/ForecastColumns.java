package stillstock.app.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.forecast.ForecastAccuracy;

/** The columns of the product list and of the leaderboard. */
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
                        .width(104)
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

    static List<GridColumn<ForecastAccuracy>> leaderboard() {
        return List.of(
                GridColumn.of(ColumnSpec.text("method", "Method", ForecastAccuracy::method))
                        .width(128),
                figure("mase", "MASE", "", 3, ForecastAccuracy::mase)
                        .hint("Mean absolute error against a seasonal naive forecast: below 1 is better than it"),
                figure("rmsse", "RMSSE", "", 3, ForecastAccuracy::rmsse),
                figure("mae", "MAE", "units", 2, ForecastAccuracy::mae),
                figure("rmse", "RMSE", "units", 2, ForecastAccuracy::rmse),
                figure("bias", "Bias", "units", 2, ForecastAccuracy::bias)
                        .hint("Mean of forecast minus actual: above 0 forecasts too much"),
                figure("coverage_80", "In 80 % band", "share", 2, ForecastAccuracy::coverage80)
                        .width(160),
                figure("coverage_95", "In 95 % band", "share", 2, ForecastAccuracy::coverage95)
                        .width(160),
                figure("folds", "Origins", "", 0, ForecastAccuracy::folds)
                        .hint("Past days the method was tested from"));
    }

    private static GridColumn<ForecastAccuracy> figure(
            String name, String label, String unit, int decimals, ToDoubleFunction<ForecastAccuracy> value) {
        return GridColumn.of(ColumnSpec.number(name, label, unit, CellType.NUMBER, value))
                .decimals(decimals)
                .width(unit.isEmpty() ? 78 : 104);
    }
}
