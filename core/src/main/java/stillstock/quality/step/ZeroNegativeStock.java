package stillstock.quality.step;

import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.step.effect.ChangeLog;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.edit.SnapshotEdit;

/** Sets stock levels below 0 to 0: nothing is there, whatever the books owe. */
public record ZeroNegativeStock() implements CleaningStep {
    @Override
    public Set<TableName> tables() {
        return Set.of(TableName.INVENTORY);
    }

    @Override
    public String label() {
        return "Set negative stock to zero";
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        InventoryTable stock = snapshot.inventory();
        ChangeLog log = new ChangeLog(snapshot, TableName.INVENTORY);
        float[] levels = new float[stock.size()];
        for (int p = 0; p < stock.products(); p++) {
            job.checkCancelled();
            for (int row = stock.from(p); row < stock.to(p); row++) {
                levels[row] = stock.onHand(row);
                if (levels[row] < 0 && stock.day(row) <= asOfDay) {
                    levels[row] = 0;
                    log.row(p, stock.day(row), stock.location(row), "on_hand", stock.onHand(row), 0);
                }
            }
        }
        return log.effect(
                log.untouched()
                        ? snapshot
                        : SnapshotEdit.of(snapshot).onHand(levels).build());
    }
}
