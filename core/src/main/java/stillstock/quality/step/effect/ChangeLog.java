package stillstock.quality.step.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** Counts what a step touches and keeps the first changes as examples. */
public final class ChangeLog {
    private final Snapshot snapshot;
    private final TableName table;
    private final List<Change> examples = new ArrayList<>();
    private long touched;
    private long left;

    /** A log of changes to a table. */
    public ChangeLog(Snapshot snapshot, TableName table) {
        this.snapshot = snapshot;
        this.table = table;
    }

    /** A changed value of the product master. */
    public void product(int product, String column, double before, double after) {
        touched++;
        if (wanted()) {
            examples.add(
                    new Change(snapshot.products().id(product), "product master", column, text(before), text(after)));
        }
    }

    /** A changed value of a dated row. */
    public void row(int product, int day, int location, String column, double before, double after) {
        touched++;
        if (wanted()) {
            examples.add(new Change(
                    snapshot.products().id(product), place(day, location), column, text(before), text(after)));
        }
    }

    /** A row that goes. */
    public void dropped(int product, int day, int location, String column, double value) {
        touched++;
        if (wanted()) {
            examples.add(
                    new Change(snapshot.products().id(product), place(day, location), column, text(value), "dropped"));
        }
    }

    /** A product that becomes another. */
    public void merged(int product, int into) {
        touched++;
        if (wanted()) {
            examples.add(new Change(
                    snapshot.products().id(product),
                    "product master",
                    "product_id",
                    snapshot.products().id(product),
                    snapshot.products().id(into)));
        }
    }

    /** A value that could not be helped. */
    public void leave() {
        left++;
    }

    /** True where nothing was touched. */
    public boolean untouched() {
        return touched == 0;
    }

    /** What was done, with the snapshot as it is afterwards. */
    public StepEffect effect(Snapshot after) {
        return new StepEffect(after, table, touched, left, examples);
    }

    private boolean wanted() {
        return examples.size() < StepEffect.EXAMPLES;
    }

    private String place(int day, int location) {
        String where = snapshot.codes().locations().text(location);
        return Days.text(day) + (where.isEmpty() ? "" : " at " + where);
    }

    /** A number as short as it can be read back to four decimals. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
