package stillstock.quality.step;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import stillstock.job.JobContext;
import stillstock.quality.rule.Condition;
import stillstock.quality.step.effect.RowDrop;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/**
 * Drops the rows that fulfil all conditions.
 *
 * @param table sales, returns or inventory
 * @param where at least one
 */
public record DropRows(TableName table, List<Condition> where) implements CleaningStep {
    /** Checks that there is a condition, so that a whole table never goes by accident. */
    public DropRows {
        where = List.copyOf(where);
        if (where.isEmpty()) {
            throw new IllegalArgumentException("dropRows of " + table.id() + " needs at least one condition");
        }
    }

    @Override
    public Set<TableName> tables() {
        return Set.of(table);
    }

    @Override
    public String label() {
        return "Drop rows of " + table.id() + " where "
                + where.stream().map(Condition::words).collect(Collectors.joining(" and "));
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        ProductRows rows = RowDrop.rows(snapshot, table);
        List<IntPredicate> tests =
                where.stream().map(condition -> condition.over(snapshot, table)).toList();
        BitSet dropped = new BitSet();
        for (int p = 0; p < rows.products(); p++) {
            job.checkCancelled();
            for (int row = rows.from(p); row < rows.toAsOf(p, asOfDay); row++) {
                boolean all = true;
                for (int i = 0; i < tests.size() && all; i++) {
                    all = tests.get(i).test(row);
                }
                if (all) {
                    dropped.set(row);
                }
            }
        }
        return RowDrop.of(snapshot, table, dropped);
    }
}
