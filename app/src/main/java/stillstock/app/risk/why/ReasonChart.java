package stillstock.app.risk.why;

import java.util.ArrayList;
import java.util.List;
import stillstock.app.chart.WaterfallChart;
import stillstock.app.table.GridText;
import stillstock.risk.Contribution;
import stillstock.risk.RiskResult;
import stillstock.snapshot.ProductTable;

/** How a product's score comes about, from what an unknown product has to its own, reason by reason. */
public final class ReasonChart {
    private ReasonChart() {}

    /**
     * The chart of one product.
     *
     * @param most reasons named; the others are added up in one step
     */
    public static WaterfallChart of(RiskResult result, ProductTable products, int product, int most) {
        String title = "Why " + products.name(product);
        if (!result.unavailableCause().isEmpty()) {
            return WaterfallChart.empty(title, result.unavailableCause());
        }
        if (Double.isNaN(result.risk(product))) {
            return WaterfallChart.empty(
                    title, "Not scored: with nothing on hand and no sale to miss, it cannot go dead.");
        }
        List<Contribution> all = result.reasons(product, Integer.MAX_VALUE);
        List<Contribution> named = all.subList(0, Math.min(most, all.size()));
        List<WaterfallChart.Step> steps = new ArrayList<>();
        named.forEach(reason -> steps.add(new WaterfallChart.Step(reason.words(), reason.contribution())));
        if (all.size() > named.size()) {
            double rest = all.subList(named.size(), all.size()).stream()
                    .mapToDouble(Contribution::contribution)
                    .sum();
            steps.add(new WaterfallChart.Step((all.size() - named.size()) + " other features", rest));
        }
        return new WaterfallChart(
                title,
                "Log-odds",
                new WaterfallChart.Step("Base: nothing known", result.expectedMargin()),
                steps,
                "Sum: risk " + GridText.number(result.risk(product), 2),
                "");
    }
}
