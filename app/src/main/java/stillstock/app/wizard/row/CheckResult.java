package stillstock.app.wizard.row;

import java.util.Optional;
import stillstock.importing.ImportOutcome;
import stillstock.importing.ImportReport;
import stillstock.importing.mapping.ColumnMapping;

/**
 * A whole import with a mapping, not yet opened.
 *
 * @param mapping it was done with
 * @param outcome what came of it
 */
public record CheckResult(ColumnMapping mapping, ImportOutcome outcome) {
    /** True where it can be opened. */
    public boolean usable() {
        return outcome.snapshot().isPresent();
    }

    /** Rows taken as they stand. */
    public long accepted() {
        ImportReport report = outcome.report();
        return report.read() - report.repaired() - report.rejected();
    }

    /** Why it cannot be opened; empty where it can. */
    public String problem() {
        return usable() ? "" : outcome.report().unusable();
    }

    /** The day it speaks of. */
    public Optional<String> asOf() {
        return outcome.snapshot().map(snapshot -> snapshot.asOf().toString());
    }
}
