package stillstock.recommend.scorer;

import stillstock.recommend.CoSalesMethod;

/**
 * How strongly two items were bought together, from counts of orders. Each is 0 without a shared order and stays within
 * 0..1.
 */
@FunctionalInterface
public interface CoSalesFormula {
    /**
     * The strength.
     *
     * @param together orders with both
     * @param anchorOrders orders with the anchor
     * @param itemOrders orders with the item
     */
    double of(int together, int anchorOrders, int itemOrders);

    /**
     * The formula of a method; of the learned ones that of conditional probability, which stands in where no model could
     * be learned.
     *
     * @param shrinkage orders of no evidence
     * @param orders all orders
     */
    static CoSalesFormula of(CoSalesMethod method, double shrinkage, int orders) {
        return switch (method) {
            case CONDITIONAL, EASE, LEARNED -> (c, n, m) -> c == 0 ? 0 : Math.sqrt(c / (n + shrinkage));
            case LIFT -> (c, n, m) -> {
                double lift = c == 0 ? 0 : c / ((double) n * m / Math.max(1, orders) + shrinkage);
                return lift / (1 + lift);
            };
            case COSINE -> (c, n, m) -> c == 0 ? 0 : Math.sqrt(c / Math.sqrt((n + shrinkage) * (m + shrinkage)));
        };
    }
}
