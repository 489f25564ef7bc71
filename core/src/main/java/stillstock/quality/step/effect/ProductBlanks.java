package stillstock.quality.step.effect;

import java.util.function.IntToDoubleFunction;
import stillstock.job.JobContext;
import stillstock.quality.rule.Robust;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.edit.SnapshotEdit;

/**
 * Fills a blank column of the product master.
 *
 * @param column its canonical name
 * @param value what the master says; NaN where blank
 * @param rows the product's dated rows whose values may stand in
 * @param stand the value of such a row; it counts where it is at least {@code least}
 * @param least the least value that counts
 */
public record ProductBlanks(
        String column, IntToDoubleFunction value, ProductRows rows, IntToDoubleFunction stand, double least) {
    /** Writes the filled column. */
    @FunctionalInterface
    public interface Column {
        /** Puts the filled column into an edit. */
        SnapshotEdit into(SnapshotEdit edit, double[] values);
    }

    /** Fills it as far as the basis goes. */
    public StepEffect fill(Snapshot snapshot, Basis basis, int asOfDay, Column target, JobContext job) {
        int n = snapshot.products().size();
        double[] known = new double[n];
        for (int p = 0; p < n; p++) {
            job.checkCancelled();
            double given = value.applyAsDouble(p);
            known[p] = Double.isNaN(given) ? ownMedian(p, asOfDay) : given;
        }
        double[] group = basis == Basis.GROUP ? GroupMedians.of(snapshot.products(), known) : new double[0];
        ChangeLog log = new ChangeLog(snapshot, TableName.PRODUCTS);
        for (int p = 0; p < n; p++) {
            double before = value.applyAsDouble(p);
            known[p] = Double.isNaN(known[p]) && group.length > 0 ? group[p] : known[p];
            if (Double.isNaN(before) && Double.isNaN(known[p])) {
                log.leave();
            } else if (Double.isNaN(before)) {
                log.product(p, column, before, known[p]);
            }
        }
        return log.effect(
                log.untouched()
                        ? snapshot
                        : target.into(SnapshotEdit.of(snapshot), known).build());
    }

    private double ownMedian(int product, int asOfDay) {
        int end = rows.toAsOf(product, asOfDay);
        double[] values = new double[end - rows.from(product)];
        int size = 0;
        for (int row = rows.from(product); row < end; row++) {
            double one = stand.applyAsDouble(row);
            if (one >= least) {
                values[size++] = one;
            }
        }
        return Robust.median(values, size);
    }
}
