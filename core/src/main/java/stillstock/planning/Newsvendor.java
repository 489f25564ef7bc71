package stillstock.planning;

/**
 * How much to stock for one period where what is left has a cost and what is missing has another. Source: Snyder and
 * Shen, Fundamentals of Supply Chain Theory, 2nd ed. 2019, section 4.3.
 */
public final class Newsvendor {
    private Newsvendor() {}

    /**
     * The best level.
     *
     * @param level units
     * @param expectedCost currency a period
     */
    public record Solution(double level, double expectedCost) {}

    /**
     * The best level for a sale at a price.
     *
     * @param level units
     * @param expectedProfit currency a period
     */
    public record ProfitSolution(double level, double expectedProfit) {}

    /**
     * The level whose cdf reaches stockoutCost / (stockoutCost + holdingCost).
     *
     * @param holdingCost currency a unit left over, above 0
     * @param stockoutCost currency a unit short, above 0
     */
    public static Solution optimal(Demand demand, double holdingCost, double stockoutCost) {
        requirePositive("holdingCost", holdingCost);
        requirePositive("stockoutCost", stockoutCost);
        double level = demand.quantile(stockoutCost / (stockoutCost + holdingCost));
        double cost = holdingCost * demand.expectedSurplus(level) + stockoutCost * demand.expectedShortage(level);
        return new Solution(level, cost);
    }

    /**
     * The same from price, cost and salvage value a unit: short costs price - cost, left over costs cost - salvage.
     *
     * @param price above cost
     * @param cost above salvage
     * @param salvage may be negative where disposal costs
     */
    public static ProfitSolution explicit(Demand demand, double price, double cost, double salvage) {
        Solution solution = optimal(demand, cost - salvage, price - cost);
        return new ProfitSolution(solution.level(), (price - cost) * demand.mean() - solution.expectedCost());
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " (" + value + ") must be finite and above 0");
        }
    }
}
