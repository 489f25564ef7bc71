package stillstock.importing;

import java.util.Optional;
import stillstock.snapshot.Snapshot;

/** The snapshot where the input was usable, and what happened on the way in any case. */
public record ImportOutcome(Optional<Snapshot> snapshot, ImportReport report) {}
