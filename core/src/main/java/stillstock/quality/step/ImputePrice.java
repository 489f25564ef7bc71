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
 * Gives products without a list price one: the median price above 0 of their sales, else, where the basis allows, the
 * median list price of their group (see {@link GroupMedians}).
 */
public record ImputePrice(Basis basis) implements CleaningStep {
    @Override
    public Set<TableName> tables() {
        return Set.of(TableName.PRODUCTS);
    }

    @Override
    public String label() {
        return "Fill missing unit_price of products from " + basis.words();
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        return new ProductBlanks(
                        "unit_price",
                        snapshot.products()::unitPrice,
                        snapshot.sales(),
                        snapshot.sales()::unitPrice,
                        Double.MIN_VALUE)
                .fill(snapshot, basis, asOfDay, SnapshotEdit::unitPrices, job);
    }
}
