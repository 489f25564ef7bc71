package stillstock.forecast.price;

/**
 * What a product's price does to its demand.
 *
 * @param elasticity percent demand changes for a price one percent higher; usually below 0
 * @param deviation its standard deviation
 * @param ownEpisodes price changes and promotions of the product itself that could be compared with days around
 * @param ownShare how much of the figure the product's own sales decide, 0..1; the rest is what its group did
 * @param groupEpisodes of all products of its group
 * @param unknownCause why the data cannot say; empty where it can
 */
public record PriceEffect(
        double elasticity, double deviation, int ownEpisodes, double ownShare, int groupEpisodes, String unknownCause) {
    private static final double Z95 = 1.959963984540054;

    static PriceEffect unknown(String cause) {
        return new PriceEffect(Double.NaN, Double.NaN, 0, 0, 0, cause);
    }

    /** True where the data says something. */
    public boolean known() {
        return unknownCause.isEmpty();
    }

    /** What demand is multiplied by at a log price against the usual one. */
    public double factor(double logPrice) {
        return Math.exp(elasticity * logPrice);
    }

    /** The lower end of the 95 % interval of {@link #factor}. */
    public double factorLow(double logPrice) {
        return Math.exp(elasticity * logPrice - Z95 * deviation * Math.abs(logPrice));
    }

    /** The upper end of the 95 % interval of {@link #factor}. */
    public double factorHigh(double logPrice) {
        return Math.exp(elasticity * logPrice + Z95 * deviation * Math.abs(logPrice));
    }
}
