package stillstock.app.data;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;

/** One step: its switch, its name, and what it did. */
final class StepCell extends ListCell<StepRow> {
    private final CheckBox on = new CheckBox();
    private final Label name = new Label();
    private final Label words = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox line;

    /** Told of a step that is switched. */
    @FunctionalInterface
    interface Switch {
        void set(int index, boolean on);
    }

    StepCell(Switch change) {
        words.getStyleClass().add("muted");
        VBox texts = new VBox(name, words);
        texts.setMinWidth(0);
        // as wide as the list and no wider: a long name is cut, and told whole by the tooltip
        setPrefWidth(0);
        line = new HBox(on, Kit.grow(texts));
        line.getStyleClass().add("step-line");
        on.setFocusTraversable(false);
        on.setOnAction(
                event -> Optional.ofNullable(getItem()).ifPresent(row -> change.set(row.index(), on.isSelected())));
    }

    @Override
    protected void updateItem(StepRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        on.setSelected(row.planned().on());
        on.setAccessibleText((row.planned().on() ? "On: " : "Off: ") + row.label());
        name.setText((row.index() + 1) + ". " + row.label());
        words.setText(row.words());
        setAccessibleText(name.getText() + ", " + (row.planned().on() ? "on" : "off") + ", " + row.words());
        whole.setText(name.getText());
        setTooltip(whole);
        setGraphic(line);
    }
}
