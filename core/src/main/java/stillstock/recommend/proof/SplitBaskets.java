package stillstock.recommend.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import stillstock.recommend.basket.BasketOrder;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.blend.RelatednessData;
import stillstock.recommend.evaluate.PairSet;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.Dictionary;

/**
 * The orders of a snapshot as baskets to learn from, up to a day, and test pairs from those after. Items and baskets are
 * numbered in order of their ids. An order counts where its line falls.
 */
final class SplitBaskets {
    private final RelatednessData data;
    private final boolean[] slow;
    private final ProductTable products;
    private final int[] rows;
    private final TreeMap<String, TreeSet<Integer>> later = new TreeMap<>(BasketOrder.BY_ID);

    SplitBaskets(Snapshot snapshot, int splitDay, int lastDay) {
        products = snapshot.products();
        SalesTable sales = snapshot.sales();
        rows = IntStream.range(0, products.size())
                .filter(p -> sales.toAsOf(p, splitDay) > sales.from(p))
                .boxed()
                .sorted(Comparator.comparing(products::id))
                .mapToInt(Integer::intValue)
                .toArray();
        TreeMap<String, TreeSet<Integer>> earlier = new TreeMap<>(BasketOrder.BY_ID);
        List<String> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int item = 0; item < rows.length; item++) {
            ids.add(products.id(rows[item]));
            String name = products.name(rows[item]);
            texts.add(name.equals(products.id(rows[item])) ? null : name);
            int split = sales.toAsOf(rows[item], splitDay);
            collect(snapshot, item, sales.from(rows[item]), split, earlier);
            collect(snapshot, item, split, sales.toAsOf(rows[item], lastDay), later);
        }
        data = new RelatednessData(BasketSet.of(earlier.values(), rows.length), ids, texts);
        slow = belowMedian(data.baskets());
    }

    private static void collect(
            Snapshot snapshot, int item, int from, int to, TreeMap<String, TreeSet<Integer>> baskets) {
        for (int row = from; row < to; row++) {
            int order = snapshot.sales().order(row);
            if (order != Dictionary.MISSING) {
                baskets.computeIfAbsent(snapshot.codes().orders().text(order), key -> new TreeSet<>())
                        .add(item);
            }
        }
    }

    private static boolean[] belowMedian(BasketSet baskets) {
        int[] sorted = IntStream.range(0, baskets.itemCount())
                .map(baskets::frequency)
                .sorted()
                .toArray();
        boolean[] slow = new boolean[sorted.length];
        for (int item = 0; item < slow.length; item++) {
            slow[item] = baskets.frequency(item) < sorted[sorted.length / 2];
        }
        return slow;
    }

    ProductTable products() {
        return products;
    }

    /** The product row of each item. */
    int[] rows() {
        return rows.clone();
    }

    /** The distinct items of each later order, in order of id. */
    List<int[]> later() {
        return later.values().stream()
                .map(order -> order.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** Each anchor of a set of pairs with all the other items of its order that may be shown, one pair each. */
    Rest rest(long seed, boolean tail) {
        List<int[]> pairs = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        boolean[] candidates = slow.clone();
        if (!tail) {
            Arrays.fill(candidates, true);
        }
        draw(seed, candidates, tail, (anchor, targets) -> {
            for (int target : targets) {
                pairs.add(new int[] {anchor, target});
                weights.add(1.0 / targets.length);
            }
        });
        return new Rest(
                pairs(pairs, candidates),
                weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Pairs with the share that each has of its order. */
    record Rest(PairSet pairs, double[] weights) {}

    RelatednessData data() {
        return data;
    }

    boolean[] slow() {
        return slow.clone();
    }

    /** One anchor and one target from each later order of two items or more; any item may be shown. */
    PairSet all(long seed) {
        boolean[] candidates = new boolean[slow.length];
        Arrays.fill(candidates, true);
        return draw(seed, candidates, false);
    }

    /** An anchor of the upper half and a target of the slow half from each later order with both; slow ones are shown. */
    PairSet tail(long seed) {
        return draw(seed, slow.clone(), true);
    }

    private interface Taker {
        void take(int anchor, int[] targets);
    }

    private PairSet draw(long seed, boolean[] candidates, boolean tail) {
        List<int[]> pairs = new ArrayList<>();
        draw(seed, candidates, tail, (anchor, targets) -> {
            // the seed decides the anchor; the order itself which of its items is asked for
            Random random = new Random(seed * 31 + pairs.size() * 1_000_003L + anchor);
            pairs.add(new int[] {anchor, targets[random.nextInt(targets.length)]});
        });
        return pairs(pairs, candidates);
    }

    private void draw(long seed, boolean[] candidates, boolean tail, Taker taker) {
        Random random = new Random(seed);
        for (TreeSet<Integer> order : later.values()) {
            int[] anchors = order.stream()
                    .filter(item -> !tail || !slow[item])
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (anchors.length == 0) {
                continue;
            }
            int anchor = anchors[random.nextInt(anchors.length)];
            int[] targets = order.stream()
                    .filter(item -> item != anchor && candidates[item])
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (targets.length > 0) {
                taker.take(anchor, targets);
            }
        }
    }

    private static PairSet pairs(List<int[]> pairs, boolean[] candidates) {
        return new PairSet(
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                candidates);
    }
}
