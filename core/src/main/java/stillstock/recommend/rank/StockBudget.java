package stillstock.recommend.rank;

import stillstock.recommend.PairingInputs;
import stillstock.recommend.RankingLimits;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.snapshot.SalesTable;

/**
 * How many units of a flagged item the anchors that show it are expected to take along: the anchor's sales lines of the
 * traffic window times the attach rate, (together + k r) / (orders + k) with r the rate where nothing is known and k the
 * shrinkage, one unit each. An item's stock is the budget.
 */
final class StockBudget {
    private final PairingIndex index;
    private final RankingLimits limits;
    private final double shrinkage;
    private final int[] traffic;
    private final double[] spent;

    StockBudget(PairingIndex index, RecommendConfig config, RankingLimits limits) {
        this.index = index;
        this.limits = limits;
        shrinkage = config.shrinkage();
        PairingInputs inputs = index.inputs();
        SalesTable sales = inputs.snapshot().sales();
        traffic = new int[inputs.anchors().length];
        for (int anchor = 0; anchor < traffic.length; anchor++) {
            int product = inputs.anchors()[anchor];
            traffic[anchor] =
                    sales.toAsOf(product, inputs.day()) - sales.toAsOf(product, inputs.day() - limits.trafficDays());
        }
        spent = new double[index.flagged().size()];
    }

    double expectedUnits(int anchor, int pair) {
        double evidence = index.anchorOrders(anchor) + shrinkage;
        double rate = evidence > 0
                ? (index.together(pair) + shrinkage * limits.attachRate()) / evidence
                : limits.attachRate();
        return traffic[anchor] * rate;
    }

    boolean allows(int anchor, int pair) {
        int candidate = index.candidate(pair);
        return spent[candidate] + expectedUnits(anchor, pair) <= index.flagged().onHand()[candidate];
    }

    void spend(int anchor, int pair) {
        spent[index.candidate(pair)] += expectedUnits(anchor, pair);
    }

    double[] spent() {
        return spent.clone();
    }
}
