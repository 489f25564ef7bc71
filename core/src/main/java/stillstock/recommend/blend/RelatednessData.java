package stillstock.recommend.blend;

import java.util.List;
import stillstock.recommend.basket.BasketSet;

/**
 * What relatedness is learned from.
 *
 * @param baskets of items 0..n-1
 * @param ids of the items, in rising order, so that ties by number are ties by id
 * @param texts of the items, null or empty where unknown
 */
public record RelatednessData(BasketSet baskets, List<String> ids, List<String> texts) {
    /** Checks that all speak of the same items. */
    public RelatednessData {
        if (ids.size() != baskets.itemCount() || texts.size() != ids.size()) {
            throw new IllegalArgumentException("baskets (" + baskets.itemCount() + " items), ids (" + ids.size()
                    + ") and texts (" + texts.size() + ") must speak of the same items");
        }
    }

    /** The same items with other baskets. */
    public RelatednessData with(BasketSet others) {
        return new RelatednessData(others, ids, texts);
    }

    /** Items. */
    public int items() {
        return ids.size();
    }
}
