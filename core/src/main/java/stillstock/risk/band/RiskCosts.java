package stillstock.risk.band;

/**
 * What being wrong costs.
 *
 * @param recovery share of its cost that dead stock still brings, 0..1; default 0.20
 * @param falseAlarmPerItem cost of acting on a product that would have sold, currency; default 10
 * @param falseAlarmShare the same as a share of its stock at cost (a markdown that was not needed), 0..1; default 0.05
 * @param watchShare what a false alarm in the medium band costs, where products are only watched, as a share of one in
 *     the high band, above 0 and at most 1; default 0.10
 */
public record RiskCosts(double recovery, double falseAlarmPerItem, double falseAlarmShare, double watchShare) {
    /** Checks the ranges. */
    public RiskCosts {
        require(recovery >= 0 && recovery <= 1, "recovery", recovery, "within 0..1");
        require(
                falseAlarmPerItem >= 0 && falseAlarmPerItem < 1e12,
                "falseAlarmPerItem",
                falseAlarmPerItem,
                "0 or more");
        require(falseAlarmShare >= 0 && falseAlarmShare <= 1, "falseAlarmShare", falseAlarmShare, "within 0..1");
        require(watchShare > 0 && watchShare <= 1, "watchShare", watchShare, "above 0 and at most 1");
    }

    /** A fifth is recovered; a false alarm costs 10 and a twentieth of the stock's value. */
    public static RiskCosts defaults() {
        return new RiskCosts(0.20, 10, 0.05, 0.10);
    }

    /** What a product that goes dead unnoticed loses, currency. */
    public double miss(double value) {
        return known(value) * (1 - recovery);
    }

    /** What acting on a product that would have sold costs, currency. */
    public double falseAlarm(double value) {
        return falseAlarmPerItem + falseAlarmShare * known(value);
    }

    /** The same where products are only watched. */
    RiskCosts watching() {
        return new RiskCosts(recovery, falseAlarmPerItem * watchShare, falseAlarmShare * watchShare, watchShare);
    }

    /** A value that is not known counts as nothing. */
    private static double known(double value) {
        return value > 0 ? value : 0;
    }

    private static void require(boolean holds, String name, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " (" + value + ") must be " + range);
        }
    }
}
