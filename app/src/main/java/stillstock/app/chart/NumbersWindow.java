package stillstock.app.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import stillstock.app.chart.scale.Numbers;
import stillstock.app.table.DataGrid;
import stillstock.app.table.GridColumn;
import stillstock.app.table.GridModel;
import stillstock.export.ColumnSpec;

/** A window with a chart's numbers in a table that can be sorted, filtered, copied and exported. */
final class NumbersWindow {
    private NumbersWindow() {}

    static void show(Node owner, Chart chart, ChartFiles files) {
        Numbers numbers = chart.numbers();
        List<GridColumn<List<String>>> columns = new ArrayList<>();
        for (int c = 0; c < numbers.header().size(); c++) {
            int at = c;
            columns.add(GridColumn.of(ColumnSpec.<List<String>>text(
                    "column_" + (c + 1), numbers.header().get(c), row -> row.get(at))));
        }
        GridModel<List<String>> model = new GridModel<>(columns);
        model.setRows(numbers.rows());
        DataGrid<List<String>> grid = files.grid("numbers", model);
        BorderPane root = new BorderPane(grid);
        root.getStyleClass().add("dialog-body");
        Scene scene = new Scene(root, 560, 480);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                scene.getWindow().hide();
            }
        });
        Stage stage = new Stage();
        stage.initOwner(owner.getScene().getWindow());
        stage.setTitle(chart.title());
        stage.setScene(scene);
        stage.show();
    }
}
