package stillstock.app.overview;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import stillstock.app.chart.scale.ShortNumber;
import stillstock.app.table.GridText;

/** The ABC/XYZ matrix: products and value in each cell, deeper where more value lies. */
final class MatrixView extends GridPane {
    private static final int SHADES = 5;

    MatrixView(ObservableValue<ClassMatrix> matrix) {
        getStyleClass().add("matrix");
        matrix.addListener((property, before, now) -> show(now));
    }

    /** The row and the column of products without a class are shown only where there are some. */
    private void show(ClassMatrix matrix) {
        getChildren().clear();
        int rows = ClassMatrix.ROWS.length() - (matrix.rowCount(ClassMatrix.ROWS.length() - 1) == 0 ? 1 : 0);
        int columns =
                ClassMatrix.COLUMNS.length() - (matrix.columnCount(ClassMatrix.COLUMNS.length() - 1) == 0 ? 1 : 0);
        layOut(rows, columns);
        for (int c = 0; c < columns; c++) {
            add(name(ClassMatrix.COLUMNS.charAt(c)), c + 1, 0);
        }
        double highest = Math.max(1e-9, matrix.highest());
        for (int r = 0; r < rows; r++) {
            add(name(ClassMatrix.ROWS.charAt(r)), 0, r + 1);
            for (int c = 0; c < columns; c++) {
                add(cell(matrix, r, c, highest), c + 1, r + 1);
            }
        }
    }

    private void layOut(int rows, int columns) {
        getColumnConstraints().setAll(new ColumnConstraints(44));
        for (int c = 0; c < columns; c++) {
            ColumnConstraints column = new ColumnConstraints(40, 80, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        getRowConstraints().setAll(new RowConstraints(20));
        for (int r = 0; r < rows; r++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(row);
        }
    }

    private static Label name(char letter) {
        Label label = new Label(letter == '-' ? "none" : String.valueOf(letter));
        label.getStyleClass().add("matrix-name");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static VBox cell(ClassMatrix matrix, int row, int column, double highest) {
        int count = matrix.counts()[row][column];
        double value = matrix.values()[row][column];
        Label products = new Label(GridText.number(count, 0));
        products.getStyleClass().add("matrix-count");
        Label worth = new Label(value > 0 ? ShortNumber.of(value) : "");
        worth.getStyleClass().add("tile-remark");
        VBox cell = new VBox(products, worth);
        int shade = count == 0 ? 0 : (int) Math.min(SHADES - 1, Math.ceil(value / highest * (SHADES - 1)));
        cell.getStyleClass().addAll("matrix-cell", "shade-" + shade);
        cell.setAccessibleText("ABC " + ClassMatrix.ROWS.charAt(row) + ", XYZ " + ClassMatrix.COLUMNS.charAt(column)
                + ": " + count + " products worth " + GridText.money(value));
        return cell;
    }
}
