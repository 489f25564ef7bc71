package stillstock.app.deadstock;

import stillstock.classify.DeadStockPolicy;

/** A policy with some thresholds replaced. */
final class PolicyChange {
    private final DeadStockPolicy before;
    private int deadAfterDays;
    private double minOnHand;
    private int newGraceDays;
    private double slowCoverDays;
    private double minStockValue;

    private PolicyChange(DeadStockPolicy before) {
        this.before = before;
        deadAfterDays = before.deadAfterDays();
        minOnHand = before.minOnHand();
        newGraceDays = before.newGraceDays();
        slowCoverDays = before.slowCoverDays();
        minStockValue = before.minStockValue();
    }

    static PolicyChange of(DeadStockPolicy policy) {
        return new PolicyChange(policy);
    }

    PolicyChange deadAfterDays(int value) {
        deadAfterDays = value;
        return this;
    }

    PolicyChange minOnHand(double value) {
        minOnHand = value;
        return this;
    }

    PolicyChange newGraceDays(int value) {
        newGraceDays = value;
        return this;
    }

    PolicyChange slowCoverDays(double value) {
        slowCoverDays = value;
        return this;
    }

    PolicyChange minStockValue(double value) {
        minStockValue = value;
        return this;
    }

    DeadStockPolicy policy() {
        return new DeadStockPolicy(
                deadAfterDays,
                minOnHand,
                newGraceDays,
                slowCoverDays,
                before.anchorSoldWithinDays(),
                minStockValue,
                before.abcA(),
                before.abcB(),
                before.xyzX(),
                before.xyzY(),
                before.fsnFast(),
                before.fsnSlow(),
                before.ageBucketDays(),
                before.windows());
    }
}
