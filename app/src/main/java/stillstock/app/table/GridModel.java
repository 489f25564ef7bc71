package stillstock.app.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import stillstock.app.table.filter.ColumnFilter;

/**
 * A table without its screen: rows, filters, order, and what is visible. Lives on the window's thread.
 *
 * @param <R> the row; made when it is looked at
 */
public final class GridModel<R> {
    /** One key of the order. */
    public record SortKey(String columnId, boolean ascending) {}

    private final List<GridColumn<R>> columns;
    private final Map<String, StringProperty> boxes = new LinkedHashMap<>();
    private final Map<String, String> problems = new HashMap<>();
    private final LazyRows<R> view = new LazyRows<>();
    private final ReadOnlyObjectWrapper<RowCount> count = new ReadOnlyObjectWrapper<>(this, "count", RowCount.NONE);
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "Nothing to show");
    private int size;
    private IntFunction<R> maker = index -> null;
    private Predicate<R> scope = row -> true;
    private List<SortKey> order = List.of();

    /** An empty table with these columns. */
    public GridModel(List<GridColumn<R>> columns) {
        this.columns = List.copyOf(columns);
        for (GridColumn<R> column : this.columns) {
            StringProperty box = new SimpleStringProperty(this, column.id(), "");
            box.addListener((property, before, now) -> update());
            boxes.put(column.id(), box);
        }
    }

    /** All columns, shown or not. */
    public List<GridColumn<R>> columns() {
        return columns;
    }

    /** The visible rows in order. */
    public ObservableList<R> view() {
        return view;
    }

    /** Shown and total. */
    public ReadOnlyObjectProperty<RowCount> count() {
        return count.getReadOnlyProperty();
    }

    /** What stands where there are no rows at all, and why. */
    public StringProperty emptyText() {
        return emptyText;
    }

    /** Replaces the rows; filters and order stay. */
    public void setRows(int rows, IntFunction<R> rowMaker) {
        size = rows;
        maker = rowMaker;
        update();
    }

    /** Replaces the rows by those of a list. */
    public void setRows(List<R> rows) {
        setRows(rows.size(), rows::get);
    }

    /**
     * Replaces the rows and says which of them are in question at all, beside the filter boxes ("only dead"): the
     * others count as not shown.
     */
    public void setRows(int rows, IntFunction<R> rowMaker, Predicate<R> inQuestion) {
        scope = inQuestion;
        setRows(rows, rowMaker);
    }

    /** The text of a column's filter box. */
    public StringProperty filter(String columnId) {
        StringProperty box = boxes.get(columnId);
        if (box == null) {
            throw new IllegalArgumentException("no column \"" + columnId + "\" among " + boxes.keySet());
        }
        return box;
    }

    /** Why a column's filter box cannot be read; empty where it can. Such a box hides nothing. */
    public String filterProblem(String columnId) {
        return problems.getOrDefault(columnId, "");
    }

    /** Empties all filter boxes. */
    public void clearFilters() {
        boxes.values().forEach(box -> box.set(""));
    }

    /** True where a filter box says something. */
    public boolean filtered() {
        return boxes.values().stream().anyMatch(box -> !box.get().isBlank());
    }

    /** Sets the order; blanks come last either way, equal rows keep the source's order. */
    public void sort(List<SortKey> keys) {
        order = List.copyOf(keys);
        update();
    }

    /** The visible rows as they are now; later changes do not reach the list, so a job can take it. */
    public List<R> rowsNow() {
        return view.now();
    }

    /** The first visible row that meets a condition, -1 where there is none. */
    public int indexOf(Predicate<R> wanted) {
        for (int i = 0; i < view.size(); i++) {
            if (wanted.test(view.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void update() {
        List<Test<R>> tests = tests();
        int[] kept = new int[size];
        int shown = 0;
        for (int i = 0; i < size; i++) {
            R row = maker.apply(i);
            if (scope.test(row) && passes(tests, row)) {
                kept[shown++] = i;
            }
        }
        int[] visible = Arrays.copyOf(kept, shown);
        GridOrder.sort(visible, size, columns, order, maker);
        view.replace(visible, maker);
        count.set(new RowCount(shown, size));
    }

    private record Test<R>(GridColumn<R> column, ColumnFilter filter) {}

    private List<Test<R>> tests() {
        problems.clear();
        List<Test<R>> result = new ArrayList<>();
        for (GridColumn<R> column : columns) {
            String box = boxes.get(column.id()).get();
            if (!box.isBlank()) {
                try {
                    result.add(new Test<>(column, ColumnFilter.parse(box, column.typed())));
                } catch (IllegalArgumentException unreadable) {
                    problems.put(column.id(), unreadable.getMessage());
                }
            }
        }
        return result;
    }

    private static <R> boolean passes(List<Test<R>> tests, R row) {
        for (Test<R> test : tests) {
            if (!test.filter().test(test.column().number(row), test.column().text(row))) {
                return false;
            }
        }
        return true;
    }
}
