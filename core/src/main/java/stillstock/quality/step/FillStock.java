package stillstock.quality.step;

import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.rule.StockBook;
import stillstock.quality.step.effect.ChangeLog;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.edit.SnapshotEdit;

/**
 * Reckons stock levels that are blank from the ledger: the level of the record before of the same product and place, plus
 * received, less sold, plus returned since, at least 0. A record before which none is known stays blank.
 *
 * @param negatives levels below 0 are reckoned anew too
 */
public record FillStock(boolean negatives) implements CleaningStep {
    @Override
    public Set<TableName> tables() {
        return Set.of(TableName.INVENTORY);
    }

    @Override
    public String label() {
        return "Reckon missing " + (negatives ? "and negative " : "") + "stock levels from the ledger";
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        InventoryTable stock = snapshot.inventory();
        ChangeLog log = new ChangeLog(snapshot, TableName.INVENTORY);
        StockBook book = new StockBook(snapshot, asOfDay);
        if (!book.obstacle().isEmpty()) {
            return log.effect(snapshot);
        }
        float[] levels = new float[stock.size()];
        for (int row = 0; row < levels.length; row++) {
            levels[row] = stock.onHand(row);
        }
        book.walk(
                (product, before, after, sold, returned) -> {
                    if (!wanted(stock.onHand(after))) {
                        return;
                    }
                    float received = stock.received(after);
                    double level = before < 0
                            ? Double.NaN
                            : levels[before] + (Float.isNaN(received) ? 0 : received) - sold + returned;
                    if (Double.isNaN(level)) {
                        log.leave();
                        return;
                    }
                    levels[after] = (float) Math.max(0, level);
                    log.row(
                            product,
                            stock.day(after),
                            stock.location(after),
                            "on_hand",
                            stock.onHand(after),
                            levels[after]);
                },
                job);
        return log.effect(
                log.untouched()
                        ? snapshot
                        : SnapshotEdit.of(snapshot).onHand(levels).build());
    }

    private boolean wanted(float onHand) {
        return Float.isNaN(onHand) || (negatives && onHand < 0);
    }
}
