package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillstock.export.store.SnapshotSqlite;
import stillstock.importing.FileReport;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.run.ImportInput;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.ProgressJob;

/** {@code stillstock import}: exports of any kind become one SQLite file with the canonical tables. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads folders, CSV files (also .gz and .zip) or one SQLite file and writes the canonical tables to one",
            "SQLite file, which every other command reads. Rejected rows and the import report go beside it."
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders and files that belong together.")
    private List<Path> paths;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "SQLite file to write.")
    private Path to;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Which columns feed which (default: by name).")
    private Path mapping;

    @Option(
            names = "--mended",
            paramLabel = "FILE",
            description = "Rejects file of an earlier import with rows mended by hand; only these are added.")
    private List<Path> mended = List.of();

    @Option(
            names = "--reject-limit",
            paramLabel = "SHARE",
            description = "Share of a table's rows that may be rejected, 0..1 (default: ${DEFAULT-VALUE}).")
    private double rejectLimit = ImportConfig.defaults().rejectLimit();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        ProgressJob job = ConsoleProgress.job(console);
        ImportOutcome outcome = read(job);
        ImportFiles.write(outcome.report(), to.toAbsolutePath().getParent());
        for (FileReport file : outcome.report().files()) {
            console.out()
                    .printf(
                            "%s (%s): %,d rows read = %,d accepted + %,d repaired + %,d rejected%n",
                            file.file(),
                            file.table().id(),
                            file.read(),
                            file.accepted(),
                            file.repaired(),
                            file.rejected());
        }
        if (outcome.snapshot().isEmpty()) {
            throw new CommandFailure(ExitCode.INPUT_UNUSABLE, outcome.report().unusable());
        }
        try {
            SnapshotSqlite.write(outcome.snapshot().get(), to, job.sub(0.5));
        } catch (IOException e) {
            throw ImportFiles.cannotWrite(to, e);
        }
        console.out().println("The tables are in " + to);
        return outcome.report().rejectLimitExceeded() ? ExitCode.TOO_MANY_REJECTS : ExitCode.DONE;
    }

    private ImportOutcome read(ProgressJob job) throws CommandFailure {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandFailure(ExitCode.INPUT_UNUSABLE, path + " does not exist. Check the path.");
            }
        }
        try {
            Optional<ColumnMapping> columns =
                    mapping == null ? Optional.empty() : Optional.of(MappingJson.read(mapping));
            return new SnapshotImporter()
                    .read(new ImportInput(paths, columns, mended), new ImportConfig(rejectLimit), job.sub(0.5));
        } catch (ImportException | MappingException e) {
            throw new CommandFailure(ExitCode.INPUT_UNUSABLE, e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INPUT_UNUSABLE,
                    mapping + " cannot be read (" + e.getMessage() + "). Check its rights.",
                    e);
        }
    }
}
