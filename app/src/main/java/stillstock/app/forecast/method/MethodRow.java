package stillstock.app.forecast.method;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.forecast.ForecastAccuracy;

/**
 * How a method did at past origins.
 *
 * @param mark "used" or "pinned" for the method in force, else empty
 */
public record MethodRow(ForecastAccuracy figures, String mark) {
    /** The method's name. */
    public String method() {
        return figures.method();
    }

    static List<GridColumn<MethodRow>> columns() {
        return List.of(
                GridColumn.of(ColumnSpec.text("method", "Method", MethodRow::method))
                        .width(128),
                GridColumn.of(ColumnSpec.text("mark", "In force", MethodRow::mark))
                        .width(70),
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

    private static GridColumn<MethodRow> figure(
            String name, String label, String unit, int decimals, ToDoubleFunction<ForecastAccuracy> value) {
        return GridColumn.of(ColumnSpec.<MethodRow>number(
                        name, label, unit, CellType.NUMBER, row -> value.applyAsDouble(row.figures())))
                .decimals(decimals)
                .width(unit.isEmpty() ? 78 : 104);
    }
}
