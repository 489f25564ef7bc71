package stillstock.snapshot.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.column.DoubleColumn;
import stillstock.snapshot.column.MovementColumns;
import stillstock.snapshot.column.ProductOrder;

/**
 * The stock ledger after products were merged. On each day and place that one of them has a record, the level is the sum
 * of the latest levels of all of them there, so that a record of one never hides the stock of another.
 */
final class StockMerge {
    private final InventoryTable table;
    private final ProductMerge merge;
    private final MovementColumns rows = new MovementColumns(1, 4);
    private final DoubleColumn costs = new DoubleColumn();

    /** A former product at a place. */
    private record Cell(int member, int location) {}

    /** A day at a place. */
    private record Slot(int day, int location) {}

    StockMerge(InventoryTable table, ProductMerge merge) {
        this.table = table;
        this.merge = merge;
    }

    InventoryTable merged() {
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < merge.size(); i++) {
            members.add(new ArrayList<>(1));
        }
        for (int p = 0; p < table.products(); p++) {
            if (table.to(p) > table.from(p)) {
                members.get(merge.row()[p]).add(p);
            }
        }
        for (int product = 0; product < members.size(); product++) {
            if (members.get(product).size() == 1) {
                copy(product, members.get(product).get(0));
            } else {
                add(product, members.get(product));
            }
        }
        ProductOrder order = rows.order(merge.size());
        return new InventoryTable(
                order.offsets(),
                rows.days(order),
                rows.code(0, order),
                rows.value(0, order),
                rows.value(1, order),
                rows.value(2, order),
                rows.value(3, order),
                costs.drain(order.rows()));
    }

    private void copy(int product, int member) {
        for (int row = table.from(member); row < table.to(member); row++) {
            rows.row(product, table.day(row));
            rows.codes(table.location(row));
            rows.values(table.onHand(row), table.received(row), table.onOrder(row), table.reorderPoint(row));
            costs.add(table.unitCost(row));
        }
    }

    private void add(int product, List<Integer> members) {
        Map<Integer, List<int[]>> byDay = new TreeMap<>();
        for (int member : members) {
            for (int row = table.from(member); row < table.to(member); row++) {
                byDay.computeIfAbsent(table.day(row), day -> new ArrayList<>()).add(new int[] {member, row});
            }
        }
        Map<Cell, Integer> latest = new HashMap<>();
        byDay.forEach((day, records) -> {
            Map<Slot, List<Integer>> today = new LinkedHashMap<>();
            for (int[] record : records) {
                int location = table.location(record[1]);
                latest.put(new Cell(record[0], location), record[1]);
                today.computeIfAbsent(new Slot(day, location), slot -> new ArrayList<>())
                        .add(record[1]);
            }
            today.forEach((slot, fresh) -> sum(product, slot, fresh, current(members, slot.location(), latest)));
        });
    }

    private static List<Integer> current(List<Integer> members, int location, Map<Cell, Integer> latest) {
        List<Integer> result = new ArrayList<>();
        for (int member : members) {
            Integer row = latest.get(new Cell(member, location));
            if (row != null) {
                result.add(row);
            }
        }
        return result;
    }

    private void sum(int product, Slot slot, List<Integer> fresh, List<Integer> current) {
        rows.row(product, slot.day());
        rows.codes(slot.location());
        rows.values(
                sum(current, table::onHand),
                sum(fresh, table::received),
                sum(current, table::onOrder),
                sum(current, table::reorderPoint));
        double cost = Double.NaN;
        for (int row : current) {
            cost = Double.isNaN(table.unitCost(row)) ? cost : table.unitCost(row);
        }
        costs.add(cost);
    }

    /** The sum of what is known; NaN where nothing is. */
    private static float sum(List<Integer> rows, Value value) {
        float total = Float.NaN;
        for (int row : rows) {
            float now = value.at(row);
            total = Float.isNaN(total) ? now : Float.isNaN(now) ? total : total + now;
        }
        return total;
    }

    @FunctionalInterface
    private interface Value {
        float at(int row);
    }
}
