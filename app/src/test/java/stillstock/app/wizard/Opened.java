package stillstock.app.wizard;

import java.nio.file.Path;
import java.util.Optional;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportOutcome;
import stillstock.importing.run.InputPlace;
import stillstock.snapshot.Snapshot;

/** Keeps what the wizard opened. */
final class Opened implements Opening {
    Optional<Path> mapping = Optional.empty();
    Optional<ImportOutcome> outcome = Optional.empty();

    @Override
    public ImportConfig limits() {
        return ImportConfig.defaults();
    }

    @Override
    public void opened(InputPlace place, Optional<Path> kept, ImportOutcome read) {
        mapping = kept;
        outcome = Optional.of(read);
    }

    Snapshot snapshot() {
        return outcome.orElseThrow().snapshot().orElseThrow();
    }
}
