package stillstock.quality.plan;

import java.util.ArrayList;
import java.util.List;
import stillstock.classify.DeadStockPolicy;
import stillstock.job.JobContext;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/** Does the steps of a list one after another and says what each did. Deterministic. */
public final class Cleaner {
    private final CleaningPlan plan;
    private final DeadStockPolicy policy;

    /** @param policy what counts as dead, for the effect on results */
    public Cleaner(CleaningPlan plan, DeadStockPolicy policy) {
        this.plan = plan;
        this.policy = policy;
    }

    /**
     * Cleans a snapshot.
     *
     * @param asOfDay the day to speak of, {@link Days#MISSING} for the snapshot's own; rows dated later are neither read
     *     nor changed
     */
    public Cleaned clean(Snapshot imported, int asOfDay, JobContext job) {
        Snapshot now = imported;
        List<StepResult> results = new ArrayList<>();
        if (plan.steps().isEmpty()) {
            return new Cleaned(now, day(now, asOfDay), results);
        }
        double share = 1.0 / (plan.steps().size() + 1);
        StockTotals before = StockTotals.of(now, day(now, asOfDay), policy, job.sub(share));
        for (PlannedStep planned : plan.steps()) {
            job.checkCancelled();
            job.message(planned.step().label());
            JobContext part = job.sub(share);
            try {
                StepEffect effect = planned.step().apply(now, day(now, asOfDay), part);
                StockTotals after = effect.snapshot() == now
                        ? before
                        : StockTotals.of(effect.snapshot(), day(effect.snapshot(), asOfDay), policy, part);
                results.add(result(planned, now, effect, before, after));
                if (planned.on()) {
                    now = effect.snapshot();
                    before = after;
                }
            } catch (IllegalArgumentException unfit) {
                // a step written for another file: said beside the step, the others go on
                results.add(new StepResult(
                        planned,
                        planned.step().tables().iterator().next(),
                        0,
                        0,
                        0,
                        0,
                        List.of(),
                        before,
                        before,
                        String.valueOf(unfit.getMessage())));
            }
        }
        return new Cleaned(now, day(now, asOfDay), results);
    }

    private static StepResult result(
            PlannedStep planned, Snapshot now, StepEffect effect, StockTotals before, StockTotals after) {
        return new StepResult(
                planned,
                effect.table(),
                now.rows(effect.table()),
                effect.snapshot().rows(effect.table()),
                effect.touched(),
                effect.left(),
                effect.examples(),
                before,
                after,
                "");
    }

    private static int day(Snapshot snapshot, int asked) {
        return asked == Days.MISSING ? snapshot.asOfDay() : asked;
    }
}
