package stillstock.app.wizard;

import java.nio.file.Path;
import java.util.Optional;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportOutcome;
import stillstock.importing.run.InputPlace;

/** What the wizard needs of the rest of the workbench. */
public interface Opening {
    /** The limits in force. */
    ImportConfig limits();

    /** Takes what was imported; the wizard is done. */
    void opened(InputPlace place, Optional<Path> mapping, ImportOutcome outcome);
}
