package stillstock.planning;

/**
 * The order quantity that balances cost of ordering and of holding. All rates in one unit of time. Source: Snyder and
 * Shen, Fundamentals of Supply Chain Theory, 2nd ed. 2019, sections 3.2, 3.5 and 3.6 (Harris 1913).
 */
public final class EconomicOrderQuantity {
    private EconomicOrderQuantity() {}

    /**
     * An order quantity.
     *
     * @param units an order
     * @param cost of ordering and holding, currency a unit of time
     */
    public record Solution(double units, double cost) {}

    /**
     * An order quantity where customers wait.
     *
     * @param units an order
     * @param backorderedShare of demand that waits
     * @param cost of ordering, holding and waiting, currency a unit of time
     */
    public record BackorderSolution(double units, double backorderedShare, double cost) {}

    /**
     * Q = sqrt(2 K lambda / h).
     *
     * @param orderCost K, currency an order
     * @param holdingCost h, currency a unit and unit of time
     * @param demandRate lambda, units a unit of time
     */
    public static Solution solve(double orderCost, double holdingCost, double demandRate) {
        require(orderCost, holdingCost, demandRate);
        double twice = 2 * orderCost * demandRate;
        return new Solution(Math.sqrt(twice / holdingCost), Math.sqrt(twice * holdingCost));
    }

    /** The same where unmet demand waits at a cost, currency a unit and unit of time. */
    public static BackorderSolution withBackorders(
            double orderCost, double holdingCost, double demandRate, double waitingCost) {
        require(orderCost, holdingCost, demandRate);
        if (!(waitingCost > 0)) {
            throw new IllegalArgumentException("waitingCost (" + waitingCost + ") must be above 0");
        }
        double served = waitingCost / (holdingCost + waitingCost);
        Solution plain = solve(orderCost, holdingCost * served, demandRate);
        return new BackorderSolution(plain.units(), 1 - served, plain.cost());
    }

    /** The same where an order arrives bit by bit at a rate of production above the rate of demand. */
    public static Solution production(double orderCost, double holdingCost, double demandRate, double productionRate) {
        require(orderCost, holdingCost, demandRate);
        if (!(productionRate > demandRate)) {
            throw new IllegalArgumentException(
                    "productionRate (" + productionRate + ") must exceed the demand rate (" + demandRate + ")");
        }
        return solve(orderCost, holdingCost * (1 - demandRate / productionRate), demandRate);
    }

    private static void require(double orderCost, double holdingCost, double demandRate) {
        if (!(orderCost >= 0 && holdingCost > 0 && demandRate >= 0)) {
            throw new IllegalArgumentException("orderCost (" + orderCost + ") and demandRate (" + demandRate
                    + ") must be at least 0, holdingCost (" + holdingCost + ") above 0");
        }
    }
}
