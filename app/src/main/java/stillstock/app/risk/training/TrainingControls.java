package stillstock.app.risk.training;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import stillstock.app.risk.band.RiskKnob;
import stillstock.app.screen.ChoiceWords;
import stillstock.app.screen.NumberControl;
import stillstock.risk.RiskConfig;

/** What is foretold, and how the trees are grown. */
final class TrainingControls extends GridPane {
    TrainingControls(TrainingViewModel model) {
        getStyleClass().addAll("card", "controls");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            getColumnConstraints().add(half);
        }
        NumberControl share = control(RiskKnob.DEAD_SHARE, model);
        share.disableProperty().bind(model.label().isNotEqualTo(RiskConfig.Label.SHARE));
        CheckBox monotone = new CheckBox("Hold the directions the trade knows (older stock is never safer)");
        monotone.setId("monotone");
        monotone.selectedProperty().bindBidirectional(model.monotone());
        add(labels(model), 0, 0);
        add(share, 1, 0);
        add(control(RiskKnob.HORIZON, model), 0, 1);
        add(monotone, 1, 1);
    }

    private static NumberControl control(RiskKnob knob, TrainingViewModel model) {
        return new NumberControl(knob.spec(), model.value(knob), value -> model.move(knob, value));
    }

    private static HBox labels(TrainingViewModel model) {
        ChoiceBox<RiskConfig.Label> choice = new ChoiceBox<>();
        choice.setId("risk-label");
        choice.setAccessibleText("What counts as going dead");
        choice.getItems().addAll(RiskConfig.Label.values());
        choice.setConverter(new ChoiceWords<>(TrainingControls::words));
        choice.setValue(model.label().get());
        model.label().addListener((property, before, now) -> choice.setValue(now));
        choice.valueProperty().addListener((property, before, now) -> {
            if (now != null && now != model.label().get()) {
                model.chooseLabel(now);
            }
        });
        Label name = new Label("Counts as dead");
        name.getStyleClass().add("threshold-name");
        name.setLabelFor(choice);
        HBox row = new HBox(name, choice);
        row.getStyleClass().addAll("threshold", "threshold-row", "number-control");
        return row;
    }

    private static String words(RiskConfig.Label label) {
        return switch (label) {
            case SHARE -> "sells a small share of its stock";
            case NO_SALE -> "sells nothing at all";
        };
    }
}
