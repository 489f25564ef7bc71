package stillstock.app.screen;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Buttons in a row of which one is in force: a few choices that are all worth seeing. */
public final class Segments extends HBox {
    private Segments() {
        getStyleClass().add("segments");
    }

    /**
     * One button a choice, both ways with a property.
     *
     * @param id prefix of the buttons' ids: "scope" makes "scope-all" of ALL
     */
    public static <E extends Enum<E>> Segments of(
            String id, E[] choices, Function<E, String> label, Property<E> chosen) {
        Segments row = new Segments();
        ToggleGroup group = new ToggleGroup();
        for (E choice : choices) {
            ToggleButton button = new ToggleButton(label.apply(choice));
            button.setId(
                    id + "-" + choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(chosen.getValue() == choice);
            button.setOnAction(event -> {
                // pressing the one in force leaves it in force
                button.setSelected(true);
                chosen.setValue(choice);
            });
            chosen.addListener((property, before, now) -> button.setSelected(now == choice));
            row.getChildren().add(button);
        }
        return row;
    }
}
