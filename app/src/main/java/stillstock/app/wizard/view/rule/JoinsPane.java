package stillstock.app.wizard.view.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.wizard.WizardViewModel;
import stillstock.app.wizard.row.FileRow;
import stillstock.importing.mapping.KeyJoin;
import stillstock.importing.mapping.TableSource;

/** The columns that are looked up in other files, and a form to add one. */
final class JoinsPane extends VBox {
    private final WizardViewModel model;
    private final ListView<KeyJoin> list = new ListView<>();
    private final Form form = new Form();
    private final ComboBox<String> from;
    private final ComboBox<String> file;
    private final ComboBox<String> key;
    private final ComboBox<String> take;

    JoinsPane(WizardViewModel model) {
        super(6);
        this.model = model;
        list.setId("joins-list");
        list.setPrefHeight(80);
        list.setAccessibleText("Columns looked up in other files");
        list.setPlaceholder(new Label("Nothing is looked up"));
        list.setCellFactory(view -> new TextCell<>(
                join -> String.join(", ", new TreeSet<>(join.take().values())) + " from " + join.file() + " where "
                        + join.key() + " = " + join.from()));
        from = form.choice("joins-from", "This file's column", "", List.of(), value -> {});
        file = form.choice("joins-file", "is looked up in", "", List.of(), value -> fillOther(value));
        key = form.choice("joins-key", "by its column", "", List.of(), value -> {});
        take = form.choice("joins-take", "to bring", "", List.of(), value -> {});
        Button add = Kit.button("Add", "fth-plus", this::add);
        add.setId("joins-add");
        Button remove = Kit.button("Remove", "fth-minus", () -> {
            KeyJoin chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                model.edits().removeJoin(chosen);
            }
        });
        remove.setId("joins-remove");
        remove.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        form.addRow(form.getRowCount(), add, remove);
        getChildren().addAll(list, form);
        model.selected().addListener((property, before, now) -> show());
        model.mapping().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        list.getItems().setAll(model.source().map(TableSource::joins).orElse(List.of()));
        form.fill(() -> {
            from.getItems().setAll(model.foreignColumns());
            file.getItems().setAll(model.files().stream().map(FileRow::file).toList());
        });
    }

    private void fillOther(String other) {
        List<String> names =
                model.findings().profile(other).map(profile -> profile.header()).orElse(List.of());
        key.getItems().setAll(names);
        take.getItems().setAll(names);
    }

    private void add() {
        for (ComboBox<String> box : List.of(from, file, key, take)) {
            if (box.getValue() == null || box.getValue().isEmpty()) {
                box.requestFocus();
                return;
            }
        }
        String name = model.foreignColumns().contains(take.getValue())
                ? file.getValue() + "." + take.getValue()
                : take.getValue();
        model.edits()
                .addJoin(new KeyJoin(
                        file.getValue(), null, from.getValue(), key.getValue(), Map.of(name, take.getValue())));
    }
}
