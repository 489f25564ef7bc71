package stillstock.recommend.basket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules "baskets with these items hold that one too", by depth-first intersection of basket lists [Zaki 2000,
 * doi:10.1109/69.846291]. Only item sets that are frequent enough are visited.
 */
public final class AssociationRules {
    private final BasketSet baskets;
    private final int minCount;
    private final double minConfidence;
    private final Map<List<Integer>, Integer> counts = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    /**
     * A rule.
     *
     * @param given item numbers, rising, at least one
     * @param then item number
     * @param baskets that hold all of them
     * @param confidence share of the baskets with the given items that hold the other too
     * @param lift confidence over the share of all baskets that hold the other
     */
    public record Rule(List<Integer> given, int then, int baskets, double confidence, double lift) {}

    private AssociationRules(BasketSet baskets, double minSupport, double minConfidence) {
        this.baskets = baskets;
        this.minConfidence = minConfidence;
        minCount = (int) Math.max(1, Math.ceil(minSupport * baskets.basketCount() - 1e-9));
    }

    /**
     * Finds all rules, highest lift first, then by items.
     *
     * @param minSupport share of all baskets that must hold all items of a rule, 0..1
     * @param minConfidence 0..1
     */
    public static List<Rule> of(BasketSet baskets, double minSupport, double minConfidence) {
        AssociationRules miner = new AssociationRules(baskets, minSupport, minConfidence);
        int[] all = new int[baskets.basketCount()];
        Arrays.setAll(all, basket -> basket);
        miner.extend(List.of(), all, 0);
        miner.counts.forEach(miner::addRules);
        miner.rules.sort((a, b) -> {
            int order = Double.compare(b.lift(), a.lift());
            order = order != 0
                    ? order
                    : a.given().toString().compareTo(b.given().toString());
            return order != 0 ? order : Integer.compare(a.then(), b.then());
        });
        return List.copyOf(miner.rules);
    }

    private void extend(List<Integer> items, int[] holding, int from) {
        for (int item = from; item < baskets.itemCount(); item++) {
            if (baskets.frequency(item) < minCount) {
                continue;
            }
            int[] shared = intersect(holding, item);
            if (shared.length >= minCount) {
                List<Integer> grown = new ArrayList<>(items);
                grown.add(item);
                counts.put(List.copyOf(grown), shared.length);
                extend(grown, shared, item + 1);
            }
        }
    }

    private int[] intersect(int[] holding, int item) {
        int[] shared = new int[Math.min(holding.length, baskets.frequency(item))];
        int size = 0;
        int at = 0;
        for (int i = 0; i < baskets.frequency(item) && at < holding.length; i++) {
            int basket = baskets.basket(item, i);
            while (at < holding.length && holding[at] < basket) {
                at++;
            }
            if (at < holding.length && holding[at] == basket) {
                shared[size++] = basket;
            }
        }
        return Arrays.copyOf(shared, size);
    }

    private void addRules(List<Integer> items, int count) {
        for (int i = 0; items.size() > 1 && i < items.size(); i++) {
            List<Integer> given = new ArrayList<>(items);
            int then = given.remove(i);
            double confidence = (double) count / counts.get(given);
            if (confidence >= minConfidence - 1e-12) {
                double lift = confidence * baskets.basketCount() / baskets.frequency(then);
                rules.add(new Rule(List.copyOf(given), then, count, confidence, lift));
            }
        }
    }
}
