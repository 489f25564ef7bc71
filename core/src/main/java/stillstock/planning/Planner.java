package stillstock.planning;

/**
 * Makes a product's plan: stock is looked at every R days and filled up to S once it is at or below s, where s is the
 * service-level quantile of demand over lead time + R, and S = s + the larger of order quantity and least order. Source:
 * Silver, Pyke and Thomas 2017, section 6.7 ((R, s, S) systems), the decision by the protection interval L + R.
 */
public final class Planner {
    private static final double DAYS_A_YEAR = 365;

    private final PlanningConfig config;

    /** A planner with settings. */
    public Planner(PlanningConfig config) {
        this.config = config;
    }

    /** The plan, or the cause why there is none: no forecast, no scatter, no stock on hand. */
    public ProductPlan plan(PlanInput input) {
        PlanInput.Outlook outlook = input.outlook();
        if (!(outlook.salesUnits() >= 0) || outlook.horizonDays() < 1) {
            return ProductPlan.unavailable("there is no sales forecast");
        }
        if (!(outlook.sdPerDay() >= 0)) {
            return ProductPlan.unavailable("the scatter of daily sales is not known: the history is too short");
        }
        if (Double.isNaN(input.position().onHand())) {
            return ProductPlan.unavailable("stock on hand is not known: add inventory");
        }
        double optimal =
                NetDemand.optimalInventory(outlook.salesUnits(), outlook.returnsUnits(), config.safetyFactor());
        return input.supply().orderable() ? orderable(input, optimal) : runningOut(input, optimal);
    }

    private ProductPlan orderable(PlanInput input, double optimal) {
        PlanInput.Supply supply = input.supply();
        boolean assumed = Double.isNaN(supply.leadTimeDays());
        double lead = assumed ? config.assumedLeadDays() : supply.leadTimeDays();
        double perDay = input.outlook().salesUnits() / input.outlook().horizonDays();
        LeadTimeDemand wait = new LeadTimeDemand(
                perDay, input.outlook().sdPerDay(), lead + config.reviewDays(), orZero(supply.leadTimeSdDays()));
        double reorderPoint = Math.max(0, wait.distribution().quantile(config.serviceLevel()));
        double quantity = orderQuantity(perDay, supply.unitCost());
        double atLeast = Math.max(orZero(supply.minOrderQuantity()), perDay * config.reviewDays());
        double lot = perDay == 0 ? 0 : Math.max(Double.isNaN(quantity) ? 0 : quantity, atLeast);
        double orderUpTo = reorderPoint + lot;
        double position = position(input);
        double order = perDay > 0 && position <= reorderPoint
                ? Math.ceil(Math.max(orderUpTo - position, orZero(supply.minOrderQuantity())))
                : 0;
        return new ProductPlan(
                Math.max(0, reorderPoint - wait.mean()),
                reorderPoint,
                orderUpTo,
                quantity,
                optimal,
                order,
                Math.max(0, position - orderUpTo),
                assumed,
                "");
    }

    /** What is not bought any more needs no stock beyond what the horizon still sells. */
    private ProductPlan runningOut(PlanInput input, double optimal) {
        double excess = Math.max(0, position(input) - input.outlook().salesUnits());
        return new ProductPlan(0, 0, 0, Double.NaN, optimal, 0, excess, false, "");
    }

    private double orderQuantity(double perDay, double unitCost) {
        if (!(unitCost > 0)) {
            return Double.NaN;
        }
        double holdingPerDay = unitCost * config.holdingRatePerYear() / DAYS_A_YEAR;
        return EconomicOrderQuantity.solve(config.orderCost(), holdingPerDay, perDay)
                .units();
    }

    private static double position(PlanInput input) {
        return input.position().onHand() + orZero(input.position().onOrder());
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
