package stillstock.app.wizard.view.rule;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import stillstock.app.screen.ChoiceWords;

/** Named choices one below the other, filled from a model without answering back while they are. */
class Form extends GridPane {
    private boolean filling;

    Form() {
        setHgap(8);
        setVgap(5);
    }

    /** Fills the controls; what they say meanwhile is not the user's word. */
    final void fill(Runnable action) {
        filling = true;
        action.run();
        filling = false;
    }

    final ComboBox<String> choice(String id, String name, String ofEmpty, List<String> values, Consumer<String> taker) {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(values));
        wordsOfEmpty(box, ofEmpty);
        box.setOnAction(event -> {
            if (!filling) {
                taker.accept(box.getValue() == null ? "" : box.getValue());
            }
        });
        add(id, name, box);
        return box;
    }

    /** Says in other words what an empty choice means. */
    static void wordsOfEmpty(ComboBox<String> box, String words) {
        box.setConverter(new ChoiceWords<>(
                value -> value.isEmpty() ? words : value, text -> text.equals(words) ? "" : text.strip()));
    }

    final TextField text(String id, String name, Consumer<String> taker) {
        TextField field = new TextField();
        String[] before = {""};
        field.setOnAction(event -> commit(field, before, taker));
        field.focusedProperty().addListener((property, was, focused) -> {
            if (focused) {
                before[0] = field.getText();
            } else {
                commit(field, before, taker);
            }
        });
        add(id, name, field);
        return field;
    }

    private void commit(TextField field, String[] before, Consumer<String> taker) {
        if (!filling && !field.getText().equals(before[0])) {
            before[0] = field.getText();
            taker.accept(field.getText().strip());
        }
    }

    final CheckBox tick(String id, String name, Consumer<Boolean> taker) {
        CheckBox box = new CheckBox(name);
        box.setId(id);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setOnAction(event -> {
            if (!filling) {
                taker.accept(box.isSelected());
            }
        });
        add(box, 0, getRowCount(), 2, 1);
        return box;
    }

    private void add(String id, String name, Control control) {
        control.setId(id);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(control, Priority.ALWAYS);
        Label label = new Label(name);
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        addRow(getRowCount(), label, control);
    }
}
