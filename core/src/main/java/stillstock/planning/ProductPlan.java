package stillstock.planning;

/**
 * The plan of one product, units; or the cause why there is none.
 *
 * @param safetyStock kept against chance
 * @param reorderPoint order once stock and orders under way are at or below this
 * @param orderUpTo level that an order fills up to
 * @param economicOrderQuantity NaN where the unit cost is not known
 * @param optimalInventory net demand of the horizon times the safety factor; NaN where returns are not forecast
 * @param suggestedOrder whole units, 0 where nothing is due
 * @param excess stock and orders under way above the order-up-to level
 * @param leadTimeAssumed true where the supplier's lead time is not known
 * @param unavailableCause empty where there is a plan; all numbers are NaN otherwise
 */
public record ProductPlan(
        double safetyStock,
        double reorderPoint,
        double orderUpTo,
        double economicOrderQuantity,
        double optimalInventory,
        double suggestedOrder,
        double excess,
        boolean leadTimeAssumed,
        String unavailableCause) {
    /** No plan, and why. */
    public static ProductPlan unavailable(String cause) {
        double none = Double.NaN;
        return new ProductPlan(none, none, none, none, none, none, none, false, cause);
    }

    /** True where there is a plan. */
    public boolean available() {
        return unavailableCause.isEmpty();
    }
}
