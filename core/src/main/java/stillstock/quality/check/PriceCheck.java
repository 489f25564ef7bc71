package stillstock.quality.check;

import java.util.List;
import stillstock.quality.finding.Dimension;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.Severity;
import stillstock.quality.inspect.CheckInput;
import stillstock.quality.inspect.Examples;
import stillstock.quality.inspect.Findings;
import stillstock.quality.inspect.QualityCheck;
import stillstock.quality.rule.Condition;
import stillstock.quality.rule.OutlierRule;
import stillstock.quality.rule.PriceJumps;
import stillstock.quality.step.CleaningStep;
import stillstock.quality.step.DropRows;
import stillstock.quality.step.ImputeSalesPrices;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.TableName;

/** Prices of zero, far outside the product's usual range, and changes of the price level. */
public final class PriceCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        SalesTable sales = in.snapshot().sales();
        Examples zero = new Examples();
        Examples wild = new Examples();
        Examples jumps = new Examples();
        double[] units = new double[1];
        PriceJumps rule = new PriceJumps(in.config().priceJumpRatio());
        long priced = 0;
        for (int p = 0; p < sales.products(); p++) {
            in.job().checkCancelled();
            int product = p;
            OutlierRule.Range range = in.config().outliers().prices(sales, p, in.asOfDay());
            for (int row = sales.from(p); row < sales.toAsOf(p, in.asOfDay()); row++) {
                priced += Float.isNaN(sales.unitPrice(row)) ? 0 : 1;
                look(in, p, row, range, zero, wild, units);
            }
            rule.visit(
                    sales,
                    p,
                    in.asOfDay(),
                    (row, before, after) -> jumps.add(
                            Math.abs(Math.log(after / before)),
                            () -> example(
                                    in,
                                    product,
                                    row,
                                    "from " + CheckInput.number(before) + " to " + CheckInput.number(after))));
        }
        add(
                out,
                "price.zero",
                Severity.MEDIUM,
                "Sales at a price of zero",
                zero,
                priced,
                CheckInput.number(units[0])
                        + " units given away count as demand but bring no value: gifts, corrections or"
                        + " missing prices.",
                List.of(
                        new ImputeSalesPrices(true),
                        new DropRows(TableName.SALES, List.of(new Condition("unit_price", Condition.Test.IS, "0")))));
        add(
                out,
                "outlier.price",
                Severity.MEDIUM,
                "Sales at a price far outside the product's usual",
                wild,
                priced,
                "Sales value, ABC classes and margins of these products lean on them.",
                List.of());
        add(
                out,
                "price.jump",
                Severity.LOW,
                "Price levels that change by a factor of "
                        + CheckInput.number(in.config().priceJumpRatio()) + " or more",
                jumps,
                priced,
                "The unit may have changed from piece to carton: quantities before and after then mean different things.",
                List.of());
    }

    private static void look(
            CheckInput in,
            int product,
            int row,
            OutlierRule.Range range,
            Examples zero,
            Examples wild,
            double[] units) {
        SalesTable sales = in.snapshot().sales();
        float price = sales.unitPrice(row);
        if (price == 0) {
            units[0] += sales.quantity(row);
            zero.add(
                    sales.quantity(row),
                    () -> example(in, product, row, CheckInput.number(sales.quantity(row)) + " units at 0"));
        } else if (price > range.high() || price < range.low()) {
            wild.add(
                    Math.abs(Math.log(price / range.median())),
                    () -> example(
                            in,
                            product,
                            row,
                            "price " + CheckInput.number(price) + " where " + CheckInput.number(range.median())
                                    + " is usual"));
        }
    }

    private static Example example(CheckInput in, int product, int row, String text) {
        SalesTable sales = in.snapshot().sales();
        return new Example(
                product, in.snapshot().products().id(product), in.place(sales.day(row), sales.location(row)), text);
    }

    private static void add(
            Findings out,
            String id,
            Severity severity,
            String title,
            Examples examples,
            long of,
            String effect,
            List<CleaningStep> fixes) {
        out.add(new Finding(
                id,
                Dimension.VALIDITY,
                severity,
                title,
                TableName.SALES,
                examples.count(),
                of,
                "rows",
                effect,
                examples.worst(),
                fixes));
    }
}
