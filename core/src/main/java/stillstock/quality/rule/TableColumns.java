package stillstock.quality.rule;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.Dictionary;

/** The columns of a dated table by their canonical names, for conditions. */
final class TableColumns {
    private final TableName table;
    private final Map<String, Function<Condition, IntPredicate>> columns = new LinkedHashMap<>();

    private TableColumns(TableName table) {
        this.table = table;
    }

    static TableColumns of(Snapshot snapshot, TableName table) {
        TableColumns result = new TableColumns(table);
        Snapshot.Codes codes = snapshot.codes();
        switch (table) {
            case SALES -> {
                SalesTable sales = snapshot.sales();
                result.placed(snapshot, sales, codes.orders(), sales::order);
                result.text("location_id", codes.locations(), sales::location);
                result.text("customer_id", codes.customers(), sales::customer);
                result.number("quantity", sales::quantity);
                result.number("unit_price", sales::unitPrice);
                result.number("discount", sales::discount);
            }
            case RETURNS -> {
                ReturnTable returns = snapshot.returns();
                result.placed(snapshot, returns, codes.orders(), returns::order);
                result.text("location_id", codes.locations(), returns::location);
                result.text("customer_id", codes.customers(), returns::customer);
                result.number("quantity", returns::quantity);
                result.text("reason", codes.reasons(), returns::reason);
            }
            case INVENTORY -> {
                InventoryTable stock = snapshot.inventory();
                result.placed(snapshot, stock, new Dictionary(), row -> Dictionary.MISSING);
                result.text("location_id", codes.locations(), stock::location);
                result.number("on_hand", stock::onHand);
                result.number("received", stock::received);
                result.number("on_order", stock::onOrder);
                result.number("reorder_point", stock::reorderPoint);
                result.number("unit_cost", stock::unitCost);
            }
            default -> throw new IllegalArgumentException(
                    "rows of " + table.id() + " cannot be dropped: name sales, returns or inventory");
        }
        return result;
    }

    IntPredicate predicate(Condition condition) {
        Function<Condition, IntPredicate> column = columns.get(condition.column());
        if (column == null) {
            throw new IllegalArgumentException(
                    table.id() + " has no column " + condition.column() + ": name one of " + columns.keySet());
        }
        return column.apply(condition);
    }

    private void placed(Snapshot snapshot, ProductRows rows, Dictionary orders, IntUnaryOperator order) {
        columns.put("date", condition -> condition.days(rows::day));
        columns.put("product_id", condition -> products(snapshot, rows, condition));
        if (orders.size() > 0) {
            text("order_id", orders, order);
        }
    }

    private static IntPredicate products(Snapshot snapshot, ProductRows rows, Condition condition) {
        BitSet holds = new BitSet();
        for (int p = 0; p < rows.products(); p++) {
            if (condition.text(snapshot.products().id(p))) {
                holds.set(rows.from(p), rows.to(p));
            }
        }
        return holds::get;
    }

    private void text(String name, Dictionary texts, IntUnaryOperator code) {
        columns.put(name, condition -> condition.texts(texts, code));
    }

    private void number(String name, IntToDoubleFunction value) {
        columns.put(name, condition -> condition.numbers(value));
    }
}
