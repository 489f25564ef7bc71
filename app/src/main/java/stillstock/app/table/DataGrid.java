package stillstock.app.table;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stillstock.app.files.FileKind;
import stillstock.app.files.FilePrompt;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;

/**
 * A table of a {@link GridModel}: sorting by header, a filter box a column, column chooser, copy with headers, export as
 * shown, and a selection that survives new rows.
 *
 * @param <R> the row
 */
public final class DataGrid<R> extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private final String name;
    private final GridModel<R> model;
    private final TableView<R> table = new TableView<>();
    private final HBox tools = new HBox();
    private final ReadOnlyObjectWrapper<R> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final Function<R, ?> key;
    private final Jobs jobs;
    private final FilePrompt files;
    private boolean restoring;

    /**
     * A table.
     *
     * @param name file name suggested for exports, without ending: "dead-stock"
     * @param key what makes a row the same row after an update; the selection follows it
     */
    public DataGrid(String name, GridModel<R> model, Function<R, ?> key, Jobs jobs, FilePrompt files) {
        this.name = name;
        this.model = model;
        this.key = key;
        this.jobs = jobs;
        this.files = files;
        getStyleClass().add("data-grid");
        buildTable();
        buildTools();
        getChildren().addAll(tools, table);
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    /** The selected row; null where there is none. */
    public ReadOnlyObjectProperty<R> selected() {
        return selected.getReadOnlyProperty();
    }

    /** The table itself, for its id and its listeners. */
    public TableView<R> table() {
        return table;
    }

    /** Puts controls before the table's own tools. */
    public void addTools(Node... nodes) {
        tools.getChildren().addAll(0, List.of(nodes));
    }

    /** Shows the tools as icons alone, for small tables; returns this. */
    public DataGrid<R> compact() {
        for (Node tool : tools.getChildren()) {
            if (tool instanceof Labeled labeled
                    && labeled.getGraphic() != null
                    && labeled.getStyleClass().contains("tool")) {
                labeled.setTooltip(new Tooltip(labeled.getText()));
                labeled.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            }
        }
        return this;
    }

    /** Sorts by a column. */
    public void sortBy(String columnId, boolean ascending) {
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (column.getId().equals(columnId)) {
                column.setSortType(ascending ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
                table.getSortOrder().setAll(List.of(column));
            }
        }
    }

    /** Selects the row with a key and brings it into view; clears the selection where no such row is visible. */
    public void select(Object wantedKey) {
        if (selected.get() != null && Objects.equals(key.apply(selected.get()), wantedKey)) {
            return;
        }
        int index = wantedKey == null ? -1 : model.indexOf(row -> Objects.equals(key.apply(row), wantedKey));
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 3));
        }
    }

    /** Asks for a file and writes the visible rows and columns to it as CSV. */
    public void exportAsShown() {
        List<GridColumn<R>> columns = shownColumns();
        List<R> rows = model.rowsNow();
        files.save("Export table as shown", name + ".csv", FileKind.CSV)
                .ifPresent(file -> jobs.start(Request.writing(file, job -> GridExport.csv(file, columns, rows, job))));
    }

    /** Puts the selected rows, or all visible ones where at most one is selected, on the clipboard with headers. */
    public void copy() {
        List<R> rows = table.getSelectionModel().getSelectedItems();
        ClipboardContent content = new ClipboardContent();
        content.putString(GridExport.tsv(shownColumns(), rows.size() > 1 ? List.copyOf(rows) : model.rowsNow()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The visible columns in the order the user gave them. */
    List<GridColumn<R>> shownColumns() {
        return table.getVisibleLeafColumns().stream()
                .map(shown -> model.columns().stream()
                        .filter(column -> column.id().equals(shown.getId()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private void buildTable() {
        for (GridColumn<R> column : model.columns()) {
            table.getColumns().add(tableColumn(column));
        }
        table.setId("table-" + name);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(model.view());
        table.setSortPolicy(sorted -> {
            model.sort(sorted.getSortOrder().stream()
                    .map(column -> new GridModel.SortKey(
                            column.getId(), column.getSortType() == TableColumn.SortType.ASCENDING))
                    .toList());
            return true;
        });
        Label empty = new Label();
        empty.setWrapText(true);
        empty.getStyleClass().add("empty-words");
        empty.textProperty().bind(model.emptyText());
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!restoring && now != null) {
                selected.set(now);
            }
        });
        model.view().addListener((ListChangeListener<R>) change -> restoreSelection());
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    /** New rows make the table lose its selection; the row with the same key gets it back without scrolling. */
    private void restoreSelection() {
        R row = selected.get();
        if (row == null) {
            return;
        }
        restoring = true;
        Object wanted = key.apply(row);
        int index = model.indexOf(other -> Objects.equals(key.apply(other), wanted));
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(index);
        }
        restoring = false;
    }

    private TableColumn<R, R> tableColumn(GridColumn<R> column) {
        TableColumn<R, R> result = new TableColumn<>();
        result.setId(column.id());
        result.setPrefWidth(column.width());
        result.setMinWidth(48);
        result.setVisible(column.shown());
        result.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        result.setCellFactory(cells -> new GridCell<>(column));
        result.setGraphic(new GridHeader<>(column, model, result));
        result.getStyleClass().add(column.spec().type().numeric() ? "figure" : "words");
        return result;
    }

    private void buildTools() {
        tools.getStyleClass().add("grid-tools");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label count = new Label();
        count.setId("count-" + name);
        count.getStyleClass().add("row-count");
        count.textProperty().bind(model.count().map(RowCount::words));
        Button clear = tool("Clear filters", "fth-x", model::clearFilters);
        clear.setVisible(false);
        clear.managedProperty().bind(clear.visibleProperty());
        model.count().addListener((property, before, now) -> clear.setVisible(model.filtered()));
        Button copy = tool("Copy", "fth-copy", this::copy);
        Button export = tool("Export table", "fth-download", this::exportAsShown);
        export.setId("export-" + name);
        tools.getChildren().addAll(gap, count, clear, new GridMenu<>(table, model.columns()), copy, export);
    }

    private static Button tool(String label, String icon, Runnable action) {
        Button button = new Button(label, new FontIcon(icon));
        button.getStyleClass().add("tool");
        button.setAccessibleText(label);
        button.setOnAction(event -> action.run());
        return button;
    }
}
