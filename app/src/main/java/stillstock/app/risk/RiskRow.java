package stillstock.app.risk;

import stillstock.classify.Classification;
import stillstock.classify.StockFacts;
import stillstock.risk.Band;
import stillstock.risk.RiskResult;
import stillstock.risk.outcome.CameToPass;
import stillstock.snapshot.ProductTable;

/** One scored product; reads its values where they lie. */
record RiskRow(RiskResult risk, TopReasons reasons, Classification found, CameToPass after, int product) {
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
        return risk.expectedLoss(product, risk.config().costs().recovery());
    }

    /** What came to pass; empty as of the last day of the data. */
    String fate() {
        return after.knownDays() == 0 ? "" : after.fate(product).label();
    }

    /** Units sold in the part of the window that is known; NaN as of the last day of the data. */
    double soldAfter() {
        return after.knownDays() == 0 ? Double.NaN : after.unitsSold(product);
    }
}
