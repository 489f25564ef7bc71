package stillstock.planning;

/** Stock that covers expected sales less what comes back. */
public final class NetDemand {
    private NetDemand() {}

    /**
     * max(0, (sales - returns) x safetyFactor), feature S4.34.
     *
     * @param salesUnits expected over the horizon; NaN gives NaN
     * @param returnsUnits expected over the horizon; NaN gives NaN
     * @param safetyFactor 1 to 2
     * @return units
     */
    public static double optimalInventory(double salesUnits, double returnsUnits, double safetyFactor) {
        if (!(safetyFactor >= 1 && safetyFactor <= 2)) {
            throw new IllegalArgumentException("safetyFactor (" + safetyFactor + ") must be within 1..2");
        }
        double net = (salesUnits - returnsUnits) * safetyFactor;
        return Double.isNaN(net) ? Double.NaN : Math.max(0, net);
    }

    /**
     * Units that sell from the stock on hand with nothing delivered: the expected lesser of demand and stock. Demand is what is wanted;
     * sales are what of it there is.
     *
     * @param demand units over the horizon
     * @param sd its standard deviation
     * @param onHand units; NaN where unknown
     * @return NaN where stock is unknown
     */
    public static double expectedSales(double demand, double sd, double onHand) {
        if (Double.isNaN(onHand)) {
            return Double.NaN;
        }
        if (onHand <= 0 || demand <= 0) {
            return 0;
        }
        double sold = demand - Demand.of(demand, sd).expectedShortage(onHand);
        return Math.max(0, Math.min(sold, Math.min(demand, onHand)));
    }
}
