package stillstock.app.table;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;

/** The visible rows: an array of row numbers; a row is made when a cell asks for it. */
final class LazyRows<R> extends ObservableListBase<R> {
    private int[] order = {};
    private IntFunction<R> maker = index -> null;

    void replace(int[] newOrder, IntFunction<R> newMaker) {
        List<R> removed = view(order, maker);
        beginChange();
        order = newOrder;
        maker = newMaker;
        nextReplace(0, newOrder.length, removed);
        endChange();
    }

    /** The rows of this moment. */
    List<R> now() {
        return view(order, maker);
    }

    @Override
    public R get(int index) {
        return maker.apply(order[index]);
    }

    @Override
    public int size() {
        return order.length;
    }

    private static <R> List<R> view(int[] order, IntFunction<R> maker) {
        return new AbstractList<>() {
            @Override
            public R get(int index) {
                return maker.apply(order[index]);
            }

            @Override
            public int size() {
                return order.length;
            }
        };
    }
}
