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
import stillstock.quality.rule.OutlierRule;
import stillstock.quality.step.CapQuantities;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.TableName;

/** Quantities far above what is usual for the product. */
public final class QuantityCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        SalesTable sales = in.snapshot().sales();
        Examples examples = new Examples();
        double units = 0;
        double all = 0;
        for (int p = 0; p < sales.products(); p++) {
            in.job().checkCancelled();
            OutlierRule.Range range = in.config().outliers().quantities(sales, p, in.asOfDay());
            for (int row = sales.from(p); row < sales.toAsOf(p, in.asOfDay()); row++) {
                float quantity = sales.quantity(row);
                all += quantity;
                if (quantity > range.high()) {
                    int product = p;
                    int at = row;
                    units += quantity;
                    examples.add(
                            quantity / range.median(),
                            () -> new Example(
                                    product,
                                    in.snapshot().products().id(product),
                                    in.place(sales.day(at), sales.location(at)),
                                    CheckInput.number(quantity) + " units where " + CheckInput.number(range.median())
                                            + " are usual and at most " + CheckInput.number(range.high()) + " likely"));
                }
            }
        }
        out.add(new Finding(
                "outlier.quantity",
                Dimension.VALIDITY,
                Severity.MEDIUM,
                "Sales of a quantity far above the product's usual",
                TableName.SALES,
                examples.count(),
                in.rows(sales),
                "rows",
                "They hold " + CheckInput.percent(units / Math.max(1, all))
                        + " of all units sold: means, forecasts and cover lean on them. A wholesale order is real; a typing"
                        + " error is not.",
                examples.worst(),
                List.of(new CapQuantities(in.config().outliers()))));
    }
}
