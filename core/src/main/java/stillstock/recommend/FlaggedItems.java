package stillstock.recommend;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The candidates: what is known of each flagged item, one array entry an item.
 *
 * @param products product rows, in order of product id
 * @param stockValue tied up at cost, currency; NaN where unknown
 * @param ageDays mean age of the stock; NaN where unknown
 * @param coverDays stock over velocity; infinite where nothing moves, NaN where unknown
 * @param unitCost currency; NaN where unknown
 * @param onHand units
 * @param risk of the trained model, 0..1; NaN where none was trained
 */
public record FlaggedItems(
        int[] products,
        double[] stockValue,
        double[] ageDays,
        double[] coverDays,
        double[] unitCost,
        double[] onHand,
        double[] risk) {
    /** Checks the lengths. */
    public FlaggedItems {
        int n = products.length;
        if (stockValue.length != n
                || ageDays.length != n
                || coverDays.length != n
                || unitCost.length != n
                || onHand.length != n
                || risk.length != n) {
            throw new IllegalArgumentException("every array must have one entry for each of " + n + " items");
        }
    }

    /** Items whose risk is not known. */
    public FlaggedItems(
            int[] products,
            double[] stockValue,
            double[] ageDays,
            double[] coverDays,
            double[] unitCost,
            double[] onHand) {
        this(products, stockValue, ageDays, coverDays, unitCost, onHand, unknown(products.length));
    }

    private static double[] unknown(int size) {
        double[] unknown = new double[size];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    /** The same with the risk of each product row. */
    public FlaggedItems withRisk(IntToDoubleFunction riskOfProduct) {
        double[] known = Arrays.stream(products).mapToDouble(riskOfProduct).toArray();
        return new FlaggedItems(products, stockValue, ageDays, coverDays, unitCost, onHand, known);
    }

    /** Flagged items. */
    public int size() {
        return products.length;
    }
}
