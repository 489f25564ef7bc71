package stillstock.app.data.rejects;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stillstock.app.files.FileKind;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;

/** Rejected rows in the layout of their file, every cell to be typed over. */
public final class RejectsView extends VBox {
    private final RejectsViewModel model;
    private final TableView<RejectEdit> table = new TableView<>();

    /** The rows over their view model. */
    public RejectsView(RejectsViewModel model, Services services) {
        this.model = model;
        table.setId("rejects");
        table.setEditable(true);
        table.setItems(model.rows());
        table.setAccessibleText("Rejected rows; press Enter on a cell to change it");
        Label empty = new Label("No row was rejected");
        empty.getStyleClass().add("empty-words");
        table.setPlaceholder(empty);
        ComboBox<String> file = new ComboBox<>(model.files());
        file.valueProperty().bindBidirectional(model.file());
        file.setAccessibleText("File whose rejected rows are shown");
        file.setId("rejects-file");
        Button again = Kit.primary("Read mended rows", "fth-refresh-cw", model::readAgain);
        again.setId("read-mended");
        again.textProperty()
                .bind(model.changed()
                        .map(n -> n.intValue() == 0
                                ? "Read mended rows"
                                : "Read " + n + " mended row" + (n.intValue() == 1 ? "" : "s")));
        again.disableProperty().bind(model.changed().isEqualTo(0));
        Button mended = Kit.button("Read mended file…", "fth-upload", () -> services.files()
                .open("Rejects file that was mended", FileKind.CSV)
                .ifPresent(model::readFile));
        mended.setId("read-mended-file");
        mended.setTooltip(
                new Tooltip("A file from Export rejects with rows mended; line, column and cause stay as they are"));
        Label heading = new Label("Rejected rows: type over what is wrong");
        heading.getStyleClass().add("card-title");
        HBox tools = new HBox(heading, file, again, mended);
        tools.getStyleClass().add("grid-tools");
        getStyleClass().addAll("pane", "data-grid");
        getChildren().addAll(tools, Kit.grow(table));
        model.header().addListener((ListChangeListener<String>) change -> columns());
        columns();
    }

    private void columns() {
        table.getColumns().clear();
        table.getColumns()
                .add(fixed(
                        "Line",
                        60,
                        row -> Long.toString(row.original().problem().line())));
        table.getColumns().add(fixed("What is wrong", 220, row -> {
            String column = row.original().problem().column();
            return (column.isEmpty() ? "" : column + ": ")
                    + row.original().problem().cause().words();
        }));
        for (int i = 0; i < model.header().size(); i++) {
            int at = i;
            TableColumn<RejectEdit, String> column =
                    new TableColumn<>(model.header().get(i));
            column.setPrefWidth(110);
            column.setSortable(false);
            column.setCellValueFactory(
                    cell -> new ReadOnlyStringWrapper(cell.getValue().field(at)));
            column.setCellFactory(TextFieldTableCell.forTableColumn());
            column.setOnEditCommit(event -> model.edit(event.getRowValue(), at, event.getNewValue()));
            table.getColumns().add(column);
        }
    }

    private static TableColumn<RejectEdit, String> fixed(String title, int width, Function<RejectEdit, String> text) {
        TableColumn<RejectEdit, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setEditable(false);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }
}
