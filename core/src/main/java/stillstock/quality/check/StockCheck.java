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
import stillstock.quality.step.FillStock;
import stillstock.quality.step.ZeroNegativeStock;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.TableName;

/** Stock levels below zero. */
public final class StockCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        InventoryTable stock = in.snapshot().inventory();
        if (in.rows(stock) == 0) {
            out.notChecked("stock.negative", "Negative stock", "there is no inventory table");
            return;
        }
        Examples examples = new Examples();
        int now = 0;
        for (int p = 0; p < stock.products(); p++) {
            in.job().checkCancelled();
            now += in.facts().onHand(p) < 0 ? 1 : 0;
            for (int row = stock.from(p); row < stock.toAsOf(p, in.asOfDay()); row++) {
                if (stock.onHand(row) < 0) {
                    int product = p;
                    int at = row;
                    examples.add(
                            -stock.onHand(row),
                            () -> new Example(
                                    product,
                                    in.snapshot().products().id(product),
                                    in.place(stock.day(at), stock.location(at)),
                                    CheckInput.number(stock.onHand(at)) + " on hand"));
                }
            }
        }
        out.add(new Finding(
                "stock.negative",
                Dimension.VALIDITY,
                Severity.MEDIUM,
                "Stock levels below zero",
                TableName.INVENTORY,
                examples.count(),
                in.rows(stock),
                "rows",
                CheckInput.number(now)
                        + " products are below zero today and count as out of stock; receipts were booked late"
                        + " or not at all, so ages and stay are less sure.",
                examples.worst(),
                List.of(new ZeroNegativeStock(), new FillStock(true))));
    }
}
