package stillstock.app.wizard.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import stillstock.importing.run.MappedRow;

/** One value of a record, marked where something is wrong with it. */
final class PreviewCell extends TableCell<MappedRow, MappedRow> {
    private final List<String> names;
    private final Function<MappedRow, String> value;

    /**
     * A cell.
     *
     * @param names what a problem of this column is noted under
     * @param pressed takes the press on it
     */
    PreviewCell(List<String> names, Function<MappedRow, String> value, Consumer<MappedRow> pressed) {
        this.names = names;
        this.value = value;
        setOnMousePressed(event -> {
            if (getItem() != null) {
                pressed.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(MappedRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("cell-problem", "cell-left-out", "cell-aside");
        setText(empty || row == null ? null : value.apply(row));
        setTooltip(null);
        if (!empty && row != null) {
            mark(row);
        }
    }

    private void mark(MappedRow row) {
        if (row.fate() == MappedRow.Fate.LEFT_OUT) {
            getStyleClass().add("cell-left-out");
        }
        if (row.fate() == MappedRow.Fate.ASIDE) {
            getStyleClass().add("cell-aside");
        }
        for (String name : names) {
            String problem = row.problems().get(name);
            if (problem != null && !getStyleClass().contains("cell-problem")) {
                getStyleClass().add("cell-problem");
                setText("! " + getText());
                setTooltip(new Tooltip(problem));
            }
        }
    }
}
