package stillstock.export.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.InteractionTable;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.column.Dictionary;

/**
 * Writes a snapshot's canonical tables into one SQLite file, row by row and whole or not at all, so that reading the file
 * gives an equal snapshot. Beside them the table {@code snapshot_info} holds the day the data speaks of.
 */
public final class SnapshotSqlite {
    private static final int ROWS_A_STEP = 8192;

    private final Snapshot snapshot;
    private final TableStore store;
    private final JobContext job;
    private final long total;
    private long done;

    private SnapshotSqlite(Snapshot snapshot, TableStore store, JobContext job) {
        this.snapshot = snapshot;
        this.store = store;
        this.job = job;
        long rows = 0;
        for (TableName table : TableName.values()) {
            rows += snapshot.rows(table);
        }
        this.total = Math.max(1, rows);
    }

    /**
     * Writes a file; an existing one is replaced.
     *
     * @throws IOException where it cannot be written; then nothing is left of it
     */
    public static void write(Snapshot snapshot, Path file, JobContext job) throws IOException {
        try (TableStore store = new SqliteStore(file)) {
            new SnapshotSqlite(snapshot, store, job).writeAll();
            store.complete();
        }
    }

    private void writeAll() throws IOException {
        store.open("snapshot_info", List.of(new Column("as_of", Column.Type.TEXT)))
                .row(snapshot.asOf().toString());
        products();
        sales();
        returns();
        inventory();
        interactions();
        new SideTableRows(snapshot, this::sink).writeAll();
    }

    private RowSink sink(TableName table, List<String> further) throws IOException {
        job.message("Writing " + table.id());
        List<String> columns = new ArrayList<>(table.columns());
        columns.addAll(further);
        RowSink sink = store.open(table.id(), Column.named(columns));
        return new RowSink() {
            @Override
            public void row(Object... cells) throws IOException {
                if (done++ % ROWS_A_STEP == 0) {
                    job.checkCancelled();
                    job.step(done, total);
                }
                sink.row(cells);
            }

            @Override
            public void close() throws IOException {
                sink.close();
            }
        };
    }

    private void products() throws IOException {
        ProductTable products = snapshot.products();
        Map<String, CodedColumn> attributes = products.attributes();
        RowSink sink = sink(
                TableName.PRODUCTS,
                attributes.keySet().stream().map(name -> "attr_" + name).toList());
        for (int p = 0; p < products.size(); p++) {
            List<Object> cells = new ArrayList<>();
            cells.add(products.id(p));
            cells.add(text(products.name(p)));
            cells.add(text(products.department().text(p)));
            cells.add(text(products.category().text(p)));
            cells.add(text(products.subcategory().text(p)));
            cells.add(text(products.brand().text(p)));
            cells.add(text(products.supplier().text(p)));
            cells.add(number(products.unitCost(p)));
            cells.add(number(products.unitPrice(p)));
            cells.add(day(products.launchDay(p)));
            cells.add(products.discontinued(p) ? 1 : 0);
            cells.add(number(products.shelfLifeDays(p)));
            cells.add(text(products.season().text(p)));
            for (CodedColumn attribute : attributes.values()) {
                cells.add(text(attribute.text(p)));
            }
            sink.row(cells.toArray());
        }
    }

    private void sales() throws IOException {
        SalesTable sales = snapshot.sales();
        RowSink sink = sink(TableName.SALES, List.of());
        for (int p = 0; p < snapshot.products().size(); p++) {
            for (int row = sales.from(p); row < sales.to(p); row++) {
                sink.row(
                        day(sales.day(row)),
                        code(snapshot.codes().orders(), sales.order(row)),
                        snapshot.products().id(p),
                        code(snapshot.codes().locations(), sales.location(row)),
                        code(snapshot.codes().customers(), sales.customer(row)),
                        number(sales.quantity(row)),
                        number(sales.unitPrice(row)),
                        number(sales.discount(row)));
            }
        }
    }

    private void returns() throws IOException {
        ReturnTable returns = snapshot.returns();
        if (returns.size() == 0) {
            return;
        }
        RowSink sink = sink(TableName.RETURNS, List.of());
        for (int p = 0; p < snapshot.products().size(); p++) {
            for (int row = returns.from(p); row < returns.to(p); row++) {
                sink.row(
                        day(returns.day(row)),
                        code(snapshot.codes().orders(), returns.order(row)),
                        snapshot.products().id(p),
                        code(snapshot.codes().locations(), returns.location(row)),
                        code(snapshot.codes().customers(), returns.customer(row)),
                        number(returns.quantity(row)),
                        code(snapshot.codes().reasons(), returns.reason(row)));
            }
        }
    }

    private void inventory() throws IOException {
        InventoryTable stock = snapshot.inventory();
        if (stock.size() == 0) {
            return;
        }
        RowSink sink = sink(TableName.INVENTORY, List.of());
        for (int p = 0; p < snapshot.products().size(); p++) {
            for (int row = stock.from(p); row < stock.to(p); row++) {
                sink.row(
                        day(stock.day(row)),
                        snapshot.products().id(p),
                        code(snapshot.codes().locations(), stock.location(row)),
                        number(stock.onHand(row)),
                        number(stock.received(row)),
                        number(stock.onOrder(row)),
                        number(stock.reorderPoint(row)),
                        number(stock.unitCost(row)));
            }
        }
    }

    private void interactions() throws IOException {
        InteractionTable views = snapshot.interactions();
        if (views.size() == 0) {
            return;
        }
        RowSink sink = sink(TableName.INTERACTIONS, List.of());
        for (int p = 0; p < snapshot.products().size(); p++) {
            for (int row = views.from(p); row < views.to(p); row++) {
                sink.row(
                        day(views.day(row)),
                        snapshot.products().id(p),
                        number(views.views(row)),
                        number(views.clicks(row)),
                        number(views.cartAdds(row)),
                        number(views.bounces(row)));
            }
        }
    }

    private static Object code(Dictionary dictionary, int code) {
        return code == Dictionary.MISSING ? null : dictionary.text(code);
    }

    static Object text(String text) {
        return text.isEmpty() ? null : text;
    }

    static Object day(int day) {
        return day == Days.MISSING ? null : Days.text(day);
    }

    static Object number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** The decimal number that a float was read from: 0.1 and not 0.10000000149. */
    static Object number(float value) {
        return Float.isNaN(value) ? null : Double.parseDouble(Float.toString(value));
    }
}
