package stillstock.recommend.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.evaluate.PairSet;

/** Baskets set aside for tuning: every eighth, by basket number, and pairs drawn from them with a fixed seed. */
final class HeldOut {
    static final int EVERY = 8;
    private static final int PAIRS_A_BASKET = 4;
    static final int MOST_PAIRS = 4_000;
    private static final long SEED = 42;

    private final BasketSet learned;
    private final PairSet pairs;

    /**
     * @param slow items of which targets and candidates are taken, with anchors from the others; null for any item
     * @param fold which eighth, 0..7
     */
    HeldOut(BasketSet baskets, boolean[] slow, int fold) {
        learned = split(baskets, fold);
        boolean[] candidates = new boolean[baskets.itemCount()];
        Arrays.fill(candidates, true);
        int[] anchors = new int[MOST_PAIRS];
        int[] targets = new int[MOST_PAIRS];
        int size = 0;
        Random random = new Random(SEED + fold);
        for (int basket = fold; basket < baskets.basketCount(); basket += EVERY) {
            int[] from = items(baskets, basket, slow, false);
            int[] to = items(baskets, basket, slow, true);
            for (int draw = 0; draw < PAIRS_A_BASKET && from.length > 0 && to.length > 0 && size < MOST_PAIRS; draw++) {
                anchors[size] = from[random.nextInt(from.length)];
                targets[size] = to[random.nextInt(to.length)];
                size += anchors[size] == targets[size] ? 0 : 1;
            }
        }
        pairs = new PairSet(
                Arrays.copyOf(anchors, size), Arrays.copyOf(targets, size), slow == null ? candidates : slow.clone());
    }

    private static int[] items(BasketSet baskets, int basket, boolean[] slow, boolean wanted) {
        int[] items = new int[baskets.basketSize(basket)];
        int size = 0;
        for (int i = 0; i < items.length; i++) {
            int item = baskets.item(basket, i);
            if (slow == null || slow[item] == wanted) {
                items[size++] = item;
            }
        }
        return Arrays.copyOf(items, size);
    }

    private static BasketSet split(BasketSet baskets, int fold) {
        List<List<Integer>> others = new ArrayList<>();
        for (int basket = 0; basket < baskets.basketCount(); basket++) {
            if (basket % EVERY != fold) {
                List<Integer> items = new ArrayList<>();
                for (int i = 0; i < baskets.basketSize(basket); i++) {
                    items.add(baskets.item(basket, i));
                }
                others.add(items);
            }
        }
        return BasketSet.of(others, baskets.itemCount());
    }

    /** The other baskets. */
    BasketSet learned() {
        return learned;
    }

    PairSet pairs() {
        return pairs;
    }
}
