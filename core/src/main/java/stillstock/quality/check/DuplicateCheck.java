package stillstock.quality.check;

import java.util.BitSet;
import java.util.List;
import stillstock.quality.finding.Dimension;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.Severity;
import stillstock.quality.inspect.CheckInput;
import stillstock.quality.inspect.Examples;
import stillstock.quality.inspect.Findings;
import stillstock.quality.inspect.QualityCheck;
import stillstock.quality.inspect.RowWords;
import stillstock.quality.rule.Duplicates;
import stillstock.quality.step.CleaningStep;
import stillstock.quality.step.DropDuplicates;
import stillstock.quality.step.KeepOne;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.TableName;

/** Rows that are there more than once. */
public final class DuplicateCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        of(in, out, TableName.SALES, in.snapshot().sales());
        of(in, out, TableName.RETURNS, in.snapshot().returns());
        of(in, out, TableName.INVENTORY, in.snapshot().inventory());
    }

    private static void of(CheckInput in, Findings out, TableName table, ProductRows rows) {
        Duplicates found = Duplicates.of(in.snapshot(), table, in.asOfDay());
        if (found.keyed() == 0) {
            if (in.rows(rows) > 0) {
                out.notChecked(
                        "duplicate." + table.id(),
                        "Exact copies in " + table.id(),
                        "no row has an order id, and two customers may buy the same thing on one day: map order_id");
            }
            return;
        }
        boolean stock = table == TableName.INVENTORY;
        add(
                in,
                out,
                table,
                rows,
                found.exact(),
                found.keyed(),
                "duplicate." + table.id(),
                "Exact copies in ",
                Severity.MEDIUM,
                exactEffect(in, table, found.exact()),
                List.of(new DropDuplicates(table)));
        add(
                in,
                out,
                table,
                rows,
                found.sameKey(),
                found.keyed(),
                "same-key." + table.id(),
                "Same key with other values in ",
                stock ? Severity.HIGH : Severity.LOW,
                stock
                        ? "Two levels cannot both hold: the last read counts."
                        : "An order may name a product on two lines, and then nothing is wrong; after a correction both the"
                                + " old and the new line count.",
                List.of(new KeepOne(table, KeepOne.Which.LAST), new KeepOne(table, KeepOne.Which.FIRST)));
    }

    private static String exactEffect(CheckInput in, TableName table, BitSet rows) {
        if (table != TableName.SALES) {
            return "They count twice.";
        }
        SalesTable sales = in.snapshot().sales();
        double units = 0;
        double value = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            units += sales.quantity(row);
            value += sales.unitPrice(row) > 0 ? sales.quantity(row) * (double) sales.unitPrice(row) : 0;
        }
        return "If they are copies, demand is too high by " + CheckInput.number(units) + " units worth "
                + CheckInput.number(value) + ": forecasts too high, cover too short.";
    }

    private static void add(
            CheckInput in,
            Findings out,
            TableName table,
            ProductRows rows,
            BitSet hits,
            long of,
            String id,
            String title,
            Severity severity,
            String effect,
            List<CleaningStep> fixes) {
        Examples examples = new Examples();
        for (int p = 0; p < rows.products(); p++) {
            for (int row = hits.nextSetBit(rows.from(p));
                    row >= 0 && row < rows.to(p);
                    row = hits.nextSetBit(row + 1)) {
                int product = p;
                int at = row;
                examples.add(
                        weight(in, table, row),
                        () -> new Example(
                                product,
                                in.snapshot().products().id(product),
                                RowWords.place(in, table, at),
                                RowWords.text(in.snapshot(), table, at)));
            }
        }
        out.add(new Finding(
                id,
                Dimension.UNIQUENESS,
                severity,
                title + table.id(),
                table,
                examples.count(),
                of,
                "rows",
                effect,
                examples.worst(),
                fixes));
    }

    private static double weight(CheckInput in, TableName table, int row) {
        return table == TableName.SALES ? in.snapshot().sales().quantity(row) : 0;
    }
}
