package stillstock.app.wizard.view.rule;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.wizard.WizardViewModel;
import stillstock.app.wizard.choice.FilterWords;
import stillstock.importing.mapping.RowFilter;
import stillstock.importing.mapping.TableSource;

/** The conditions that rows must fulfil, and a line to add one. */
final class FiltersPane extends VBox {
    private final WizardViewModel model;
    private final ListView<RowFilter> list = new ListView<>();
    private final ComboBox<String> column = new ComboBox<>();
    private final ComboBox<String> condition = new ComboBox<>();
    private final TextField value = new TextField();
    private final Label wrong = new Label();

    FiltersPane(WizardViewModel model) {
        super(6);
        this.model = model;
        list.setId("filters-list");
        list.setPrefHeight(90);
        list.setCellFactory(view -> new TextCell<>(FilterWords::of));
        list.setAccessibleText("Conditions");
        list.setPlaceholder(new Label("Every row counts"));
        column.setId("filters-column");
        column.setAccessibleText("Column of the condition");
        column.setPromptText("Column");
        column.setMaxWidth(Double.MAX_VALUE);
        condition.setId("filters-condition");
        condition.setAccessibleText("Condition");
        condition.getItems().setAll(FilterWords.CONDITIONS);
        condition.setValue(FilterWords.CONDITIONS.get(0));
        value.setId("filters-value");
        value.setAccessibleText("Value of the condition");
        value.setPromptText("Value");
        value.setOnAction(event -> add());
        wrong.getStyleClass().add("bad");
        wrong.setWrapText(true);
        Button add = Kit.button("Add", "fth-plus", this::add);
        add.setId("filters-add");
        Button remove = Kit.button("Remove", "fth-minus", () -> {
            RowFilter chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                model.edits().removeFilter(chosen);
            }
        });
        remove.setId("filters-remove");
        remove.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        getChildren()
                .addAll(
                        list,
                        new HBox(6, Kit.grow(column), condition),
                        new HBox(6, Kit.grow(value), add, remove),
                        wrong);
        model.selected().addListener((property, before, now) -> show());
        model.mapping().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        list.getItems().setAll(model.source().map(TableSource::filters).orElse(List.of()));
        String chosen = column.getValue();
        column.getItems().setAll(new ArrayList<>(model.foreignColumns()));
        column.setValue(chosen);
    }

    private void add() {
        try {
            model.edits().addFilter(FilterWords.filter(column.getValue(), condition.getValue(), value.getText()));
            wrong.setText("");
            value.clear();
        } catch (IllegalArgumentException e) {
            wrong.setText(e.getMessage());
        }
    }
}
