package stillstock.app.monitor;

import static stillstock.export.ColumnSpec.date;
import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.monitor.ForecastOutcome;

/** What the forecasts of one past date were worth, by method. */
record ForecastOutcomeRow(ForecastOutcome outcome) {
    static List<GridColumn<ForecastOutcomeRow>> columns() {
        return List.of(
                GridColumn.of(date("day", "As of", (ForecastOutcomeRow row) -> row.outcome()
                                .day()))
                        .width(96),
                GridColumn.of(text("measure", "Measure", (ForecastOutcomeRow row) -> row.outcome()
                                .measure()
                                .id()))
                        .width(88),
                GridColumn.of(text("method", "Method", (ForecastOutcomeRow row) -> row.outcome()
                                .method()))
                        .width(186),
                figure("products", "Products", "", 0, ForecastOutcome::products).width(84),
                figure("forecast", "Forecast", "units", 0, ForecastOutcome::forecastUnits)
                        .width(122),
                figure("came", "Came", "units", 0, ForecastOutcome::actualUnits).width(106),
                figure("bias", "Bias", "%", 1, outcome -> 100 * outcome.bias())
                        .hint("Forecast less what came, as a share of what came: above 0 too much was forecast"),
                figure("mae", "MAE", "units", 2, ForecastOutcome::error)
                        .hint("Mean absolute error of a product's units over the horizon"),
                figure("naive_mae", "Naive MAE", "units", 2, ForecastOutcome::naiveError)
                        .width(136)
                        .hint("The same of a forecast that repeats the last season"),
                figure("accuracy", "Accuracy", "%", 1, outcome -> 100 * outcome.accuracy())
                        .width(116)
                        .hint("1 - sum of absolute errors of products / units that came"),
                figure("coverage_80", "In 80 % band", "%", 0, outcome -> 100 * outcome.coverage80())
                        .width(132),
                figure("coverage_95", "In 95 % band", "%", 0, outcome -> 100 * outcome.coverage95())
                        .width(132));
    }

    private static GridColumn<ForecastOutcomeRow> figure(
            String name, String label, String unit, int decimals, ToDoubleFunction<ForecastOutcome> value) {
        return GridColumn.of(number(
                        name,
                        label,
                        unit,
                        CellType.NUMBER,
                        (ForecastOutcomeRow row) -> value.applyAsDouble(row.outcome())))
                .decimals(decimals)
                .width(96);
    }
}
