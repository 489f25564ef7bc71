package stillstock.quality.plan;

import stillstock.classify.Classification;
import stillstock.classify.Classifier;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * What the data says in the end, to compare before and after a step.
 *
 * @param totalValue stock at cost, currency
 * @param deadValue of it that of dead products
 * @param dead dead products
 * @param slow slow products
 * @param unknownValues products with stock whose cost is unknown
 */
public record StockTotals(double totalValue, double deadValue, int dead, int slow, int unknownValues) {
    /** The totals as of a day; all zero where the snapshot has no dated row. */
    public static StockTotals of(Snapshot snapshot, int asOfDay, DeadStockPolicy policy, JobContext job) {
        if (asOfDay == Days.MISSING) {
            return new StockTotals(0, 0, 0, 0, 0);
        }
        return of(Classifier.classify(StockFacts.asOf(snapshot, asOfDay, policy.windows(), job), policy));
    }

    /** The totals of a classification at hand. */
    public static StockTotals of(Classification found) {
        return new StockTotals(
                found.totalValue(),
                found.value(Status.DEAD),
                found.count(Status.DEAD),
                found.count(Status.SLOW),
                found.unknownValueCount());
    }
}
