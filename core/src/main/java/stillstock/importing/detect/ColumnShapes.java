package stillstock.importing.detect;

import java.util.ArrayList;
import java.util.List;

/** The shapes of all columns of a table. */
final class ColumnShapes {
    /** Fewer rows teach nothing that a row could be mended by. */
    static final int FEWEST_ROWS = 5;

    /** What a quotation mark left in a cell costs: of two readings the one with fewer left over is likelier. */
    private static final double MARK_COST = 1.2;

    private final List<ColumnShape> columns = new ArrayList<>();
    private int rows;

    ColumnShapes(int fields) {
        for (int i = 0; i < fields; i++) {
            columns.add(new ColumnShape());
        }
    }

    void learn(List<String> row) {
        rows++;
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).learn(row.get(i));
        }
    }

    int fields() {
        return columns.size();
    }

    boolean teach() {
        return rows >= FEWEST_ROWS;
    }

    ColumnShape column(int i) {
        return columns.get(i);
    }

    /** Log probability of a row; higher is likelier. */
    double score(List<String> row) {
        double sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            sum += columns.get(i).score(row.get(i)) - MARK_COST * marks(row.get(i));
        }
        return sum;
    }

    private static long marks(String cell) {
        return cell.chars().filter(c -> c == '"').count();
    }

    /** True where no strict column has a cell of a shape that it never showed. */
    boolean believable(List<String> row) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).strict() && !columns.get(i).seen(row.get(i))) {
                return false;
            }
        }
        return true;
    }
}
