package stillstock.recommend.basket;

/** How well each item goes with one item, learned from baskets. Safe for several threads. */
@FunctionalInterface
public interface ItemScorer {
    /**
     * Scores all items for one.
     *
     * @param anchor the item, 0..items-1
     * @param scores filled, one for each item; only their order means something. The anchor's own entry is not defined.
     */
    void score(int anchor, double[] scores);
}
