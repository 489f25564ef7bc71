package stillstock.recommend.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import stillstock.job.JobContext;
import stillstock.recommend.CoSalesMethod;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.basket.BasketOrder;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.basket.EaseScorer;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.blend.Relatedness;
import stillstock.recommend.blend.RelatednessData;
import stillstock.recommend.kernel.TopK;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.column.Dictionary;

/**
 * A model of what goes together, learned from the anchors' and flagged items' lines of the orders up to the day. Scores
 * beside one anchor are divided by the mean of its ten largest and cut at 1, then times sqrt(n / (n + 5)) with n its
 * orders, so that they lie within 0..1 and little evidence says little.
 */
final class LearnedCoSales {
    private static final double EASE_LAMBDA = 500;
    private static final double SHRINKAGE = 5;
    private static final int LARGEST = 10;

    private final ItemScorer scorer;
    private final BasketSet baskets;
    private final int[] itemOfProduct;

    private LearnedCoSales(ItemScorer scorer, BasketSet baskets, int[] itemOfProduct) {
        this.scorer = scorer;
        this.baskets = baskets;
        this.itemOfProduct = itemOfProduct;
    }

    /** True where a method's model can be learned of so many products. */
    static boolean possible(CoSalesMethod method, PairingInputs inputs) {
        int items = inputs.anchors().length + inputs.flagged().size();
        return method.model() && (method != CoSalesMethod.EASE || items <= EaseScorer.MOST_ITEMS);
    }

    static LearnedCoSales learn(CoSalesMethod method, PairingInputs inputs, JobContext job) {
        ProductTable products = inputs.snapshot().products();
        int[] rows = PairingInputs.rows(products, wanted(inputs)::get);
        int[] itemOfProduct = new int[products.size()];
        Arrays.fill(itemOfProduct, Dictionary.MISSING);
        List<String> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int item = 0; item < rows.length; item++) {
            itemOfProduct[rows[item]] = item;
            ids.add(products.id(rows[item]));
            String name = products.name(rows[item]);
            texts.add(name.equals(products.id(rows[item])) ? null : name);
        }
        BasketSet baskets = baskets(inputs, rows);
        ItemScorer scorer = method == CoSalesMethod.EASE
                ? EaseScorer.of(baskets, EASE_LAMBDA, job)
                : Relatedness.tuned(new RelatednessData(baskets, ids, texts), slow(inputs, rows), job)
                        .scorer();
        return new LearnedCoSales(scorer, baskets, itemOfProduct);
    }

    private static java.util.BitSet wanted(PairingInputs inputs) {
        java.util.BitSet wanted = new java.util.BitSet();
        IntStream.concat(
                        Arrays.stream(inputs.anchors()),
                        Arrays.stream(inputs.flagged().products()))
                .forEach(wanted::set);
        return wanted;
    }

    private static boolean[] slow(PairingInputs inputs, int[] rows) {
        java.util.BitSet flagged = new java.util.BitSet();
        Arrays.stream(inputs.flagged().products()).forEach(flagged::set);
        boolean[] slow = new boolean[rows.length];
        for (int item = 0; item < slow.length; item++) {
            slow[item] = flagged.get(rows[item]);
        }
        return slow;
    }

    /** Orders renumbered in order of their ids, so that the order of rows does not matter. */
    private static BasketSet baskets(PairingInputs inputs, int[] rows) {
        SalesTable sales = inputs.snapshot().sales();
        Dictionary ids = inputs.snapshot().codes().orders();
        java.util.TreeMap<String, List<Integer>> orders = new java.util.TreeMap<>(BasketOrder.BY_ID);
        for (int item = 0; item < rows.length; item++) {
            for (int row = sales.from(rows[item]); row < sales.toAsOf(rows[item], inputs.day()); row++) {
                if (sales.order(row) != Dictionary.MISSING) {
                    orders.computeIfAbsent(ids.text(sales.order(row)), key -> new ArrayList<>())
                            .add(item);
                }
            }
        }
        return BasketSet.of(orders.values(), rows.length);
    }

    int items() {
        return baskets.itemCount();
    }

    /** The shares of all items beside an anchor product, into an array over items. */
    void score(int anchorProduct, double[] shares) {
        int anchor = itemOfProduct[anchorProduct];
        scorer.score(anchor, shares);
        TopK best = new TopK(LARGEST);
        for (int item = 0; item < shares.length; item++) {
            if (item != anchor) {
                best.offer(item, shares[item]);
            }
        }
        double mean = 0;
        for (int i = 0; i < best.size(); i++) {
            mean += Math.max(0, best.score(i)) / best.size();
        }
        int orders = baskets.frequency(anchor);
        double evidence = mean > 0 ? Math.sqrt(orders / (orders + SHRINKAGE)) / mean : 0;
        for (int item = 0; item < shares.length; item++) {
            shares[item] = Math.max(0, Math.min(1, shares[item] * evidence));
        }
    }

    double of(int product, double[] shares) {
        return shares[itemOfProduct[product]];
    }
}
