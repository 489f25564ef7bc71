package stillstock.importing.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.ImportReport;
import stillstock.importing.text.CsvTables;
import stillstock.importing.judge.ImportLog;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.row.RevisedFormatException;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.sqlite.SqliteTables;
import stillstock.job.JobContext;

/**
 * Reads a folder of CSV files, one CSV file or a SQLite database into a snapshot. Every row read is accepted, repaired
 * or rejected with its place and cause. Safe for several threads: it holds no state.
 */
public final class SnapshotImporter {
    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

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
        ImportLog log = new ImportLog();
        try (TableSet tables = open(source, job)) {
            return read(tables, source, mapping, config, job);
        } catch (UnusableInputException e) {
            job.checkCancelled();
            return new ImportOutcome(Optional.empty(), log.report(e.getMessage(), config.rejectLimit()));
        } catch (AccessDeniedException e) {
            throw new ImportException(
                    "may not read " + e.getFile() + ": allow reading it, or close the program that holds it", e);
        } catch (IOException e) {
            job.checkCancelled();
            throw new ImportException(
                    "cannot read " + source + " (" + e.getMessage()
                            + "): close other programs that use it, check the disk, and try again",
                    e);
        }
    }

    /** Reads until no column's format is revised: each table is revised at most once. */
    private static ImportOutcome read(TableSet tables, Path source, Optional<ColumnMapping> mapping, ImportConfig config, JobContext job) throws IOException, UnusableInputException {
        while (true) {
            ImportLog log = new ImportLog();
            try {
                return new ImportRun(tables, source.toString(), log, job).read(mapping, config);
            } catch (RevisedFormatException e) {
                job.message(e.getMessage() + ": reading again");
            }
        }
    }

    private static TableSet open(Path source, JobContext job) throws IOException, UnusableInputException {
        if (Files.isDirectory(source)) {
            CsvTables tables = CsvTables.of(List.of(source), job);
            if (tables.names().isEmpty()) {
                throw new UnusableInputException(
                        source
                                + " holds no CSV file: choose the folder that the exports were saved in (sales.csv, products.csv, ...)");
            }
            return tables;
        }
        if (!Files.exists(source)) {
            throw new UnusableInputException(source + " does not exist: check the path");
        }
        return isSqlite(source) ? SqliteTables.open(source, job) : CsvTables.of(List.of(source), job);
    }

    private static boolean isSqlite(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SQLITE_MAGIC.length), SQLITE_MAGIC);
        }
    }
}
