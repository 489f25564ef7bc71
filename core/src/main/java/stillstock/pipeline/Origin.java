package stillstock.pipeline;

import java.util.List;
import stillstock.importing.ImportReport;
import stillstock.quality.plan.Cleaned;
import stillstock.quality.plan.StepResult;

/**
 * Where the analysed data came from.
 *
 * @param report what was read and what was wrong with it
 * @param cleaning what each cleaning step did; empty where there is none
 */
public record Origin(ImportReport report, List<StepResult> cleaning) {
    /** Copies its list. */
    public Origin {
        cleaning = List.copyOf(cleaning);
    }

    /** Data that was read and then cleaned. */
    public static Origin of(ImportReport report, Cleaned cleaned) {
        return new Origin(report, cleaned.steps());
    }
}
