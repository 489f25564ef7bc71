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
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.TableName;

/** Products of which more came back than was sold. */
public final class ReturnsCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        SalesTable sales = in.snapshot().sales();
        ReturnTable returns = in.snapshot().returns();
        Examples examples = new Examples();
        long returned = 0;
        double units = 0;
        for (int p = 0; p < returns.products(); p++) {
            double back = 0;
            double sold = 0;
            for (int row = returns.from(p); row < returns.toAsOf(p, in.asOfDay()); row++) {
                back += returns.quantity(row);
            }
            for (int row = sales.from(p); row < sales.toAsOf(p, in.asOfDay()) && back > 0; row++) {
                sold += sales.quantity(row);
            }
            returned += back > 0 ? 1 : 0;
            if (back > sold) {
                int product = p;
                String text = CheckInput.number(back) + " back, " + CheckInput.number(sold) + " sold";
                units += back - sold;
                examples.add(
                        back - sold,
                        () -> new Example(product, in.snapshot().products().id(product), "whole history", text));
            }
        }
        out.add(new Finding(
                "returns.exceed-sales",
                Dimension.CONSISTENCY,
                Severity.LOW,
                "More came back than was sold",
                TableName.RETURNS,
                examples.count(),
                returned,
                "products",
                CheckInput.number(units)
                        + " units came back that were never sold here: older sales are missing, or corrections are booked as"
                        + " returns.",
                examples.worst(),
                List.of()));
    }
}
