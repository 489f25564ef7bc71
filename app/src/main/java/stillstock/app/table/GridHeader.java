package stillstock.app.table;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** A column's head: its title, and below it the filter box. */
final class GridHeader<R> extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double MARGIN = 11;

    GridHeader(GridColumn<R> column, GridModel<R> model, TableColumn<R, R> tableColumn) {
        getStyleClass().add("grid-header");
        Label title = new Label(GridExport.title(column));
        title.getStyleClass().add("grid-title");
        title.setTooltip(new Tooltip(column.hint().isEmpty() ? GridExport.title(column) : column.hint()));
        TextField box = new TextField();
        box.getStyleClass().add("grid-filter");
        box.setId("filter-" + column.id());
        box.setPromptText(column.typed() ? ">10  1..9" : "filter");
        box.setAccessibleText("Filter " + column.spec().label());
        StringProperty filter = model.filter(column.id());
        box.textProperty().bindBidirectional(filter);
        Tooltip help = new Tooltip(help(column));
        box.setTooltip(help);
        filter.addListener((property, before, now) -> {
            String problem = model.filterProblem(column.id());
            box.pseudoClassStateChanged(WRONG, !problem.isEmpty());
            help.setText(problem.isEmpty() ? help(column) : problem);
        });
        keepToItself(box);
        getChildren().addAll(title, box);
        prefWidthProperty().bind(tableColumn.widthProperty().subtract(MARGIN));
    }

    /**
     * A click into the box must neither sort nor drag the column. It is stopped here, above the box: the box itself
     * would not see what is consumed at its own level.
     */
    private void keepToItself(TextField box) {
        for (EventType<? extends InputEvent> type : List.of(
                MouseEvent.MOUSE_PRESSED,
                MouseEvent.MOUSE_RELEASED,
                MouseEvent.MOUSE_CLICKED,
                MouseEvent.MOUSE_DRAGGED,
                ContextMenuEvent.CONTEXT_MENU_REQUESTED)) {
            addEventHandler(type, event -> {
                if (event.getTarget() instanceof Node target && isWithin(target, box)) {
                    event.consume();
                }
            });
        }
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static String help(GridColumn<?> column) {
        return column.typed()
                ? "Filter: >10  >=10  <5  =3  !=3  1..9  blank  !blank"
                : "Filter: text  !text  =whole text  blank  !blank";
    }
}
