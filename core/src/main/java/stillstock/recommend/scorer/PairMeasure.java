package stillstock.recommend.scorer;

/** Measures one ground for showing an item beside an anchor. Safe for several threads. */
@FunctionalInterface
public interface PairMeasure {
    /**
     * The measure of a pair.
     *
     * @param anchor product row
     * @param item product row
     * @return 0..1, NaN where it cannot be known
     */
    double of(int anchor, int item);
}
