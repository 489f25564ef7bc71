package stillstock.recommend;

/**
 * What an anchor and a flagged item may cost together.
 *
 * @param price of both, currency; NaN where a price or cost is unknown
 * @param discount share off the sum of both prices, 0..1; NaN where unknown or where even the full price is below the
 *     floor
 */
public record BundlePrice(double price, double discount) {
    private static final BundlePrice UNKNOWN = new BundlePrice(Double.NaN, Double.NaN);

    /**
     * The lowest price that leaves a margin: (c1 + c2) / (1 - m).
     *
     * @param marginFloor share of the bundle's price that must be left, below 1
     */
    public static BundlePrice keeping(
            double anchorPrice, double anchorCost, double itemPrice, double itemCost, double marginFloor) {
        if (!(marginFloor < 1)) {
            throw new IllegalArgumentException("marginFloor (" + marginFloor + ") must be below 1");
        }
        double full = anchorPrice + itemPrice;
        double lowest = (anchorCost + itemCost) / (1 - marginFloor);
        if (Double.isNaN(full) || Double.isNaN(lowest) || full <= 0) {
            return UNKNOWN;
        }
        return new BundlePrice(lowest, lowest <= full ? 1 - lowest / full : Double.NaN);
    }
}
