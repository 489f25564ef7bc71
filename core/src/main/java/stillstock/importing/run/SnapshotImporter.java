package stillstock.importing.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.ImportReport;
import stillstock.importing.csv.PackedInputException;
import stillstock.importing.judge.ImportLog;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.report.RejectsWriter;
import stillstock.importing.row.RevisedFormatException;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.text.MendedTables;
import stillstock.job.JobContext;

/**
 * Reads a folder of CSV files, one CSV file or a SQLite database into a snapshot. Every row read is accepted, repaired
 * or rejected with its place and cause. Safe for several threads: it holds no state.
 */
public final class SnapshotImporter {
    /**
     * Reads an input.
     *
     * @param source folder of CSV files, one CSV file with sales or invoice lines, or a SQLite file
     * @param mapping which columns feed which canonical ones; empty where files and columns have their canonical names
     * @param config limits
     * @param job progress and cancel
     * @return the snapshot and the report, or no snapshot where the content cannot be used: then
     *     {@link ImportReport#unusable()} says in one line why and what to do
     * @throws ImportException where the environment keeps the input from being read
     */
    public ImportOutcome read(Path source, Optional<ColumnMapping> mapping, ImportConfig config, JobContext job)
            throws ImportException {
        return read(ImportInput.of(source, mapping), config, job);
    }

    /**
     * Reads several files and folders or a database, and rejected rows of an earlier import that were mended by hand.
     *
     * @param config limits
     * @param job progress and cancel
     * @return as above
     * @throws ImportException where the environment keeps the input from being read
     */
    public ImportOutcome read(ImportInput input, ImportConfig config, JobContext job) throws ImportException {
        try (TableSet tables = open(input, job)) {
            return read(tables, input, config, job);
        } catch (UnusableInputException | PackedInputException e) {
            return unusable(new ImportLog(), e, config, job);
        } catch (AccessDeniedException e) {
            throw new ImportException(
                    "may not read " + e.getFile() + ": allow reading it, or close the program that holds it", e);
        } catch (IOException e) {
            throw unreadable(input, e, job);
        } catch (UncheckedIOException e) {
            throw unreadable(input, e.getCause(), job);
        }
    }

    private static ImportException unreadable(ImportInput input, IOException e, JobContext job) {
        job.checkCancelled();
        return new ImportException(
                "cannot read " + input.words() + " (" + e.getMessage()
                        + "): close other programs that use it, check the disk, and try again",
                e);
    }

    private static ImportOutcome unusable(ImportLog log, Exception e, ImportConfig config, JobContext job) {
        job.checkCancelled();
        return new ImportOutcome(Optional.empty(), log.report(e.getMessage(), config.rejectLimit()));
    }

    /** Reads until no column's format is revised: each table is revised at most once. */
    private static ImportOutcome read(TableSet tables, ImportInput input, ImportConfig config, JobContext job)
            throws IOException {
        while (true) {
            ImportLog log = new ImportLog();
            try {
                return new ImportRun(tables, input.words(), log, job).read(input.mapping(), config);
            } catch (RevisedFormatException e) {
                job.message(e.getMessage() + ": reading again");
            } catch (UnusableInputException e) {
                job.checkCancelled();
                log.locate(tables);
                return unusable(log, e, config, job);
            }
        }
    }

    private static TableSet open(ImportInput input, JobContext job) throws IOException, UnusableInputException {
        TableSet tables = InputTables.open(input.place(), job);
        try {
            return input.mended().isEmpty() ? tables : mended(tables, input.mended());
        } catch (IOException | UnusableInputException | RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    private static TableSet mended(TableSet tables, List<Path> files) throws IOException, UnusableInputException {
        Map<Path, String> byFile = new LinkedHashMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            String mended = tables.names().stream()
                    .filter(table -> RejectsWriter.fileName(table).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UnusableInputException(file + " mends none of " + tables.names()
                            + ": leave the name of the rejects file as it was"));
            byFile.put(file, mended);
        }
        return new MendedTables(tables, byFile);
    }
}
