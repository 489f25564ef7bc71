package stillstock.recommend.rank;

import stillstock.recommend.LimitConfig;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.snapshot.SalesTable;

/**
 * How many units of a flagged item an anchor that shows it is expected to take along: the anchor's sales lines of the
 * traffic window times the attach rate, (together + k r) / (orders + k) with r the rate where nothing is known and k the
 * shrinkage, one unit each. An item's stock is the budget.
 */
public final class StockBudget {
    private final PairingIndex index;
    private final LimitConfig limits;
    private final double shrinkage;
    private final int[] traffic;

    /** The budget under settings. */
    public StockBudget(PairingIndex index, RecommendConfig config) {
        this.index = index;
        limits = config.limits();
        shrinkage = config.shrinkage();
        PairingInputs inputs = index.inputs();
        SalesTable sales = inputs.snapshot().sales();
        traffic = new int[inputs.anchors().length];
        for (int anchor = 0; anchor < traffic.length; anchor++) {
            int product = inputs.anchors()[anchor];
            traffic[anchor] =
                    sales.toAsOf(product, inputs.day()) - sales.toAsOf(product, inputs.day() - limits.trafficDays());
        }
    }

    /** Units expected of a pair over as many days as the traffic window has. */
    public double expectedUnits(int anchor, int pair) {
        return expectedUnits(anchor, index.anchorOrders(anchor), index.together(pair));
    }

    /** The same from the counts of orders. */
    public double expectedUnits(int anchor, int anchorOrders, int together) {
        double evidence = anchorOrders + shrinkage;
        double rate = evidence > 0 ? (together + shrinkage * limits.attachRate()) / evidence : limits.attachRate();
        return traffic[anchor] * rate;
    }
}
