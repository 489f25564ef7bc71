package stillstock.quality.check;

import java.util.List;
import java.util.function.IntPredicate;
import stillstock.quality.finding.ColumnFill;
import stillstock.quality.finding.Dimension;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.Severity;
import stillstock.quality.inspect.CheckInput;
import stillstock.quality.inspect.Examples;
import stillstock.quality.inspect.Findings;
import stillstock.quality.inspect.QualityCheck;
import stillstock.quality.step.CleaningStep;
import stillstock.quality.step.FillStock;
import stillstock.quality.step.ImputeCost;
import stillstock.quality.step.ImputePrice;
import stillstock.quality.step.ImputeSalesPrices;
import stillstock.quality.step.effect.Basis;
import stillstock.snapshot.Days;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.column.Dictionary;

/** Values that are missing from columns that results need, and the stock table where there is none. */
public final class CompletenessCheck implements QualityCheck {
    /** What a blank in a column does. */
    private record Need(Severity severity, String effect, List<CleaningStep> fixes) {
        static Need of(Severity severity, String effect, CleaningStep... fixes) {
            return new Need(severity, effect, List.of(fixes));
        }
    }

    @Override
    public void run(CheckInput in, Findings out) {
        if (!in.facts().stockKnown()) {
            out.add(new Finding(
                    "missing.inventory",
                    Dimension.COMPLETENESS,
                    Severity.MEDIUM,
                    "There is no stock table",
                    TableName.INVENTORY,
                    1,
                    1,
                    "tables",
                    "What lies on the shelf and what it ties up is unknown; items are judged on sales alone.",
                    List.of(),
                    List.of()));
        }
        products(in, out);
        sales(in, out);
        stock(in, out);
    }

    private static void products(CheckInput in, Findings out) {
        ProductTable table = in.snapshot().products();
        double[] tied = new double[2];
        IntPredicate costed = p -> {
            boolean known = !Double.isNaN(in.facts().unitCost(p));
            tied[0] += !known && in.facts().onHand(p) > 0 ? 1 : 0;
            tied[1] += !known && in.facts().onHand(p) > 0 ? in.facts().onHand(p) : 0;
            return known;
        };
        long noCost = product(in, out, "unit_cost", costed, null);
        column(
                in,
                out,
                "name",
                p -> !table.record(p).name().isEmpty(),
                Need.of(Severity.LOW, "They are called by their id, and words cannot pair them."));
        coded(in, out, "department", table.department(), null);
        coded(
                in,
                out,
                "category",
                table.category(),
                Need.of(
                        Severity.LOW,
                        "They have no group: nothing is said of groups, and pairings lose their best reason."));
        coded(in, out, "subcategory", table.subcategory(), null);
        coded(in, out, "brand", table.brand(), null);
        coded(in, out, "supplier_id", table.supplier(), null);
        column(
                in,
                out,
                "unit_price",
                p -> !Double.isNaN(table.unitPrice(p)),
                Need.of(
                        Severity.LOW,
                        "Margin and price band are taken from sales where there are any, else unknown.",
                        new ImputePrice(Basis.PRODUCT),
                        new ImputePrice(Basis.GROUP)));
        product(in, out, "launch_date", p -> table.launchDay(p) != Days.MISSING, null);
        product(in, out, "shelf_life_days", p -> !Double.isNaN(table.shelfLifeDays(p)), null);
        finding(
                in,
                out,
                "unit_cost",
                noCost,
                table.size(),
                TableName.PRODUCTS,
                costed,
                Need.of(
                        tied[0] > 0 ? Severity.HIGH : Severity.LOW,
                        CheckInput.number(tied[0]) + " of them are in stock with " + CheckInput.number(tied[1])
                                + " units: what these tie up is unknown and missing from every total.",
                        new ImputeCost(Basis.PRODUCT),
                        new ImputeCost(Basis.GROUP)));
    }

    private static void coded(CheckInput in, Findings out, String name, CodedColumn column, Need need) {
        column(in, out, name, p -> column.code(p) != Dictionary.MISSING, need);
    }

    private static void column(CheckInput in, Findings out, String name, IntPredicate filled, Need need) {
        long blank = product(in, out, name, filled, need);
        if (need != null) {
            finding(in, out, name, blank, in.snapshot().products().size(), TableName.PRODUCTS, filled, need);
        }
    }

