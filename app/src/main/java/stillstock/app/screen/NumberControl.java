package stillstock.app.screen;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import stillstock.app.table.GridText;

/** A name, a slider, a field and a unit for one number in a line: either moves it, both follow it. */
public final class NumberControl extends HBox {
    /**
     * What the number is.
     *
     * @param id for the slider ("slider-id") and the field ("field-id")
     * @param label its name
     * @param unit behind the field; empty for none
     * @param low the least value, of slider and field
     * @param high the highest value, of slider and field
     * @param decimals digits after the point it takes
     * @param hint what it does
     */
    public record Spec(String id, String label, String unit, double low, double high, int decimals, String hint) {
        /** The nearest value it can take. */
        public double rounded(double wanted) {
            double scale = Math.pow(10, decimals);
            return Math.max(low, Math.min(high, Math.rint(wanted * scale) / scale));
        }

        String text(double value) {
            return GridText.number(value, decimals);
        }
    }

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final Spec spec;
    private final ObservableDoubleValue value;
    private final DoubleConsumer move;
    private final Slider slider;
    private final TextField field = new TextField();
    private boolean following;

    /**
     * A control that follows a value.
     *
     * @param move takes a wanted value, rounded and in range
     */
    public NumberControl(Spec spec, ObservableDoubleValue value, DoubleConsumer move) {
        this.spec = spec;
        this.value = value;
        this.move = move;
        getStyleClass().addAll("threshold", "threshold-row", "number-control");
        String spoken = spec.label() + (spec.unit().isEmpty() ? "" : ", " + spec.unit());
        slider = new Slider(spec.low(), spec.high(), spec.low());
        slider.setId("slider-" + spec.id());
        slider.setBlockIncrement(Math.max(Math.pow(10, -spec.decimals()), (spec.high() - spec.low()) / 100));
        slider.setAccessibleText(spoken);
        slider.setMinWidth(60);
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.setId("field-" + spec.id());
        field.setAccessibleText(spoken);
        field.setTooltip(new Tooltip("Type a value and press Enter"));
        field.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(spec.label());
        name.getStyleClass().add("threshold-name");
        name.setTooltip(new Tooltip(spec.hint()));
        name.setLabelFor(field);
        Label unit = new Label(spec.unit());
        unit.getStyleClass().add("threshold-unit");
        getChildren().addAll(name, slider, field, unit);
        slider.valueProperty().addListener((property, before, now) -> {
            if (!following) {
                move.accept(spec.rounded(now.doubleValue()));
            }
        });
        field.setOnAction(event -> commit());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        value.addListener((property, before, now) -> follow());
        follow();
    }

    private void follow() {
        double now = value.get();
        following = true;
        if (spec.rounded(slider.getValue()) != now) {
            slider.setValue(now);
        }
        following = false;
        field.setText(spec.text(now));
        field.pseudoClassStateChanged(WRONG, false);
    }

    private void commit() {
        String typed = field.getText().strip().replace(",", "");
        if (typed.equals(spec.text(value.get()).replace(",", ""))) {
            field.pseudoClassStateChanged(WRONG, false);
            return;
        }
        try {
            double wanted = Double.parseDouble(typed);
            if (wanted >= spec.low() && wanted <= spec.high()) {
                move.accept(spec.rounded(wanted));
                return;
            }
        } catch (NumberFormatException notANumber) {
            // marked below, like a number out of range
        }
        field.pseudoClassStateChanged(WRONG, true);
        field.getTooltip().setText("Type a number from " + spec.text(spec.low()) + " to " + spec.text(spec.high()));
    }
}
