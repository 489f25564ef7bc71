package stillstock.quality.step;

import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.step.effect.Basis;
import stillstock.quality.step.effect.GroupMedians;
import stillstock.quality.step.effect.ProductBlanks;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.edit.SnapshotEdit;

/**
 * Gives products without a cost one: the median cost of their stock records, else, where the basis allows, the median
 * cost of their group (see {@link GroupMedians}).
 */
public record ImputeCost(Basis basis) implements CleaningStep {
    @Override
    public Set<TableName> tables() {
        return Set.of(TableName.PRODUCTS);
    }

    @Override
    public String label() {
        return "Fill missing unit_cost of products from " + basis.words();
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        return new ProductBlanks(
                        "unit_cost",
                        snapshot.products()::unitCost,
                        snapshot.inventory(),
                        snapshot.inventory()::unitCost,
                        0)
                .fill(snapshot, basis, asOfDay, SnapshotEdit::unitCosts, job);
    }
}
