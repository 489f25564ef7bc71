package stillstock.quality.step.effect;

import java.util.List;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/**
 * What a step did.
 *
 * @param snapshot the changed copy; the very snapshot given where nothing was touched
 * @param table the table whose rows are counted
 * @param touched rows removed or with a changed value
 * @param left rows that it was for but could not help, such as a cost that nothing can be taken from
 * @param examples at most {@link #EXAMPLES} of the changes
 */
public record StepEffect(Snapshot snapshot, TableName table, long touched, long left, List<Change> examples) {
    /** Changes kept as examples. */
    public static final int EXAMPLES = 200;

    /** Copies its list. */
    public StepEffect {
        examples = List.copyOf(examples);
    }
}
