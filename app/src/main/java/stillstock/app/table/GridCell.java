package stillstock.app.table;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** A cell that shows its column's text of the row; figures stand right, and a row may lend a style class. */
final class GridCell<R> extends TableCell<R, R> {
    private static final int LONG_TEXT = 28;
    private final GridColumn<R> column;
    private String lent = "";

    GridCell(GridColumn<R> column) {
        this.column = column;
        getStyleClass().add(column.spec().type().numeric() ? "figure" : "words");
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        String text = empty || row == null ? "" : column.text(row);
        setText(text);
        setTooltip(text.length() > LONG_TEXT ? new Tooltip(text) : null);
        lend(empty || row == null ? "" : column.styleClass().apply(row));
    }

    private void lend(String styleClass) {
        if (!lent.equals(styleClass)) {
            getStyleClass().remove(lent);
            lent = styleClass;
            if (!lent.isEmpty()) {
                getStyleClass().add(lent);
            }
        }
    }
}
