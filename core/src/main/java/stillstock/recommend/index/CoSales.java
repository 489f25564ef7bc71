package stillstock.recommend.index;

import java.util.Arrays;
import java.util.BitSet;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.kernel.IntCounts;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.column.Dictionary;

/** Orders as baskets: of anchors and candidates, lines dated on or before the day, each order counted once. */
final class CoSales {
    private final BasketSet candidatesOfOrders;
    private final int[][] ordersOfAnchor;
    private final int[] ordersOfCandidate;
    private final int orders;
    private final boolean known;

    CoSales(PairingInputs inputs) {
        SalesTable sales = inputs.snapshot().sales();
        int[] products = inputs.flagged().products();
        int lines = 0;
        for (int product : products) {
            lines += sales.toAsOf(product, inputs.day()) - sales.from(product);
        }
        int[] orders = new int[lines];
        int[] items = new int[lines];
        int size = 0;
        for (int candidate = 0; candidate < products.length; candidate++) {
            int to = sales.toAsOf(products[candidate], inputs.day());
            for (int row = sales.from(products[candidate]); row < to; row++) {
                if (sales.order(row) != Dictionary.MISSING) {
                    orders[size] = sales.order(row);
                    items[size++] = candidate;
                }
            }
        }
        candidatesOfOrders = BasketSet.of(
                Arrays.copyOf(orders, size),
                Arrays.copyOf(items, size),
                inputs.snapshot().codes().orders().size(),
                products.length);
        ordersOfCandidate = new int[products.length];
        BitSet all = new BitSet();
        for (int candidate = 0; candidate < products.length; candidate++) {
            ordersOfCandidate[candidate] = candidatesOfOrders.frequency(candidate);
        }
        for (int i = 0; i < size; i++) {
            all.set(orders[i]);
        }
        ordersOfAnchor = new int[inputs.anchors().length][];
        boolean any = false;
        for (int anchor = 0; anchor < ordersOfAnchor.length; anchor++) {
            ordersOfAnchor[anchor] = orders(sales, inputs.anchors()[anchor], inputs.day());
            any |= ordersOfAnchor[anchor].length > 0;
            for (int order : ordersOfAnchor[anchor]) {
                all.set(order);
            }
        }
        this.orders = all.cardinality();
        known = any;
    }

    private static int[] orders(SalesTable sales, int product, int day) {
        int from = sales.from(product);
        int[] orders = new int[sales.toAsOf(product, day) - from];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = sales.order(from + i);
        }
        return Arrays.stream(orders)
                .filter(order -> order != Dictionary.MISSING)
                .distinct()
                .toArray();
    }

    /** False where no sale of an anchor names its order. */
    boolean known() {
        return known;
    }

    /** Orders that held an anchor. */
    int orders(int anchor) {
        return ordersOfAnchor[anchor].length;
    }

    /** Orders that held a candidate. */
    int ordersWith(int candidate) {
        return ordersOfCandidate[candidate];
    }

    /** Orders that held an anchor or a candidate. */
    int orders() {
        return orders;
    }

    /** Counts, for every candidate, the orders it shares with an anchor. */
    void count(int anchor, IntCounts counts) {
        for (int order : ordersOfAnchor[anchor]) {
            for (int i = 0; i < candidatesOfOrders.basketSize(order); i++) {
                counts.add(candidatesOfOrders.item(order, i));
            }
        }
    }
}
