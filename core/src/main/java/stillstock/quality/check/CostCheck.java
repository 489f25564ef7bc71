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
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.TableName;

/** Products that cost more than their list price. */
public final class CostCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        ProductTable products = in.snapshot().products();
        Examples examples = new Examples();
        long both = 0;
        double value = 0;
        for (int p = 0; p < products.size(); p++) {
            double cost = in.facts().unitCost(p);
            double price = products.unitPrice(p);
            both += Double.isNaN(cost) || Double.isNaN(price) ? 0 : 1;
            if (cost > price) {
                int product = p;
                double tied = in.facts().stockValue(p);
                value += tied > 0 ? tied : 0;
                examples.add(
                        cost - price,
                        () -> new Example(
                                product,
                                products.id(product),
                                "product master",
                                "cost " + CheckInput.number(cost) + ", price " + CheckInput.number(price)));
            }
        }
        if (both == 0) {
            out.notChecked(
                    "cost.above-price",
                    "Costs above the list price",
                    "no product has both a cost and a list price: map unit_cost and unit_price");
            return;
        }
        out.add(new Finding(
                "cost.above-price",
                Dimension.CONSISTENCY,
                Severity.MEDIUM,
                "Costs above the list price",
                TableName.PRODUCTS,
                examples.count(),
                both,
                "products",
                CheckInput.number(value)
                        + " of stock value is theirs. Either they sell at a loss, or cost and price are of"
                        + " different units or currencies.",
                examples.worst(),
                List.of()));
    }
}
