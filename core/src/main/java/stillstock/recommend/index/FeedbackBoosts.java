package stillstock.recommend.index;

import java.util.HashMap;
import java.util.Map;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.feedback.Feedback;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.column.Dictionary;

/** What feedback says of pairs, by product rows. */
final class FeedbackBoosts {
    private static final float REJECTED = -1;

    private final Map<Long, Float> boosts = new HashMap<>();

    FeedbackBoosts(PairingInputs inputs) {
        ProductTable products = inputs.snapshot().products();
        for (Map.Entry<Feedback.Pair, Feedback.Standing> said :
                inputs.feedback().standing().entrySet()) {
            int anchor = products.row(said.getKey().anchor());
            int item = products.row(said.getKey().item());
            if (anchor != Dictionary.MISSING && item != Dictionary.MISSING) {
                boosts.put(
                        key(anchor, item),
                        said.getValue().out()
                                ? REJECTED
                                : (float) said.getValue().boost());
            }
        }
    }

    private static long key(int anchor, int item) {
        return ((long) anchor << 32) | item;
    }

    float of(int anchor, int item) {
        return boosts.getOrDefault(key(anchor, item), 0f);
    }
}
