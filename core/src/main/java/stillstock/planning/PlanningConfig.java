package stillstock.planning;

/**
 * How stock is planned.
 *
 * @param serviceLevel probability that demand until the next delivery is met from stock, 0.5..0.9999; default 0.95
 * @param reviewDays days between two looks at the stock, 1..90; default 7
 * @param safetyFactor of net demand, 1..2; default 1.2
 * @param orderCost currency an order line; default 10
 * @param holdingRatePerYear cost of holding as a share of unit cost; default 0.25
 * @param assumedLeadDays where a supplier's lead time is not known; default 14
 */
public record PlanningConfig(
        double serviceLevel,
        int reviewDays,
        double safetyFactor,
        double orderCost,
        double holdingRatePerYear,
        double assumedLeadDays) {
    /** Checks the ranges. */
    public PlanningConfig {
        require(serviceLevel >= 0.5 && serviceLevel <= 0.9999, "serviceLevel", serviceLevel, "0.5..0.9999");
        require(reviewDays >= 1 && reviewDays <= 90, "reviewDays", reviewDays, "1..90");
        require(safetyFactor >= 1 && safetyFactor <= 2, "safetyFactor", safetyFactor, "1..2");
        require(orderCost >= 0 && orderCost < 1e9, "orderCost", orderCost, "0..1e9");
        require(holdingRatePerYear > 0 && holdingRatePerYear <= 5, "holdingRatePerYear", holdingRatePerYear, "0..5");
        require(assumedLeadDays >= 0 && assumedLeadDays <= 730, "assumedLeadDays", assumedLeadDays, "0..730");
    }

    /** What a new user starts with. */
    public static PlanningConfig defaults() {
        return new PlanningConfig(0.95, 7, 1.2, 10, 0.25, 14);
    }

    /** The same with another safety factor. */
    public PlanningConfig withSafetyFactor(double value) {
        return new PlanningConfig(serviceLevel, reviewDays, value, orderCost, holdingRatePerYear, assumedLeadDays);
    }

    /** The same with another service level. */
    public PlanningConfig withServiceLevel(double value) {
        return new PlanningConfig(value, reviewDays, safetyFactor, orderCost, holdingRatePerYear, assumedLeadDays);
    }

    private static void require(boolean holds, String name, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " (" + value + ") must be within " + range);
        }
    }
}
