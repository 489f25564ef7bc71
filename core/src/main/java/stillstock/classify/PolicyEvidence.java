package stillstock.classify;

import java.util.ArrayList;
import java.util.List;
import stillstock.job.JobContext;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/** How past verdicts fared: the rule applied at earlier days, held against what was sold afterwards. */
public final class PolicyEvidence {
    /**
     * One earlier day.
     *
     * @param day the rule saw nothing later
     * @param judged products in stock and not new that day (where stock is unknown: known and not new)
     * @param flagged of these called dead
     * @param idle of the judged, those that sold nothing in the horizon
     * @param flaggedIdle of the flagged, those that sold nothing in the horizon
     * @param flaggedValue stock at cost of the flagged that day, currency
     * @param flaggedIdleValue of that, what belonged to those that sold nothing
     */
    public record Verdict(
            int day, int judged, int flagged, int idle, int flaggedIdle, double flaggedValue, double flaggedIdleValue) {
        /** Share of the flagged that indeed sold nothing; NaN where none was flagged. */
        public double precision() {
            return flagged == 0 ? Double.NaN : (double) flaggedIdle / flagged;
        }

        /** Share of what sold nothing that had been flagged; NaN where everything sold. */
        public double recall() {
            return idle == 0 ? Double.NaN : (double) flaggedIdle / idle;
        }
    }

    private PolicyEvidence() {}

    /**
     * Judges the policy at each day.
     *
     * @param days earlier days; those whose horizon is not over by {@link Snapshot#asOfDay()} are left out
     * @param horizonDays how long a flagged product has to sell nothing to have been flagged rightly
     */
    public static List<Verdict> of(
            Snapshot snapshot, DeadStockPolicy policy, int[] days, int horizonDays, JobContext job) {
        if (horizonDays < 1) {
            throw new IllegalArgumentException("horizonDays (" + horizonDays + ") must be at least 1");
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (int day : days) {
            JobContext part = job.sub(1.0 / days.length);
            if ((long) day + horizonDays <= snapshot.asOfDay()) {
                StockFacts facts = StockFacts.asOf(snapshot, day, policy.windows(), part);
                verdicts.add(verdict(facts, policy, horizonDays));
            }
        }
        return verdicts;
    }

    private static Verdict verdict(StockFacts facts, DeadStockPolicy policy, int horizonDays) {
        Classification verdict = Classifier.classify(facts, policy);
        Rules rules = new Rules(facts, policy);
        int judged = 0;
        int idle = 0;
        int flaggedIdle = 0;
        double idleValue = 0;
        for (int p = 0; p < facts.products(); p++) {
            if (rules.isOut(p) || rules.isNew(p) || facts.idleDays(p) < 0) {
                continue;
            }
            judged++;
            if (!soldWithin(facts, p, horizonDays)) {
                idle++;
                if (verdict.status(p) == Status.DEAD) {
                    flaggedIdle++;
                    idleValue += facts.stockValue(p) >= 0 ? facts.stockValue(p) : 0;
                }
            }
        }
        return new Verdict(
                facts.day(),
                judged,
                verdict.count(Status.DEAD),
                idle,
                flaggedIdle,
                verdict.value(Status.DEAD),
                idleValue);
    }

    private static boolean soldWithin(StockFacts facts, int p, int horizonDays) {
        SalesTable sales = facts.snapshot().sales();
        return sales.toAsOf(p, facts.day() + horizonDays) > sales.fromAfter(p, facts.day());
    }
}
