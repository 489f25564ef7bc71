package stillstock.app.overview;

import java.util.Arrays;
import stillstock.classify.Classification;

/**
 * Products and value by ABC (rows) and XYZ (columns); the fourth row and column hold what has no class.
 *
 * @param counts products
 * @param values stock at cost, currency; unknown values count 0
 */
public record ClassMatrix(int[][] counts, double[][] values) {
    /** Row and column names in order. */
    public static final String ROWS = "ABC-";

    /** Column names in order. */
    public static final String COLUMNS = "XYZ-";

    static ClassMatrix of(Classification found) {
        int[][] counts = new int[ROWS.length()][COLUMNS.length()];
        double[][] values = new double[ROWS.length()][COLUMNS.length()];
        for (int p = 0; p < found.facts().products(); p++) {
            int row = ROWS.indexOf(found.abc(p));
            int column = COLUMNS.indexOf(found.xyz(p));
            counts[row][column]++;
            double value = found.facts().stockValue(p);
            values[row][column] += value > 0 ? value : 0;
        }
        return new ClassMatrix(counts, values);
    }

    /** Products in a row. */
    int rowCount(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    /** Products in a column. */
    int columnCount(int column) {
        return Arrays.stream(counts).mapToInt(row -> row[column]).sum();
    }

    /** The largest value of a cell. */
    double highest() {
        double highest = 0;
        for (double[] row : values) {
            for (double value : row) {
                highest = Math.max(highest, value);
            }
        }
        return highest;
    }
}
