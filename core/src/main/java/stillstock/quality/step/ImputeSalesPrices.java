package stillstock.quality.step;

import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.rule.RunningMedian;
import stillstock.quality.step.effect.ChangeLog;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.edit.SnapshotEdit;

/**
 * Gives sales lines without a price one: the median price of the product's earlier and same-day lines, so that no later
 * price is read; else its list price.
 *
 * @param zeroIsMissing a price of 0 counts as missing
 */
public record ImputeSalesPrices(boolean zeroIsMissing) implements CleaningStep {
    @Override
    public Set<TableName> tables() {
        return Set.of(TableName.SALES);
    }

    @Override
    public String label() {
        return "Fill missing " + (zeroIsMissing ? "and zero " : "")
                + "prices of sales from the product's earlier lines, else its list price";
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        SalesTable sales = snapshot.sales();
        float[] prices = new float[sales.size()];
        ChangeLog log = new ChangeLog(snapshot, TableName.SALES);
        for (int p = 0; p < sales.products(); p++) {
            job.checkCancelled();
            boolean anyMissing = false;
            for (int row = sales.from(p); row < sales.to(p); row++) {
                prices[row] = sales.unitPrice(row);
                anyMissing |= missing(prices[row]);
            }
            if (anyMissing) {
                fill(snapshot, p, sales.toAsOf(p, asOfDay), prices, log);
            }
        }
        return log.effect(
                log.untouched()
                        ? snapshot
                        : SnapshotEdit.of(snapshot).salesPrices(prices).build());
    }

    private void fill(Snapshot snapshot, int product, int end, float[] prices, ChangeLog log) {
        SalesTable sales = snapshot.sales();
        RunningMedian earlier = new RunningMedian();
        int taken = sales.from(product);
        for (int row = sales.from(product); row < end; row++) {
            for (; taken < end && sales.day(taken) <= sales.day(row); taken++) {
                if (sales.unitPrice(taken) > 0) {
                    earlier.add(sales.unitPrice(taken));
                }
            }
            if (missing(sales.unitPrice(row))) {
                double median = earlier.median();
                double price = Double.isNaN(median) ? snapshot.products().unitPrice(product) : median;
                if (price > 0) {
                    prices[row] = (float) price;
                    log.row(
                            product,
                            sales.day(row),
                            sales.location(row),
                            "unit_price",
                            sales.unitPrice(row),
                            prices[row]);
                } else {
                    log.leave();
                }
            }
        }
    }

    private boolean missing(float price) {
        return Float.isNaN(price) || (zeroIsMissing && price == 0);
    }
}
