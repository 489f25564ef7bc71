package stillstock.quality.plan;

import java.util.List;
import stillstock.quality.step.effect.Change;
import stillstock.snapshot.TableName;

/**
 * What one step of the list did, or would do where it is off.
 *
 * @param planned the step
 * @param table the table whose rows are counted
 * @param rowsBefore rows of that table before
 * @param rowsAfter rows of that table after
 * @param touched rows removed or changed
 * @param left rows it was for but could not help
 * @param examples some changes
 * @param before the stock before
 * @param after the stock after
 * @param problem why it could not be done; empty where it was
 */
public record StepResult(
        PlannedStep planned,
        TableName table,
        long rowsBefore,
        long rowsAfter,
        long touched,
        long left,
        List<Change> examples,
        StockTotals before,
        StockTotals after,
        String problem) {
    /** Copies its list. */
    public StepResult {
        examples = List.copyOf(examples);
    }
}
