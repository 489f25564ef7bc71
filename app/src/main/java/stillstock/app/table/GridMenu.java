package stillstock.app.table;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.javafx.FontIcon;

/** The column chooser; also sorts, for those who work without a mouse. */
final class GridMenu<R> extends MenuButton {
    GridMenu(TableView<R> table, List<GridColumn<R>> columns) {
        super("Columns", new FontIcon("fth-columns"));
        getStyleClass().add("tool");
        setAccessibleText("Choose and sort columns");
        Menu ascending = new Menu("Sort ascending by");
        Menu descending = new Menu("Sort descending by");
        for (GridColumn<R> column : columns) {
            TableColumn<R, ?> shown = find(table, column.id());
            CheckMenuItem check = new CheckMenuItem(GridExport.title(column));
            check.selectedProperty().bindBidirectional(shown.visibleProperty());
            getItems().add(check);
            ascending.getItems().add(sorter(table, shown, column, TableColumn.SortType.ASCENDING));
            descending.getItems().add(sorter(table, shown, column, TableColumn.SortType.DESCENDING));
        }
        MenuItem all = new MenuItem("Show all columns");
        all.setOnAction(event -> table.getColumns().forEach(column -> column.setVisible(true)));
        getItems().addAll(new SeparatorMenuItem(), all, ascending, descending);
    }

    private static <R> MenuItem sorter(
            TableView<R> table, TableColumn<R, ?> shown, GridColumn<R> column, TableColumn.SortType type) {
        MenuItem item = new MenuItem(GridExport.title(column));
        item.setOnAction(event -> {
            shown.setSortType(type);
            table.getSortOrder().setAll(List.of(shown));
        });
        return item;
    }

    private static <R> TableColumn<R, ?> find(TableView<R> table, String id) {
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the table has no column " + id));
    }
}
