package stillstock.export;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * A named table of results with its columns; rows are made when they are written.
 *
 * @param name file name without ending, also the sheet's name: "dead-stock"
 * @param rows how many
 * @param row makes the row of an index
 */
public record ResultTable<T>(String name, List<ColumnSpec<T>> columns, int rows, IntFunction<T> row) {
    /** Copies its columns. */
    public ResultTable {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        Objects.requireNonNull(row, "row");
    }

    /** A table over a list. */
    public static <T> ResultTable<T> of(String name, List<ColumnSpec<T>> columns, List<T> rows) {
        List<T> copy = List.copyOf(rows);
        return new ResultTable<>(name, columns, copy.size(), copy::get);
    }
}
