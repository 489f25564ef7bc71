package stillstock.app.risk.model;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stillstock.app.chart.Chart;
import stillstock.app.risk.RiskBoard;
import stillstock.app.table.GridModel;
import stillstock.risk.RiskResult;
import stillstock.risk.life.ModelComparison;

/** The methods beside each other, how far probabilities come true, and a comparison with a kept model. */
public final class ModelsViewModel {
    private final RiskBoard board;
    private final GridModel<ModelRow> models = new GridModel<>(ModelRow.columns());
    private final GridModel<ComparisonRow> comparison = new GridModel<>(ComparisonRow.columns());
    private final ObjectProperty<Judged> subset = new SimpleObjectProperty<>(this, "subset", Judged.ALL);
    private final ReadOnlyStringWrapper judgedOn = new ReadOnlyStringWrapper(this, "judgedOn", "");
    private final ReadOnlyStringWrapper comparedOn = new ReadOnlyStringWrapper(this, "comparedOn", "");
    private final ReadOnlyObjectWrapper<Chart> reliability = new ReadOnlyObjectWrapper<>(this, "reliability");

    /** Follows a board. */
    public ModelsViewModel(RiskBoard board) {
        this.board = board;
        models.emptyText().bind(board.emptyWords());
        comparison.emptyText().set("Nothing compared yet: choose Model, Compare with a kept model");
        board.shown().addListener((property, before, now) -> {
            boolean other = before == null || now == null || before.training() != now.training();
            if (other) {
                comparison.setRows(List.of());
                comparedOn.set("");
                update();
            }
        });
        board.emptyWords().addListener((property, before, now) -> update());
        subset.addListener((property, before, now) -> update());
        update();
    }

    /** Which products the models are compared on. */
    public ObjectProperty<Judged> subset() {
        return subset;
    }

    /** What the models were judged on, in a sentence. */
    public ReadOnlyStringProperty judgedOn() {
        return judgedOn.getReadOnlyProperty();
    }

    /** What two models were compared on, and what makes that unfair. */
    public ReadOnlyStringProperty comparedOn() {
        return comparedOn.getReadOnlyProperty();
    }

    /** What was foretold against what came true. */
    public ReadOnlyObjectProperty<Chart> reliability() {
        return reliability.getReadOnlyProperty();
    }

    GridModel<ModelRow> models() {
        return models;
    }

    GridModel<ComparisonRow> comparison() {
        return comparison;
    }

    /** Shows a comparison. */
    void compared(ModelComparison found) {
        comparison.setRows(found.figures().stream().map(ComparisonRow::new).toList());
        comparedOn.set((found.caution().isEmpty() ? "" : found.caution() + " ") + found.window());
    }

    private void update() {
        RiskResult result = board.shown().get();
        if (result == null) {
            models.setRows(List.of());
            judgedOn.set("");
            reliability.set(ReliabilityChart.empty(board.emptyWords().get()));
            return;
        }
        Judged judged = subset.get();
        models.setRows(
                judged.figures(result.training()).stream().map(ModelRow::new).toList());
        judgedOn.set(judged.sentence(result.training()));
        reliability.set(result.training()
                .heldOut()
                .map(window -> judged == Judged.ALL ? window : window.earlyWarning())
                .map(ReliabilityChart::of)
                .orElseGet(() -> ReliabilityChart.empty("The rows this model was judged on were not kept with it.")));
    }
}
