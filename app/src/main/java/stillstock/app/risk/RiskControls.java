package stillstock.app.risk;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import stillstock.app.screen.NumberControl;
import stillstock.risk.RiskConfig;

/** The settings of the scores: what is foretold at the left, where the bands begin at the right. */
final class RiskControls extends GridPane {
    RiskControls(RiskViewModel model) {
        getStyleClass().addAll("card", "controls");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            getColumnConstraints().add(half);
        }
        NumberControl share = control(RiskKnob.DEAD_SHARE, model);
        share.disableProperty().bind(model.label().isNotEqualTo(RiskConfig.Label.SHARE));
        add(control(RiskKnob.HORIZON, model), 0, 0);
        add(labels(model), 0, 1);
        add(share, 1, 1);
        add(control(RiskKnob.MEDIUM, model), 0, 2);
        add(control(RiskKnob.HIGH, model), 1, 2);
    }

    private static NumberControl control(RiskKnob knob, RiskViewModel model) {
        return new NumberControl(knob.spec(), model.value(knob), value -> model.move(knob, value));
    }

    private static HBox labels(RiskViewModel model) {
        ChoiceBox<RiskConfig.Label> choice = new ChoiceBox<>();
        choice.setId("risk-label");
        choice.setAccessibleText("What counts as going dead");
        choice.getItems().addAll(RiskConfig.Label.values());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(RiskConfig.Label label) {
                return label == null ? "" : words(label);
            }

            @Override
            public RiskConfig.Label fromString(String text) {
                throw new UnsupportedOperationException("labels are chosen, not typed");
            }
        });
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
