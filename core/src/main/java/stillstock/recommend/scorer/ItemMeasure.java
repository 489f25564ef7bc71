package stillstock.recommend.scorer;

/** Measures one ground that lies in the flagged item alone. */
@FunctionalInterface
public interface ItemMeasure {
    /**
     * The measure of a flagged item.
     *
     * @param candidate its number among the flagged items
     * @return 0..1, NaN where it cannot be known
     */
    double of(int candidate);
}
