package stillstock.recommend.basket;

import java.util.Arrays;

/**
 * When each item was on sale: from the first basket that holds it to the last, baskets being numbered in the order of
 * {@link BasketOrder}. An anchor that sold for two years had no chance to be bought with an item that came a month ago,
 * or went after a month, in most of its baskets; those are not evidence against the pair. Newly launched items gain by
 * this as those gain that stopped selling, so nothing is preferred for still selling.
 */
public final class OnSale {
    private final BasketSet baskets;

    /** Over baskets numbered in time. */
    public OnSale(BasketSet baskets) {
        this.baskets = baskets;
    }

    /** The baskets of an item, rising. */
    public int[] basketsOf(int item) {
        int[] all = new int[baskets.frequency(item)];
        Arrays.setAll(all, i -> baskets.basket(item, i));
        return all;
    }

    /**
     * By how much more of an anchor's baskets fell into the time an item was on sale than its share of baskets says:
     * ((n + k) / (n' + k))^share with n the anchor's baskets and n' those of them between the item's first and last.
     *
     * @param anchorBaskets from {@link #basketsOf}
     * @param share 0 leaves the rate as it is, 1 counts the baskets of the item's time only
     * @param caution k, baskets
     * @return at least 1; 1 for an item in no basket
     */
    public double factor(int[] anchorBaskets, int item, double share, double caution) {
        int frequency = baskets.frequency(item);
        if (share == 0 || frequency == 0) {
            return 1;
        }
        int during = below(anchorBaskets, baskets.basket(item, frequency - 1) + 1)
                - below(anchorBaskets, baskets.basket(item, 0));
        return Math.pow((anchorBaskets.length + caution) / (during + caution), share);
    }

    private static int below(int[] sorted, int value) {
        int at = Arrays.binarySearch(sorted, value);
        return at < 0 ? -at - 1 : at;
    }
}
