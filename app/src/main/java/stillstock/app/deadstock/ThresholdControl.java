package stillstock.app.deadstock;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stillstock.app.table.GridText;

/** A slider and a field for one threshold: either moves it, both follow it. */
final class ThresholdControl extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final Threshold threshold;
    private final DeadStockViewModel model;
    private final Slider slider;
    private final TextField field = new TextField();
    private boolean following;

    ThresholdControl(Threshold threshold, DeadStockViewModel model) {
        this.threshold = threshold;
        this.model = model;
        String id = threshold.name().toLowerCase(java.util.Locale.ROOT);
        getStyleClass().add("threshold");
        slider = new Slider(threshold.low(), threshold.high(), threshold.low());
        slider.setId("slider-" + id);
        slider.setBlockIncrement(threshold.whole() ? 1 : threshold.high() / 200);
        slider.setAccessibleText(threshold.label() + ", " + threshold.unit());
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.setId("field-" + id);
        field.setAccessibleText(threshold.label() + ", " + threshold.unit());
        field.setTooltip(new Tooltip("Type a value and press Enter"));
        Label name = new Label(threshold.label() + " … " + threshold.unit());
        name.getStyleClass().add("threshold-name");
        HBox row = new HBox(slider, field);
        row.getStyleClass().add("threshold-row");
        getChildren().addAll(name, row);
        slider.valueProperty().addListener((property, before, now) -> {
            if (!following) {
                model.move(threshold, now.doubleValue());
            }
        });
        field.setOnAction(event -> commit());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        model.value(threshold).addListener((property, before, now) -> follow());
        follow();
    }

    private void follow() {
        double value = model.value(threshold).get();
        following = true;
        if (threshold.rounded(slider.getValue()) != Math.min(value, threshold.high())) {
            slider.setValue(value);
        }
        following = false;
        field.setText(text(value));
        field.pseudoClassStateChanged(WRONG, false);
    }

    private void commit() {
        String typed = field.getText().strip().replace(",", "");
        if (typed.equals(text(model.value(threshold).get()).replace(",", ""))) {
            field.pseudoClassStateChanged(WRONG, false);
            return;
        }
        try {
            double value = Double.parseDouble(typed);
            if (value >= threshold.low() && value <= Integer.MAX_VALUE) {
                model.move(threshold, value);
                return;
            }
        } catch (NumberFormatException notANumber) {
            // marked below, like a number out of range
        }
        field.pseudoClassStateChanged(WRONG, true);
        field.getTooltip().setText("Type a number of at least " + text(threshold.low()));
    }

    private String text(double value) {
        return GridText.number(value, value == Math.rint(value) ? 0 : 2);
    }
}
