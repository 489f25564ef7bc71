package stillstock.quality.step;

import java.util.EnumSet;
import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.rule.TwinRule;
import stillstock.quality.step.effect.ChangeLog;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.edit.SnapshotEdit;

/** Makes one product of ids that are spellings of one; the id with most sales lines stays. */
public record MergeTwins(TwinRule rule) implements CleaningStep {
    /** The tables that name products. */
    static final Set<TableName> OF_PRODUCTS = EnumSet.of(
            TableName.PRODUCTS,
            TableName.SALES,
            TableName.RETURNS,
            TableName.INVENTORY,
            TableName.INTERACTIONS,
            TableName.PROMOTIONS,
            TableName.GROUPS,
            TableName.EMBEDDINGS);

    @Override
    public Set<TableName> tables() {
        return OF_PRODUCTS;
    }

    @Override
    public String label() {
        String what = (rule.ignoreCase() ? ", case" : "")
                + (rule.ignoreBlanks() ? ", blanks" : "")
                + (rule.ignoreLeadingZeros() ? ", leading zeros" : "");
        return "Merge product ids that differ only in " + (what.isEmpty() ? "nothing" : what.substring(2));
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        return merge(snapshot, rule.into(snapshot, asOfDay));
    }

    static StepEffect merge(Snapshot snapshot, int[] into) {
        ChangeLog log = new ChangeLog(snapshot, TableName.PRODUCTS);
        for (int p = 0; p < into.length; p++) {
            if (into[p] != p) {
                log.merged(p, into[p]);
            }
        }
        return log.effect(
                log.untouched()
                        ? snapshot
                        : SnapshotEdit.of(snapshot).mergeProducts(into).build());
    }
}
