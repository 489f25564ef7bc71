package stillstock.app.table;

import java.util.List;
import java.util.function.IntFunction;

/** Puts row numbers into the order of some columns; each key is read once a row. */
final class GridOrder {
    private GridOrder() {}

    static <R> void sort(
            int[] rows, int size, List<GridColumn<R>> columns, List<GridModel.SortKey> keys, IntFunction<R> maker) {
        IndexSort.Order order = null;
        for (GridModel.SortKey key : keys) {
            for (GridColumn<R> column : columns) {
                if (column.id().equals(key.columnId())) {
                    IndexSort.Order next = column.typed()
                            ? byNumber(rows, size, column, key.ascending(), maker)
                            : byText(rows, size, column, key.ascending(), maker);
                    order = order == null ? next : then(order, next);
                }
            }
        }
        if (order != null) {
            IndexSort.sort(rows, order);
        }
    }

    private static IndexSort.Order then(IndexSort.Order first, IndexSort.Order second) {
        return (left, right) -> {
            int result = first.compare(left, right);
            return result != 0 ? result : second.compare(left, right);
        };
    }

    private static <R> IndexSort.Order byNumber(
            int[] rows, int size, GridColumn<R> column, boolean ascending, IntFunction<R> maker) {
        double[] keys = new double[size];
        for (int row : rows) {
            keys[row] = column.number(maker.apply(row));
        }
        return (left, right) -> {
            boolean leftBlank = Double.isNaN(keys[left]);
            boolean rightBlank = Double.isNaN(keys[right]);
            if (leftBlank || rightBlank) {
                return Boolean.compare(leftBlank, rightBlank);
            }
            return ascending ? Double.compare(keys[left], keys[right]) : Double.compare(keys[right], keys[left]);
        };
    }

    private static <R> IndexSort.Order byText(
            int[] rows, int size, GridColumn<R> column, boolean ascending, IntFunction<R> maker) {
        String[] keys = new String[size];
        for (int row : rows) {
            keys[row] = column.text(maker.apply(row));
        }
        return (left, right) -> {
            boolean leftBlank = keys[left].isEmpty();
            boolean rightBlank = keys[right].isEmpty();
            if (leftBlank || rightBlank) {
                return Boolean.compare(leftBlank, rightBlank);
            }
            int result = keys[left].compareToIgnoreCase(keys[right]);
            return ascending ? result : -result;
        };
    }
}
