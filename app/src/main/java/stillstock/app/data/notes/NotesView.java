package stillstock.app.data.notes;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.ChoiceWords;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;

/** Notes above, scenarios below. */
public final class NotesView extends VBox {
    private static final List<Integer> MINUTES = List.of(0, 1, 5, 15, 30);

    private final NotesViewModel model;

    /** The tab over its view model. */
    public NotesView(NotesViewModel model, Services services) {
        this.model = model;
        Label words = new Label("Save workspace keeps notes and scenarios with the data and the steps.");
        words.getStyleClass().add("muted");
        words.setMinWidth(0);
        HBox top = new HBox(Kit.grow(words), new Label("Save by itself:"), autosave());
        words.setMaxWidth(Double.MAX_VALUE);
        top.getStyleClass().add("step-line");
        SplitPane both = new SplitPane(notes(services), scenarios(services));
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.55);
        getStyleClass().add("data-tab");
        getChildren().addAll(top, Kit.grow(both));
    }

    private ComboBox<Integer> autosave() {
        ComboBox<Integer> minutes = new ComboBox<>();
        minutes.getItems().setAll(MINUTES);
        minutes.setConverter(new ChoiceWords<>(NotesView::words));
        minutes.setId("autosave");
        minutes.setAccessibleText("How often notes and scenarios are saved by themselves");
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        minutes.setValue(model.autosaveMinutes().get());
        minutes.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.autosaveMinutes().set(now);
            }
        });
        model.autosaveMinutes().addListener((property, before, now) -> minutes.setValue(now.intValue()));
        return minutes;
    }

    private static String words(Integer minutes) {
        return minutes == 0 ? "never" : minutes == 1 ? "every minute" : "every " + minutes + " minutes";
    }

    private VBox notes(Services services) {
        DataGrid<NoteRow> table = new DataGrid<>("notes", model.notes(), row -> row, services.jobs(), services.files());
        table.selected().addListener((property, before, now) -> model.select(now));
        Label subject = new Label();
        subject.setId("note-subject");
        subject.setMinWidth(0);
        subject.textProperty()
                .bind(model.subject().map(one -> one.isEmpty() ? "Select a product to write a note on it" : one));
        TextField text = new TextField();
        text.setId("note-text");
        text.setPromptText("Note on this product");
        text.setAccessibleText("Note on the selected product");
        text.disableProperty().bind(model.subject().isEmpty());
        Button add = Kit.button("Add note", "fth-plus", () -> write(text));
        add.setId("note-add");
        add.disableProperty()
                .bind(model.subject().isEmpty().or(text.textProperty().isEmpty()));
        text.setOnAction(event -> write(text));
        Button remove = Kit.iconButton(
                "Delete the selected note",
                "fth-trash-2",
                () -> model.remove(table.selected().get()));
        remove.setId("note-remove");
        remove.disableProperty().bind(table.selected().isNull());
        HBox line = new HBox(subject, Kit.grow(text), add, remove);
        line.getStyleClass().add("step-line");
        VBox card = Kit.card("Notes", line, Kit.grow(table.compact()));
        card.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE && !text.isFocused()) {
                model.remove(table.selected().get());
            }
        });
        return card;
    }

    private void write(TextField text) {
        model.write(text.getText());
        text.clear();
    }

    private VBox scenarios(Services services) {
        DataGrid<ScenarioRow> table =
                new DataGrid<>("scenarios", model.scenarios(), ScenarioRow::name, services.jobs(), services.files());
        TextField name = new TextField();
        name.setId("scenario-name");
        name.setPromptText("Name for the settings in force");
        name.setAccessibleText("Name for the settings in force");
        Button keep = Kit.button("Keep as scenario", "fth-plus", () -> keep(name));
        keep.setId("scenario-keep");
        keep.disableProperty().bind(name.textProperty().isEmpty());
        name.setOnAction(event -> keep(name));
        Button use = Kit.button(
                "Put in force", "fth-check", () -> model.use(table.selected().get()));
        use.setId("scenario-use");
        Button remove = Kit.iconButton(
                "Delete the selected scenario",
                "fth-trash-2",
                () -> model.remove(table.selected().get()));
        remove.setId("scenario-remove");
        List.of(use, remove).forEach(button -> button.disableProperty()
                .bind(table.selected().map(ScenarioRow::isNow).orElse(true)));
        HBox line = new HBox(Kit.grow(name), keep, use, remove);
        line.getStyleClass().add("step-line");
        return Kit.card("Scenarios: settings side by side", line, Kit.grow(table.compact()));
    }

    private void keep(TextField name) {
        model.keep(name.getText());
        name.clear();
    }
}
