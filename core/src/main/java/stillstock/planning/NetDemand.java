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
}
