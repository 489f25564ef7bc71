package stillstock.quality.step;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.rule.repeat.RepeatedPeriods;
import stillstock.quality.rule.repeat.RepeatedPeriods.Kind;
import stillstock.quality.step.effect.RowDrop;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/**
 * Drops the lines of periods of sales that are there twice: of lines that come in pairs the second half, of a period that
 * repeats the one before it all lines.
 *
 * @param repeat how they repeat; see {@link RepeatedPeriods}
 */
public record DropRepeats(Kind repeat) implements CleaningStep {
    @Override
    public Set<TableName> tables() {
        return Set.of(TableName.SALES);
    }

    @Override
    public String label() {
        return repeat == Kind.TWICE
                ? "Keep one of each pair on " + repeat.words()
                : "Drop " + repeat.words() + " from sales";
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        BitSet days = new BitSet();
        int origin = Integer.MIN_VALUE;
        for (RepeatedPeriods.Period period :
                RepeatedPeriods.of(snapshot, asOfDay).of(repeat)) {
            origin = origin == Integer.MIN_VALUE ? period.first() : origin;
            days.set(period.first() - origin, period.last() + 1 - origin);
        }
        BitSet dropped = new BitSet();
        SalesTable sales = snapshot.sales();
        for (int p = 0; p < sales.products() && !days.isEmpty(); p++) {
            job.checkCancelled();
            int end = sales.toAsOf(p, asOfDay);
            for (int row = sales.from(p), to; row < end; row = to) {
                to = sales.toAsOf(p, sales.day(row));
                int day = sales.day(row) - origin;
                if (day >= 0 && days.get(day)) {
                    drop(sales, p, row, to, dropped);
                }
            }
        }
        return RowDrop.of(snapshot, TableName.SALES, dropped);
    }

    private void drop(SalesTable sales, int product, int from, int to, BitSet dropped) {
        if (repeat != Kind.TWICE) {
            dropped.set(from, to);
            return;
        }
        Map<Long, Integer> left = new HashMap<>();
        for (int row = from; row < to; row++) {
            left.merge(RepeatedPeriods.line(sales, product, row), 1, Integer::sum);
        }
        left.replaceAll((line, times) -> times / 2);
        for (int row = from; row < to; row++) {
            long line = RepeatedPeriods.line(sales, product, row);
            if (left.get(line) > 0) {
                left.merge(line, -1, Integer::sum);
            } else {
                dropped.set(row);
            }
        }
    }
}
