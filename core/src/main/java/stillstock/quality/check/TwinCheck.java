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
import stillstock.quality.step.MergeTwins;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.TableName;

/** Product ids that are spellings of one. */
public final class TwinCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        ProductTable products = in.snapshot().products();
        int[] into = in.config().twins().into(in.snapshot(), in.asOfDay());
        Examples examples = new Examples();
        double value = 0;
        for (int p = 0; p < into.length; p++) {
            if (into[p] != p) {
                int product = p;
                double tied = in.facts().stockValue(p);
                value += tied > 0 ? tied : 0;
                examples.add(
                        tied > 0 ? tied : 0,
                        () -> new Example(
                                product,
                                products.id(product),
                                "product master",
                                "\"" + products.id(product) + "\" (" + products.name(product) + ") and \""
                                        + products.id(into[product]) + "\" (" + products.name(into[product]) + ")"));
            }
        }
        out.add(new Finding(
                "twins",
                Dimension.UNIQUENESS,
                Severity.MEDIUM,
                "Product ids that differ only in case, blanks or leading zeros",
                TableName.PRODUCTS,
                examples.count(),
                products.size(),
                "products",
                "One product's history is cut into pieces: a part may look dead while the other sells. "
                        + CheckInput.number(value) + " of stock value is in the smaller parts.",
                examples.worst(),
                List.of(new MergeTwins(in.config().twins()))));
    }
}
