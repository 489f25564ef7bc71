package stillstock.quality.step;

import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.rule.Duplicates;
import stillstock.quality.step.effect.RowDrop;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/**
 * Of rows with the same key and different values keeps one: order, product, day and place of sales and returns, product,
 * day and place of stock records.
 *
 * @param table sales, returns or inventory
 * @param keep which, in the order of reading
 */
public record KeepOne(TableName table, Which keep) implements CleaningStep {
    /** Which of several rows. */
    public enum Which {
        /** The first. */
        FIRST,
        /** The last. */
        LAST
    }

    @Override
    public Set<TableName> tables() {
        return Set.of(table);
    }

    @Override
    public String label() {
        return "Keep the " + (keep == Which.FIRST ? "first" : "last") + " of rows with the same key in " + table.id();
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        Duplicates found = Duplicates.of(snapshot, table, asOfDay);
        return RowDrop.of(snapshot, table, keep == Which.FIRST ? found.sameKey() : found.replaced());
    }
}
