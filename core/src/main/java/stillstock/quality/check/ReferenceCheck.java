package stillstock.quality.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import stillstock.quality.finding.Dimension;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.Severity;
import stillstock.quality.inspect.CheckInput;
import stillstock.quality.inspect.Examples;
import stillstock.quality.inspect.Findings;
import stillstock.quality.inspect.QualityCheck;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Customer;
import stillstock.snapshot.side.Location;
import stillstock.snapshot.side.Supplier;

/** Ids in one table that the table they point to does not have. */
public final class ReferenceCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        products(in, out);
        Snapshot snapshot = in.snapshot();
        SalesTable sales = snapshot.sales();
        Set<String> places = new HashSet<>();
        snapshot.side().locations().stream().map(Location::id).forEach(places::add);
        Set<String> customers = new HashSet<>();
        snapshot.side().customers().stream().map(Customer::id).forEach(customers::add);
        rows(
                in,
                out,
                "location_id",
                sales,
                sales::location,
                snapshot.codes().locations(),
                places,
                Severity.MEDIUM,
                "These sales belong to no known place: nothing is said of it by region or capacity.");
        rows(
                in,
                out,
                "customer_id",
                sales,
                sales::customer,
                snapshot.codes().customers(),
                customers,
                Severity.LOW,
                "These customers have no region or segment.");
        suppliers(in, out);
    }

    private static void products(CheckInput in, Findings out) {
        ProductTable products = in.snapshot().products();
        SalesTable sales = in.snapshot().sales();
        Examples bare = new Examples();
        long lines = 0;
        for (int p = 0; p < products.size(); p++) {
            ProductRecord record = products.record(p);
            if (record.equals(ProductRecord.ofId(record.id()))) {
                int product = p;
                int rows = sales.toAsOf(p, in.asOfDay()) - sales.from(p);
                lines += rows;
                bare.add(
                        rows,
                        () -> new Example(
                                product,
                                products.id(product),
                                "product master",
                                CheckInput.number(rows) + " sales lines"));
            }
        }
        if (bare.count() == products.size()) {
            out.notChecked(
                    "unknown.product",
                    "Products that the product file does not have",
                    "no product is described at all: add a products table");
            return;
        }
        out.add(new Finding(
                "unknown.product",
                Dimension.CONSISTENCY,
                Severity.MEDIUM,
                "Products that are described nowhere",
                TableName.PRODUCTS,
                bare.count(),
                products.size(),
                "products",
                CheckInput.number(lines) + " sales lines are theirs; they have no name, group, cost or price.",
                bare.worst(),
                List.of()));
    }

    private static void rows(
            CheckInput in,
            Findings out,
            String column,
            ProductRows table,
            IntUnaryOperator code,
            Dictionary texts,
            Set<String> known,
            Severity severity,
            String effect) {
        String id = "unknown." + column.replace("_id", "");
        if (known.isEmpty()) {
            out.notChecked(id, "Unknown " + column + " in sales", "there is no table that lists them");
            return;
        }
        boolean[] unknown = new boolean[texts.size()];
        for (int i = 0; i < unknown.length; i++) {
            unknown[i] = !known.contains(texts.text(i));
        }
        Examples examples = new Examples();
        long given = 0;
        for (int p = 0; p < table.products(); p++) {
            for (int row = table.from(p); row < table.toAsOf(p, in.asOfDay()); row++) {
                int value = code.applyAsInt(row);
                given += value == Dictionary.MISSING ? 0 : 1;
                if (value != Dictionary.MISSING && unknown[value]) {
                    int product = p;
                    int day = table.day(row);
                    examples.add(
                            0,
                            () -> new Example(
                                    product, in.snapshot().products().id(product), Days.text(day), texts.text(value)));
                }
            }
        }
        out.add(new Finding(
                id,
                Dimension.CONSISTENCY,
                severity,
                "Unknown " + column + " in sales",
                TableName.SALES,
                examples.count(),
                given,
                "rows",
                effect,
                examples.worst(),
                List.of()));
    }

    private static void suppliers(CheckInput in, Findings out) {
        ProductTable products = in.snapshot().products();
        Set<String> known = new HashSet<>();
        in.snapshot().side().suppliers().stream().map(Supplier::id).forEach(known::add);
        if (known.isEmpty()) {
            return;
        }
        Examples examples = new Examples();
        long given = 0;
        for (int p = 0; p < products.size(); p++) {
            String supplier = products.supplier().text(p);
            given += supplier.isEmpty() ? 0 : 1;
            if (!supplier.isEmpty() && !known.contains(supplier)) {
                int product = p;
                examples.add(0, () -> new Example(product, products.id(product), "product master", supplier));
            }
        }
        out.add(new Finding(
                "unknown.supplier",
                Dimension.CONSISTENCY,
                Severity.LOW,
                "Unknown supplier_id in products",
                TableName.PRODUCTS,
                examples.count(),
                given,
                "products",
                "Their lead times are unknown, so nothing can be ordered by them.",
                examples.worst(),
                List.of()));
    }
}
