package stillstock.export.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Correction;
import stillstock.snapshot.side.Customer;
import stillstock.snapshot.side.Embedding;
import stillstock.snapshot.side.ExternalValue;
import stillstock.snapshot.side.GroupMember;
import stillstock.snapshot.side.Location;
import stillstock.snapshot.side.Promotion;
import stillstock.snapshot.side.ShippingLane;
import stillstock.snapshot.side.Supplier;

/** The rows of a snapshot's small tables as the canonical columns have them; a table without rows is not begun. */
final class SideTableRows {
    /** Begins a table. */
    @FunctionalInterface
    interface Sinks {
        RowSink open(TableName table, List<String> furtherColumns) throws IOException;
    }

    private final Snapshot snapshot;
    private final Snapshot.SideTables side;
    private final Sinks sinks;

    SideTableRows(Snapshot snapshot, Sinks sinks) {
        this.snapshot = snapshot;
        this.side = snapshot.side();
        this.sinks = sinks;
    }

    void writeAll() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        for (Customer c : side.customers()) {
            Object birth = c.birthYear() == 0 ? null : c.birthYear();
            rows.add(row(c.id(), text(c.region()), text(c.segment()), birth, text(c.gender()), day(c.joinedDay())));
        }
        put(TableName.CUSTOMERS, rows);
        for (Location l : side.locations()) {
            rows.add(
                    row(l.id(), text(l.name()), text(l.region()), number(l.capacityUnits()), number(l.handlingDays())));
        }
        put(TableName.LOCATIONS, rows);
        for (ShippingLane s : side.shipping()) {
            rows.add(row(s.locationId(), text(s.region()), number(s.costPerUnit()), number(s.days())));
        }
        put(TableName.SHIPPING, rows);
        for (Supplier s : side.suppliers()) {
            rows.add(row(
                    s.id(),
                    text(s.name()),
                    number(s.leadTimeDays()),
                    number(s.leadTimeSdDays()),
                    number(s.minOrderQuantity())));
        }
        put(TableName.SUPPLIERS, rows);
        for (Correction c : side.corrections()) {
            rows.add(row(day(c.day()), product(c.product()), null, number(c.quantity()), text(c.reason())));
        }
        put(TableName.CORRECTIONS, rows);
        for (Promotion p : side.promotions()) {
            rows.add(row(
                    text(p.id()),
                    product(p.product()),
                    text(p.category()),
                    day(p.startDay()),
                    day(p.endDay()),
                    number(p.discount()),
                    text(p.channel())));
        }
        put(TableName.PROMOTIONS, rows);
        for (GroupMember g : side.groups()) {
            rows.add(row(product(g.product()), g.groupId()));
        }
        put(TableName.GROUPS, rows);
        for (ExternalValue e : side.external()) {
            rows.add(row(day(e.day()), e.series(), number(e.value())));
        }
        put(TableName.EXTERNAL, rows);
        embeddings();
    }

    private void embeddings() throws IOException {
        if (side.embeddings().isEmpty()) {
            return;
        }
        int length = side.embeddings().get(0).vector().length;
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            columns.add("v" + i);
        }
        RowSink sink = sinks.open(TableName.EMBEDDINGS, columns);
        for (Embedding e : side.embeddings()) {
            Object[] cells = new Object[length + 1];
            cells[0] = product(e.product());
            for (int i = 0; i < length; i++) {
                cells[i + 1] = SnapshotSqlite.number(e.vector()[i]);
            }
            sink.row(cells);
        }
    }

    private void put(TableName table, List<Object[]> rows) throws IOException {
        if (!rows.isEmpty()) {
            RowSink sink = sinks.open(table, List.of());
            for (Object[] row : rows) {
                sink.row(row);
            }
            rows.clear();
        }
    }

    private Object product(int row) {
        return row == Dictionary.MISSING ? null : snapshot.products().id(row);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static Object text(String text) {
        return SnapshotSqlite.text(text);
    }

    private static Object day(int day) {
        return SnapshotSqlite.day(day);
    }

    private static Object number(double value) {
        return SnapshotSqlite.number(value);
    }
}
