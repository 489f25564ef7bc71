package stillstock.quality.step;

import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.rule.OutlierRule;
import stillstock.quality.step.effect.ChangeLog;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.edit.SnapshotEdit;

/** Lowers quantities that are outliers among their product's sales to the most that is usual, in whole units. */
public record CapQuantities(OutlierRule rule) implements CleaningStep {
    @Override
    public Set<TableName> tables() {
        return Set.of(TableName.SALES);
    }

    @Override
    public String label() {
        return "Cap quantities of sales at what is usual for the product";
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        SalesTable sales = snapshot.sales();
        ChangeLog log = new ChangeLog(snapshot, TableName.SALES);
        float[] quantities = new float[sales.size()];
        for (int p = 0; p < sales.products(); p++) {
            job.checkCancelled();
            double high = rule.quantities(sales, p, asOfDay).high();
            float cap = (float) Math.max(1, Math.floor(high));
            for (int row = sales.from(p); row < sales.to(p); row++) {
                quantities[row] = sales.quantity(row);
                if (quantities[row] > high && sales.day(row) <= asOfDay) {
                    quantities[row] = cap;
                    log.row(p, sales.day(row), sales.location(row), "quantity", sales.quantity(row), cap);
                }
            }
        }
        return log.effect(
                log.untouched()
                        ? snapshot
                        : SnapshotEdit.of(snapshot).salesQuantities(quantities).build());
    }
}
