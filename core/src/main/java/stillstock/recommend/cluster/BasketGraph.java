package stillstock.recommend.cluster;

import java.util.Arrays;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.kernel.IntCounts;
import stillstock.recommend.kernel.TopK;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.column.Dictionary;

/**
 * Joins each item with the 12 it was bought with most above chance: shrunk lift c / (n m / N + 5) of two shared orders or
 * more, where it is above 0.3. Orders up to the day.
 */
final class BasketGraph {
    private static final double SHRINKAGE = 5;
    private static final double LEAST = 0.3;
    private static final int NEIGHBOURS = 12;
    private static final int LEAST_ORDERS = 2;

    private BasketGraph() {}

    static Graph of(PairingInputs inputs, int[] items) {
        BasketSet baskets = baskets(inputs, items);
        Graph graph = new Graph(items.length);
        IntCounts together = new IntCounts(items.length);
        int orders = nonEmpty(baskets);
        for (int item = 0; item < items.length; item++) {
            together.clear();
            baskets.countWith(item, together);
            TopK best = new TopK(NEIGHBOURS);
            for (int i = 0; i < together.size(); i++) {
                int other = together.item(i);
                int count = together.get(other);
                double expected = (double) baskets.frequency(item) * baskets.frequency(other) / Math.max(1, orders);
                double lift = count / (expected + SHRINKAGE);
                if (other != item && count >= LEAST_ORDERS && lift >= LEAST) {
                    best.offer(other, lift);
                }
            }
            for (int i = 0; i < best.size(); i++) {
                graph.edge(item, best.item(i), best.score(i));
            }
        }
        return graph;
    }

    private static int nonEmpty(BasketSet baskets) {
        int count = 0;
        for (int basket = 0; basket < baskets.basketCount(); basket++) {
            count += baskets.basketSize(basket) > 0 ? 1 : 0;
        }
        return count;
    }

    private static BasketSet baskets(PairingInputs inputs, int[] items) {
        SalesTable sales = inputs.snapshot().sales();
        int lines = 0;
        for (int item : items) {
            lines += sales.toAsOf(item, inputs.day()) - sales.from(item);
        }
        int[] orders = new int[lines];
        int[] found = new int[lines];
        int size = 0;
        for (int item = 0; item < items.length; item++) {
            for (int row = sales.from(items[item]); row < sales.toAsOf(items[item], inputs.day()); row++) {
                if (sales.order(row) != Dictionary.MISSING) {
                    orders[size] = sales.order(row);
                    found[size++] = item;
                }
            }
        }
        return BasketSet.of(
                Arrays.copyOf(orders, size),
                Arrays.copyOf(found, size),
                inputs.snapshot().codes().orders().size(),
                items.length);
    }
}
