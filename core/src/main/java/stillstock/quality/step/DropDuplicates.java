package stillstock.quality.step;

import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.rule.Duplicates;
import stillstock.quality.step.effect.RowDrop;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/**
 * Drops the second and further copies of rows that are the same in every column; a sale or return without an order id
 * is never one.
 *
 * @param table sales, returns or inventory
 */
public record DropDuplicates(TableName table) implements CleaningStep {
    @Override
    public Set<TableName> tables() {
        return Set.of(table);
    }

    @Override
    public String label() {
        return "Drop exact copies in " + table.id();
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        return RowDrop.of(
                snapshot, table, Duplicates.of(snapshot, table, asOfDay).exact());
    }
}
