package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;

/** Reads the snapshot a command was given. */
final class SnapshotInput {
    private SnapshotInput() {}

    /**
     * Reads a folder of CSV files, one CSV or a SQLite file.
     *
     * @param mapping null for canonical files
     * @throws CommandFailure with {@link ExitCode#INPUT_UNUSABLE} where there is nothing to read
     */
    static ImportOutcome read(Path source, Path mapping, ImportConfig config, JobContext job) throws CommandFailure {
        if (!Files.exists(source)) {
            throw new CommandFailure(
                    ExitCode.INPUT_UNUSABLE,
                    source + " does not exist. Give a folder of CSV files, one CSV file or a SQLite file.");
        }
        try {
            Optional<ColumnMapping> columns =
                    mapping == null ? Optional.empty() : Optional.of(MappingJson.read(mapping));
            return new SnapshotImporter().read(source, columns, config, job);
        } catch (ImportException | MappingException e) {
            throw new CommandFailure(ExitCode.INPUT_UNUSABLE, e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INPUT_UNUSABLE, source + " cannot be read (" + e.getMessage() + "). Check its rights.", e);
        }
    }
}
