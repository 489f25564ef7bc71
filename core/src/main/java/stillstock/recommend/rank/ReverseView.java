package stillstock.recommend.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillstock.recommend.Pairing;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.kernel.TopK;
import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.column.Dictionary;

/** The other way round: for one flagged item its best anchors and the customers most likely to take it. */
public final class ReverseView {
    private static final double HALF_LIFE_DAYS = 180;
    private static final int ANCHORS_ASKED = 20;

    private ReverseView() {}

    /**
     * A customer who may take a flagged item.
     *
     * @param customer code, see {@link stillstock.snapshot.Snapshot.Codes#customers()}
     * @param score sum over the item's best anchors that the customer bought of the pairing's score, halved for every
     *     180 days since the latest purchase; purchases of the item itself count as a pairing of score 1
     * @param anchorsBought how many of the best anchors the customer bought
     * @param boughtBefore true where the customer bought the item itself
     * @param latestDay day of the latest of these purchases (see {@link Days})
     */
    public record LikelyCustomer(int customer, double score, int anchorsBought, boolean boughtBefore, int latestDay) {}

    /**
     * The anchors that carry a flagged item best, highest score first, ties by anchor id; empty where the product is not
     * flagged or no anchor is related.
     */
    public static List<Pairing> bestAnchors(
            PairingIndex index, RecommendConfig config, int candidateProduct, int most) {
        PairScorer scorer = new PairScorer(index, config);
        int[] anchors = index.inputs().anchors();
        int[] pairOf = new int[anchors.length];
        TopK best = new TopK(most);
        for (int anchor = 0; anchor < anchors.length; anchor++) {
            for (int pair = index.from(anchor); pair < index.to(anchor); pair++) {
                if (index.flagged().products()[index.candidate(pair)] == candidateProduct
                        && index.distance(pair) <= config.groupDistance()) {
                    pairOf[anchor] = pair;
                    best.offer(anchor, scorer.score(anchor, pair));
                }
            }
        }
        PairingMaker maker = new PairingMaker(index, config, scorer);
        List<Pairing> pairings = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            pairings.add(maker.pairing(best.item(i), i + 1, pairOf[best.item(i)]));
        }
        return pairings;
    }

    /**
     * The customers most likely to take a flagged item, by what they bought up to the day of the index: its 20 best
     * anchors and the item itself. Highest score first, ties by customer id; empty where sales name no customers.
     */
    public static List<LikelyCustomer> likelyCustomers(
            PairingIndex index, RecommendConfig config, int candidateProduct, int most) {
        PairingInputs inputs = index.inputs();
        Map<Integer, LikelyCustomer> found = new HashMap<>();
        for (Pairing pairing : bestAnchors(index, config, candidateProduct, ANCHORS_ASKED)) {
            latestPurchases(inputs, pairing.anchor())
                    .forEach((customer, day) -> found.merge(
                            customer,
                            new LikelyCustomer(customer, faded(pairing.score(), inputs.day() - day), 1, false, day),
                            ReverseView::add));
        }
        latestPurchases(inputs, candidateProduct)
                .forEach((customer, day) -> found.merge(
                        customer,
                        new LikelyCustomer(customer, faded(1, inputs.day() - day), 0, true, day),
                        ReverseView::add));
        Dictionary ids = inputs.snapshot().codes().customers();
        return found.values().stream()
                .sorted(Comparator.comparingDouble((LikelyCustomer c) -> -c.score())
                        .thenComparing(c -> ids.text(c.customer())))
                .limit(most)
                .toList();
    }

    private static Map<Integer, Integer> latestPurchases(PairingInputs inputs, int product) {
        SalesTable sales = inputs.snapshot().sales();
        Map<Integer, Integer> latest = new HashMap<>();
        for (int row = sales.from(product); row < sales.toAsOf(product, inputs.day()); row++) {
            if (sales.customer(row) != Dictionary.MISSING) {
                latest.put(sales.customer(row), sales.day(row));
            }
        }
        return latest;
    }

    private static double faded(double score, int days) {
        return score * Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    private static LikelyCustomer add(LikelyCustomer a, LikelyCustomer b) {
        return new LikelyCustomer(
                a.customer(),
                a.score() + b.score(),
                a.anchorsBought() + b.anchorsBought(),
                a.boughtBefore() || b.boughtBefore(),
                Math.max(a.latestDay(), b.latestDay()));
    }
}
