package stillstock.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stillstock.importing.ImportReport;
import stillstock.quality.plan.Cleaned;
import stillstock.quality.plan.StepResult;
import stillstock.snapshot.Snapshot;

/**
 * What was opened.
 *
 * @param source the folder or file
 * @param mapping the column mapping it was read with; empty for canonical files
 * @param imported as it was read
 * @param snapshot after the cleaning steps: what everything is worked out from
 * @param cleaning what each cleaning step did
 */
public record OpenedData(
        Path source,
        Optional<Path> mapping,
        Snapshot imported,
        Snapshot snapshot,
        List<StepResult> cleaning,
        ImportReport report) {
    /** Copies its list. */
    public OpenedData {
        cleaning = List.copyOf(cleaning);
    }

    /** Data used as it was read. */
    public OpenedData(Path source, Optional<Path> mapping, Snapshot snapshot, ImportReport report) {
        this(source, mapping, snapshot, snapshot, List.of(), report);
    }

    /** The same after cleaning steps. */
    public OpenedData cleaned(Cleaned cleaned) {
        return new OpenedData(source, mapping, imported, cleaned.snapshot(), cleaned.steps(), report);
    }

    /** The name to call it by: the file's or folder's with the folder it lies in. */
    public String name() {
        Path absolute = source.toAbsolutePath().normalize();
        int parts = absolute.getNameCount();
        return parts < 2
                ? absolute.toString()
                : absolute.subpath(parts - 2, parts).toString();
    }
}
