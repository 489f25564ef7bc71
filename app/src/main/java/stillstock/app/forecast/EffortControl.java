package stillstock.app.forecast;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Segments;
import stillstock.forecast.ForecastEffort;

/** Trades time for accuracy, and says what each choice does and costs. */
final class EffortControl extends HBox {
    EffortControl(ForecastViewModel model) {
        Label name = new Label("Accuracy");
        name.getStyleClass().add("threshold-name");
        Segments choice = Segments.of("effort", ForecastEffort.values(), ForecastEffort::label, model.effort());
        choice.setMinWidth(USE_PREF_SIZE);
        Label words = new Label();
        words.setId("effort-words");
        words.getStyleClass().add("threshold-unit");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty().bind(model.effortWords());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.effortWords());
        words.setTooltip(whole);
        getStyleClass().addAll("threshold-row", "effort");
        getChildren().addAll(name, choice, Kit.grow(words));
    }
}
