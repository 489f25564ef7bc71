package stillstock.app.session;

import java.nio.file.Path;
import java.util.Optional;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportOutcome;
import stillstock.job.JobContext;

/** Reads a folder, a CSV file or a SQLite file. */
@FunctionalInterface
public interface SnapshotReader {
    /**
     * Reads input.
     *
     * @param mapping a column mapping file; empty for canonical files
     * @throws Exception where it cannot be read; the message says what to do
     */
    ImportOutcome read(Path source, Optional<Path> mapping, ImportConfig config, JobContext job) throws Exception;
}
