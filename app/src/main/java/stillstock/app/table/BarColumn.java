package stillstock.app.table;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** Puts a small bar before the figures of a column. */
public final class BarColumn {
    private BarColumn() {}

    /**
     * Draws bars in a column of a grid; the figure stays beside them.
     *
     * @param width of the bar, pixels; a share of 1 fills it
     * @param parts a row's parts from left to right
     * @param tooltip a row's parts in words; empty for none
     * @throws IllegalArgumentException where the grid has no such column
     */
    public static <R> void draw(
            DataGrid<R> grid,
            GridColumn<R> column,
            double width,
            Function<R, List<ShareBar.Part>> parts,
            Function<R, String> tooltip) {
        TableColumn<R, ?> shown = grid.table().getColumns().stream()
                .filter(one -> one.getId().equals(column.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the table has no column " + column.id()));
        dress(shown, column, width, parts, tooltip);
    }

    private static <R, T> void dress(
            TableColumn<R, T> shown,
            GridColumn<R> column,
            double width,
            Function<R, List<ShareBar.Part>> parts,
            Function<R, String> tooltip) {
        shown.setCellFactory(cells -> new BarCell<>(column, width, parts, tooltip));
    }

    private static final class BarCell<R, T> extends TableCell<R, T> {
        private final GridColumn<R> column;
        private final Function<R, List<ShareBar.Part>> parts;
        private final Function<R, String> words;
        private final ShareBar bar;
        private final Tooltip tooltip = new Tooltip();

        BarCell(GridColumn<R> column, double width, Function<R, List<ShareBar.Part>> parts, Function<R, String> words) {
            this.column = column;
            this.parts = parts;
            this.words = words;
            bar = new ShareBar(width);
            getStyleClass().add("figure");
            setContentDisplay(ContentDisplay.LEFT);
            setGraphicTextGap(8);
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty
                    || getIndex() < 0
                    || getIndex() >= getTableView().getItems().size()) {
                setText("");
                setGraphic(null);
                setTooltip(null);
                return;
            }
            R row = getTableView().getItems().get(getIndex());
            setText(column.text(row));
            bar.show(parts.apply(row));
            setGraphic(bar);
            tooltip.setText(words.apply(row));
            setTooltip(tooltip.getText().isEmpty() ? null : tooltip);
        }
    }
}
