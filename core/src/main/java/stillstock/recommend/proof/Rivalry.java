package stillstock.recommend.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import stillstock.job.JobContext;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.basket.EaseScorer;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.basket.Rivals;
import stillstock.recommend.blend.BlendScorer;
import stillstock.recommend.blend.RelatednessData;
import stillstock.recommend.group.CategoryTree;

/** The methods that ours is measured against. */
final class Rivalry {
    static final int MOST_EASE_ITEMS = 2_000;
    private static final double EASE_LAMBDA = 500;
    private static final double[] PATH = {1, 0.6, 0.3, 0};

    private Rivalry() {}

    static Map<String, ItemScorer> of(SplitBaskets split, long seed, JobContext job) {
        RelatednessData data = split.data();
        BasketSet baskets = data.baskets();
        Map<String, ItemScorer> rivals = new LinkedHashMap<>();
        rivals.put("random", random(seed));
        rivals.put("popularity", Rivals.popularity(baskets));
        rivals.put("group only", groupOnly(split));
        rivals.put("conditional probability", Rivals.conditionalProbability(baskets));
        rivals.put("jaccard", Rivals.jaccard(baskets));
        rivals.put("lift", Rivals.lift(baskets));
        rivals.put("shrunk lift", Rivals.shrunkLift(baskets, 20));
        rivals.put("item-kNN", Rivals.cosine(baskets));
        rivals.put("words", new BlendScorer.Words(data, job).scorer());
        if (data.items() <= MOST_EASE_ITEMS) {
            rivals.put("ease", EaseScorer.of(baskets, EASE_LAMBDA, job));
        }
        return rivals;
    }

    /** The same order for an anchor every time, drawn by the seed. */
    private static ItemScorer random(long seed) {
        return (anchor, scores) -> {
            for (int item = 0; item < scores.length; item++) {
                long mixed = (seed * 31 + anchor) * 0x9E3779B97F4A7C15L + item * 0xBF58476D1CE4E5B9L;
                mixed = (mixed ^ mixed >>> 30) * 0x94D049BB133111EBL;
                scores[item] = (mixed >>> 11) * 0x1.0p-53;
            }
        };
    }

    /** The nearest groups, and in them what sells most. */
    private static ItemScorer groupOnly(SplitBaskets split) {
        CategoryTree tree = CategoryTree.of(split.products());
        int[] rows = split.rows();
        BasketSet baskets = split.data().baskets();
        return (anchor, scores) -> {
            for (int item = 0; item < scores.length; item++) {
                scores[item] = PATH[tree.distance(rows[anchor], rows[item])]
                        + 0.01 * baskets.frequency(item) / Math.max(1, baskets.basketCount());
            }
        };
    }
}
