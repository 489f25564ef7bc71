package stillstock.recommend;

/**
 * The candidates: what is known of each flagged item, one array entry an item.
 *
 * @param products product rows, in order of product id
 * @param stockValue tied up at cost, currency; NaN where unknown
 * @param ageDays mean age of the stock; NaN where unknown
 * @param coverDays stock over velocity; infinite where nothing moves, NaN where unknown
 * @param unitCost currency; NaN where unknown
 * @param onHand units
 */
public record FlaggedItems(
        int[] products, double[] stockValue, double[] ageDays, double[] coverDays, double[] unitCost, double[] onHand) {
    /** Checks the lengths. */
    public FlaggedItems {
        int n = products.length;
        if (stockValue.length != n
                || ageDays.length != n
                || coverDays.length != n
                || unitCost.length != n
                || onHand.length != n) {
            throw new IllegalArgumentException("every array must have one entry for each of " + n + " items");
        }
    }

    /** Flagged items. */
    public int size() {
        return products.length;
    }
}
