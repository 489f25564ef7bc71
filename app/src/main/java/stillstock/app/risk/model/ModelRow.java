package stillstock.app.risk.model;

import static stillstock.export.ColumnSpec.date;
import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stillstock.app.table.GridColumn;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.export.CellType;

/** One method's figures on the held-out window. */
record ModelRow(ClassifierMetrics figures) {
    static List<GridColumn<ModelRow>> columns() {
        return List.of(
                GridColumn.of(text("model", "Model", ModelRow::label)).width(150),
                figure("roc_auc", "ROC-AUC", ClassifierMetrics::rocAuc)
                        .hint("Chance that a product that went dead scored above one that did not; 0.5 is guessing"),
                figure("pr_auc", "PR-AUC", ClassifierMetrics::prAuc)
                        .hint("Average precision over all thresholds; the share of dead products is guessing"),
                figure("f1", "F1", ClassifierMetrics::f1)
                        .hint("Balance of hits and false alarms at the threshold chosen before the window"),
                figure("accuracy", "Accuracy", ClassifierMetrics::accuracy).hint("Share judged right at the threshold"),
                figure("brier", "Brier", ClassifierMetrics::brier)
                        .hint("Mean squared error of the probability; lower is better; blank for what gives none"),
                figure("ece", "ECE", ClassifierMetrics::ece)
                        .hint("Mean gap between what was foretold and what came true; lower is better"),
                count("n", "Products", ClassifierMetrics::n).hint("Products judged"),
                count("positives", "Went dead", ClassifierMetrics::positives).hint("Of them went dead in the window"),
                figure("threshold", "Threshold", ClassifierMetrics::threshold).hidden(),
                GridColumn.of(date("window_start", "After", (ModelRow row) -> row.figures()
                                .windowStart()))
                        .width(92),
                GridColumn.of(date("window_end", "Until", (ModelRow row) -> row.figures()
                                .windowEnd()))
                        .width(92));
    }

    String label() {
        return switch (figures.model()) {
            case "xgboost" -> "Boosted trees";
            case "logistic" -> "Logistic regression";
            case "random forest" -> "Random forest";
            case "tsb" -> "Demand model (TSB)";
            case "recency" -> "Days since last sale";
            case "persistence" -> "Same as last window";
            case "always" -> "All go dead";
            default -> figures.model().replace("rule ", "Idle over ");
        };
    }

    private static GridColumn<ModelRow> figure(String name, String label, ToDoubleFunction<ClassifierMetrics> value) {
        return GridColumn.of(
                        number(name, label, "", CellType.SHARE, (ModelRow row) -> value.applyAsDouble(row.figures())))
                .decimals(3)
                .width(84);
    }

    private static GridColumn<ModelRow> count(String name, String label, ToDoubleFunction<ClassifierMetrics> value) {
        return GridColumn.of(
                        number(name, label, "", CellType.INTEGER, (ModelRow row) -> value.applyAsDouble(row.figures())))
                .width(92);
    }
}
