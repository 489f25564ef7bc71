package stillstock.app.risk;

import stillstock.classify.Classification;
import stillstock.classify.StockFacts;
import stillstock.risk.Band;
import stillstock.risk.RiskResult;
import stillstock.snapshot.ProductTable;

/** One scored product; reads its values where they lie. */
record RiskRow(RiskResult risk, TopReasons reasons, Classification found, int product) {
    /** What stock is written off at where nothing is known of its recovery: nothing comes back. */
    private static final double NOTHING_RECOVERED = 0;

    Band band() {
        return risk.band(product);
    }

    StockFacts facts() {
        return found.facts();
    }

    ProductTable products() {
        return found.facts().snapshot().products();
    }

    double daysSinceLastSale() {
        int days = facts().daysSinceLastSale(product);
        return days < 0 ? Double.NaN : days;
    }

    double expectedLoss() {
        return risk.expectedLoss(product, NOTHING_RECOVERED);
    }
}
