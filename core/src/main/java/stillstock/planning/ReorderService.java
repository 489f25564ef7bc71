package stillstock.planning;

/**
 * What a fixed reorder point and order quantity achieve under normal demand. Source: Chopra and Meindl, Supply Chain
 * Management, 6th ed. 2016, examples 12-1 to 12-3.
 *
 * @param safetyStock units kept on average when an order arrives
 * @param averageInventory units
 * @param cycleServiceLevel probability that a cycle ends without shortage
 * @param expectedShortagePerCycle units
 * @param fillRate share of units delivered from stock
 */
public record ReorderService(
        double safetyStock,
        double averageInventory,
        double cycleServiceLevel,
        double expectedShortagePerCycle,
        double fillRate) {
    /**
     * Works out the service.
     *
     * @param reorderPoint units
     * @param orderQuantity units, above 0
     */
    public static ReorderService of(LeadTimeDemand leadTime, double reorderPoint, double orderQuantity) {
        if (!(orderQuantity > 0)) {
            throw new IllegalArgumentException("orderQuantity (" + orderQuantity + ") must be above 0");
        }
        Demand demand = new NormalDemand(leadTime.mean(), leadTime.sd());
        double safetyStock = reorderPoint - leadTime.mean();
        double shortage = demand.expectedShortage(reorderPoint);
        return new ReorderService(
                safetyStock,
                orderQuantity / 2 + safetyStock,
                demand.cdf(reorderPoint),
                shortage,
                1 - shortage / orderQuantity);
    }
}
