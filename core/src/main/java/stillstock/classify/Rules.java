package stillstock.classify;

import stillstock.snapshot.Days;

/** The rules of the statuses for one policy, over the columns of the facts. */
final class Rules {
    private static final int OUT = Status.OUT_OF_STOCK.ordinal();
    private static final int NEW = Status.NEW.ordinal();
    private static final int DEAD = Status.DEAD.ordinal();
    private static final int SLOW = Status.SLOW.ordinal();
    private static final int ACTIVE = Status.ACTIVE.ordinal();

    private final StockFacts facts;
    private final DeadStockPolicy policy;
    private final boolean stockKnown;
    private final int day;

    Rules(StockFacts facts, DeadStockPolicy policy) {
        this.facts = facts;
        this.policy = policy;
        this.stockKnown = facts.stockKnown();
        this.day = facts.day();
    }

    int status(int p) {
        if (isOut(p)) {
            return OUT;
        }
        if (isNew(p)) {
            return NEW;
        }
        if (facts.idleDays(p) < 0 || !worthFlagging(p)) {
            return ACTIVE;
        }
        if (facts.idleDays(p) > policy.deadAfterDays()) {
            return DEAD;
        }
        return coverDays(p) > policy.slowCoverDays() ? SLOW : ACTIVE;
    }

    /** Nothing on hand, or a product that the stock records leave out; never where there are no stock records. */
    boolean isOut(int p) {
        return stockKnown && !(facts.onHand(p) > 0);
    }

    boolean isNew(int p) {
        int introduced = facts.introducedDay(p);
        return introduced != Days.MISSING && day - introduced <= policy.newGraceDays();
    }

    /** Enough units and enough value; where there are no stock records both are taken for given. */
    boolean worthFlagging(int p) {
        if (!stockKnown) {
            return true;
        }
        return facts.onHand(p) >= policy.minOnHand()
                && (policy.minStockValue() <= 0 || facts.stockValue(p) >= policy.minStockValue());
    }

    /** Days that the stock lasts; where it is unknown, days that the least stock worth flagging would last. */
    double coverDays(int p) {
        return stockKnown ? facts.coverDays(p) : policy.minOnHand() / facts.velocity(p);
    }
}