    private static long product(CheckInput in, Findings out, String name, IntPredicate filled, Need need) {
        int n = in.snapshot().products().size();
        long known = 0;
        for (int p = 0; p < n; p++) {
            known += filled.test(p) ? 1 : 0;
        }
        out.column(new ColumnFill(TableName.PRODUCTS, name, known, n));
        return n - known;
    }

    private static void finding(
            CheckInput in,
            Findings out,
            String name,
            long blank,
            long of,
            TableName table,
            IntPredicate filled,
            Need need) {
        Examples examples = new Examples();
        for (int p = 0; p < in.snapshot().products().size() && blank > 0; p++) {
            int product = p;
            if (!filled.test(p)) {
                double onHand = in.facts().onHand(p);
                examples.add(
                        Double.isNaN(onHand) ? 0 : onHand,
                        () -> new Example(
                                product,
                                in.snapshot().products().id(product),
                                "product master",
                                onHand > 0 ? CheckInput.number(onHand) + " on hand" : "none on hand"));
            }
        }
        out.add(new Finding(
                "missing." + table.id() + "." + name,
                Dimension.COMPLETENESS,
                need.severity(),
                "Products without " + name,
                table,
                blank,
                of,
                "products",
                need.effect(),
                examples.worst(),
                need.fixes()));
    }

    private static void sales(CheckInput in, Findings out) {
        SalesTable t = in.snapshot().sales();
        rows(
                in,
                out,
                TableName.SALES,
                t,
                "order_id",
                row -> t.order(row) != Dictionary.MISSING,
                Need.of(Severity.LOW, "Baskets and exact copies cannot be told without order ids."));
        rows(in, out, TableName.SALES, t, "location_id", row -> t.location(row) != Dictionary.MISSING, null);
        rows(
                in,
                out,
                TableName.SALES,
                t,
                "customer_id",
                row -> t.customer(row) != Dictionary.MISSING,
                Need.of(Severity.LOW, "These lines are missing from customer segments; nothing else needs them."));
        rows(
                in,
                out,
                TableName.SALES,
                t,
                "unit_price",
                row -> !Float.isNaN(t.unitPrice(row)),
                Need.of(
                        Severity.MEDIUM,
                        "Sales value, ABC classes and price features leave these lines out.",
                        new ImputeSalesPrices(false)));
        rows(in, out, TableName.SALES, t, "discount", row -> !Float.isNaN(t.discount(row)), null);
    }

    private static void stock(CheckInput in, Findings out) {
        InventoryTable t = in.snapshot().inventory();
        if (in.rows(t) == 0) {
            return;
        }
        rows(
                in,
                out,
                TableName.INVENTORY,
                t,
                "on_hand",
                row -> !Float.isNaN(t.onHand(row)),
                Need.of(Severity.HIGH, "Stock is unknown on these days.", new FillStock(false)));
        rows(
                in,
                out,
                TableName.INVENTORY,
                t,
                "received",
                row -> !Float.isNaN(t.received(row)),
                Need.of(Severity.LOW, "Receipts are inferred from rises of the stock level, so ages are less sure."));
        rows(in, out, TableName.INVENTORY, t, "unit_cost", row -> !Double.isNaN(t.unitCost(row)), null);
    }

    private static void rows(
            CheckInput in,
            Findings out,
            TableName name,
            ProductRows table,
            String column,
            IntPredicate filled,
            Need need) {
        Examples blanks = new Examples();
        long rows = 0;
        for (int p = 0; p < table.products(); p++) {
            for (int row = table.from(p); row < table.toAsOf(p, in.asOfDay()); row++) {
                rows++;
                if (!filled.test(row)) {
                    int product = p;
                    int day = table.day(row);
                    blanks.add(
                            0,
                            () -> new Example(
                                    product,
                                    in.snapshot().products().id(product),
                                    in.place(day, -1),
                                    column + " is blank"));
                }
            }
        }
        out.column(new ColumnFill(name, column, rows - blanks.count(), rows));
        if (need != null) {
            out.add(new Finding(
                    "missing." + name.id() + "." + column,
                    Dimension.COMPLETENESS,
                    need.severity(),
                    "Rows of " + name.id() + " without " + column,
                    name,
                    blanks.count(),
                    rows,
                    "rows",
                    need.effect(),
                    blanks.worst(),
                    need.fixes()));
        }
    }
}
