package stillstock.quality.finding;

import java.util.List;
import stillstock.quality.step.CleaningStep;
import stillstock.snapshot.TableName;

/**
 * Something in the data that is or may be wrong.
 *
 * @param id stable: "duplicate.sales"
 * @param title in the user's words
 * @param table where it is
 * @param count how many
 * @param of out of how many
 * @param unit what is counted: "rows", "products", "days"
 * @param effect what it does to results, with numbers
 * @param examples the worst places, at most {@link #EXAMPLES}
 * @param fixes steps that mend it; empty where only its source can
 */
public record Finding(
        String id,
        Dimension dimension,
        Severity severity,
        String title,
        TableName table,
        long count,
        long of,
        String unit,
        String effect,
        List<Example> examples,
        List<CleaningStep> fixes) {
    /** Examples kept. */
    public static final int EXAMPLES = 200;

    /** Copies its lists. */
    public Finding {
        examples = List.copyOf(examples);
        fixes = List.copyOf(fixes);
    }

    /** Count out of all, 0..1. */
    public double share() {
        return of == 0 ? 0 : Math.min(1, (double) count / of);
    }
}
