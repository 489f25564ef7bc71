package stillstock.sample.shop;

/** Told of what customers wanted and no location had: what only the simulator knows. */
@FunctionalInterface
public interface LostSales {
    /**
     * A wish that nobody could fill.
     *
     * @param day days from the first day of the simulation
     * @param product its number
     * @param units wanted
     */
    void lost(int day, int product, int units);
}
