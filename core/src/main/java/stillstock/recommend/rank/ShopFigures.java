package stillstock.recommend.rank;

import java.util.Arrays;
import stillstock.recommend.Pairing;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;

/** What a shop wants to know of a pairing beside its score. */
public final class ShopFigures {
    private final PairingIndex index;
    private final PairScorer scorer;
    private final StockBudget budget;

    /** Under settings. */
    public ShopFigures(PairingIndex index, RecommendConfig config) {
        this.index = index;
        scorer = new PairScorer(index, config);
        budget = new StockBudget(index, config);
    }

    private int candidate(Pairing pair) {
        int[] products = index.flagged().products();
        for (int at = index.from(anchor(pair)); at < index.to(anchor(pair)); at++) {
            if (products[index.candidate(at)] == pair.candidate()) {
                return index.candidate(at);
            }
        }
        throw new IllegalArgumentException("no pair of " + pair.anchor() + " and " + pair.candidate());
    }

    private int anchor(Pairing pair) {
        return index.anchorNumber(pair.anchor());
    }

    /** Units of the item on hand. */
    public double onHand(Pairing pair) {
        return index.flagged().onHand()[candidate(pair)];
    }

    /** Price of the item, currency; NaN where unknown. */
    public double price(Pairing pair) {
        return index.price(candidate(pair));
    }

    /** Price of the item after the proposed discount, currency; NaN where unknown. */
    public double discounted(Pairing pair) {
        return scorer.discounted(candidate(pair));
    }

    /** Share of the discounted price left after cost; negative below cost, NaN where unknown. */
    public double margin(Pairing pair) {
        return scorer.margin(candidate(pair));
    }

    /** Units the anchor is expected to take along in the traffic window. */
    public double expectedUnits(Pairing pair) {
        int anchor = anchor(pair);
        return budget.expectedUnits(anchor, index.anchorOrders(anchor), pair.baskets());
    }

    /** Units of a flagged product expected over all anchors that show it, of a ranking; 0 where it is not flagged. */
    public double expectedUnits(LimitedRecommendations ranked, int product) {
        int candidate =
                Arrays.stream(index.flagged().products()).boxed().toList().indexOf(product);
        return candidate < 0 ? 0 : ranked.expectedUnits()[candidate];
    }
}
