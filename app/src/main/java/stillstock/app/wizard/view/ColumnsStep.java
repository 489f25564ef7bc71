package stillstock.app.wizard.view;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.wizard.WizardViewModel;
import stillstock.app.wizard.row.ColumnNote;
import stillstock.app.wizard.row.ColumnRow;
import stillstock.app.wizard.row.SourceRow;
import stillstock.app.wizard.view.rule.RulesPane;
import stillstock.app.wizard.view.rule.TextCell;

/** Step 2: for each source which column feeds which, how the file is written, and what becomes of its first rows. */
final class ColumnsStep extends VBox {
    private static final String NONE = "(none)";
    private static final double[] NARROWEST = {148, 130, 122, 108, 55};

    private final WizardViewModel model;
    private final ComboBox<SourceRow> source = new ComboBox<>();
    private final TableView<ColumnRow> columns = new TableView<>();
    private boolean following;

    ColumnsStep(WizardViewModel model) {
        this.model = model;
        getStyleClass().add("wizard-step");
        source.setId("wizard-source");
        source.setItems(model.sources());
        source.setCellFactory(list -> new TextCell<>(SourceRow::words));
        source.setButtonCell(new TextCell<>(SourceRow::words));
        source.setAccessibleText("The source that is looked at");
        source.valueProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                model.selected().set(now.key());
            }
        });
        model.selected().addListener((property, before, now) -> follow());
        model.sources().addListener((javafx.collections.ListChangeListener<SourceRow>) change -> follow());
        follow();
        columnsTable();
        HBox upper = new HBox(10, Kit.grow(columns), new RulesPane(model));
        SplitPane split = new SplitPane(upper, new PreviewPane(model));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.52);
        Label which = new Label("Source");
        which.setLabelFor(source);
        HBox head = new HBox(8, which, source);
        head.getStyleClass().add("notice-row");
        getChildren().addAll(head, Kit.grow(split));
    }

    private void follow() {
        following = true;
        model.sources().stream()
                .filter(row -> row.key().equals(model.selected().get()))
                .findFirst()
                .ifPresent(source::setValue);
        following = false;
    }

    private void columnsTable() {
        columns.setId("wizard-columns");
        columns.setAccessibleText("Which column feeds which");
        columns.setItems(model.columns());
        columns.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                model.column().set(now.foreign());
            }
        });
        model.columns().addListener((javafx.collections.ListChangeListener<ColumnRow>) change -> chooseAgain());
        model.column().addListener((property, before, now) -> chooseAgain());
        model.whole().addListener((property, before, now) -> columns.refresh());
        columns.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label empty = new Label("Nothing is read: add a file in the first step");
        empty.getStyleClass().add("empty-words");
        columns.setPlaceholder(empty);
        columns.getColumns()
                .add(Columns.text("Stillstock's column", 150, row -> row.canonical() + (row.required() ? " *" : "")));
        columns.getColumns().add(choices());
        columns.getColumns().add(Columns.text("Written as", 130, this::written));
        columns.getColumns().add(constants());
        columns.getColumns().add(Columns.figure("Sure", 55, ColumnRow::sure));
        for (int i = 0; i < columns.getColumns().size(); i++) {
            columns.getColumns().get(i).setMinWidth(NARROWEST[i]);
        }
        columns.getColumns().add(Columns.text("Why", 300, ColumnRow::reason));
    }

    private String written(ColumnRow row) {
        return model.source()
                .flatMap(source -> model.findings().column(source, row.foreign()))
                .map(ColumnNote::brief)
                .orElse("");
    }

    /** The line of the column that is looked at stays chosen when the lines are made anew. */
    private void chooseAgain() {
        following = true;
        columns.getItems().stream()
                .filter(row -> !row.foreign().isEmpty()
                        && row.foreign().equals(model.column().get()))
                .findFirst()
                .ifPresentOrElse(row -> columns.getSelectionModel().select(row), () -> columns.getSelectionModel()
                        .clearSelection());
        following = false;
    }

    private TableColumn<ColumnRow, ColumnRow> choices() {
        TableColumn<ColumnRow, ColumnRow> column = rows("Read from", 200);
        column.setCellFactory(unused -> new TableCell<>() {
            private final ComboBox<String> box = new ComboBox<>();
            private boolean filling;

            {
                box.setMaxWidth(Double.MAX_VALUE);
                box.getStyleClass().add("cell-box");
                box.setOnAction(event -> {
                    if (!filling && getItem() != null && box.getValue() != null) {
                        model.edits().feed(getItem().canonical(), box.getValue().equals(NONE) ? "" : box.getValue());
                    }
                });
            }

            @Override
            protected void updateItem(ColumnRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : box);
                if (!empty && row != null) {
                    filling = true;
                    List<String> names = new ArrayList<>(List.of(NONE));
                    names.addAll(model.foreignColumns());
                    box.setItems(FXCollections.observableArrayList(names));
                    box.setValue(row.foreign().isEmpty() ? NONE : row.foreign());
                    box.setId("feed-" + row.canonical());
                    box.setAccessibleText(row.canonical() + " is read from");
                    filling = false;
                }
            }
        });
        return column;
    }

    private TableColumn<ColumnRow, ColumnRow> constants() {
        TableColumn<ColumnRow, ColumnRow> column = rows("or a text for all", 140);
        column.setCellFactory(unused -> new TableCell<>() {
            private final TextField field = new TextField();

            {
                field.getStyleClass().add("cell-box");
                field.setOnAction(event -> commit());
                field.focusedProperty().addListener((property, before, focused) -> {
                    if (!focused) {
                        commit();
                    }
                });
            }

            private void commit() {
                ColumnRow row = getItem();
                if (row != null && !field.getText().strip().equals(row.constant())) {
                    model.edits().constant(row.canonical(), field.getText().strip());
                }
            }

            @Override
            protected void updateItem(ColumnRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : field);
                if (!empty && row != null) {
                    field.setText(row.constant());
                    field.setId("constant-" + row.canonical());
                    field.setAccessibleText("Text for every row in " + row.canonical());
                }
            }
        });
        return column;
    }

    private static TableColumn<ColumnRow, ColumnRow> rows(String title, double width) {
        TableColumn<ColumnRow, ColumnRow> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }
}
