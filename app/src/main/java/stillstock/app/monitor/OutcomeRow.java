package stillstock.app.monitor;

import static stillstock.export.ColumnSpec.date;
import static stillstock.export.ColumnSpec.number;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.monitor.PastOutcome;

/** What the scores of one past date were worth. */
record OutcomeRow(PastOutcome outcome) {
    static List<GridColumn<OutcomeRow>> columns() {
        return List.of(
                GridColumn.of(date("day", "As of", (OutcomeRow row) -> row.outcome()
                                .day()))
                        .width(96),
                figure("products", "Products", 0, PastOutcome::products),
                figure("went_dead", "Went dead", 0, PastOutcome::wentDead),
                figure("foretold", "Foretold, %", 0, outcome -> outcome.foretold() * 100)
                        .hint("Mean score: the share that was expected to go dead"),
                figure("came_true", "Came true, %", 0, outcome -> outcome.cameTrue() * 100)
                        .width(108)
                        .hint("The share that went dead"),
                figure("hit_rate", "Hits in top tenth, %", 0, outcome -> outcome.hitRate() * 100)
                        .width(146)
                        .hint("Of the tenth of products with the highest scores, the share that went dead"),
                figure("value_caught", "Value caught, %", 0, outcome -> outcome.valueCaught() * 100)
                        .width(124)
                        .hint("Of the stock value that went dead, the share that lay in that tenth"),
                figure("roc_auc", "ROC-AUC", 3, PastOutcome::rocAuc),
                figure("ece", "ECE", 3, PastOutcome::ece).hint("Mean gap between foretold and came true"));
    }

    private static GridColumn<OutcomeRow> figure(
            String name, String label, int decimals, ToDoubleFunction<PastOutcome> value) {
        return GridColumn.of(number(
                        name, label, "", CellType.NUMBER, (OutcomeRow row) -> value.applyAsDouble(row.outcome())))
                .decimals(decimals)
                .width(96);
    }
}
