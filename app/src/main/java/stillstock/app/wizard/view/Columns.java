package stillstock.app.wizard.view;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** Text columns for the wizard's tables. */
final class Columns {
    private Columns() {}

    static <R> TableColumn<R, String> text(String title, double width, Function<R, String> value) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                setTooltip(empty || text.length() < 20 ? null : new Tooltip(text));
            }
        });
        return column;
    }

    static <R> TableColumn<R, String> figure(String title, double width, Function<R, String> value) {
        TableColumn<R, String> column = text(title, width, value);
        column.getStyleClass().add("figure");
        return column;
    }
}
