package stillstock.importing.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.importing.CanonicalNames;
import stillstock.importing.jdbc.JdbcTables;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.sqlite.SqliteTables;
import stillstock.importing.text.CsvTables;
import stillstock.job.JobContext;
import stillstock.snapshot.TableName;

/** Opens the tables of whatever an input is. */
public final class InputTables {
    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private InputTables() {}

    /**
     * Opens an input.
     *
     * @throws UnusableInputException where there is no table in it; the message says what to do
     * @throws IOException where it cannot be read
     */
    public static TableSet open(InputPlace place, JobContext job) throws IOException, UnusableInputException {
        if (place instanceof InputPlace.Database database) {
            return JdbcTables.open(database.target(), job);
        }
        List<Path> paths = ((InputPlace.Files) place).paths();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UnusableInputException(path + " does not exist: check the path");
            }
        }
        for (Path path : paths) {
            if (Files.isRegularFile(path) && isSqlite(path)) {
                if (paths.size() > 1) {
                    throw new UnusableInputException(
                            path + " is a database and cannot be read together with other files: open it alone");
                }
                return SqliteTables.open(path, job);
            }
        }
        CsvTables tables = CsvTables.of(paths, job);
        if (tables.names().isEmpty()) {
            throw new UnusableInputException(
                    place.name()
                            + " holds no CSV file: choose the folder that the exports were saved in (sales.csv, products.csv, ...)");
        }
        return tables;
    }

    private static boolean isSqlite(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SQLITE_MAGIC.length), SQLITE_MAGIC);
        }
    }

    /** True where there is a table called sales whose required columns have their canonical names: no mapping is needed. */
    public static boolean canonical(TableSet tables) throws IOException {
        for (String name : tables.names()) {
            Optional<TableName> table = CanonicalNames.table(name);
            if (table.isPresent() && table.get() == TableName.SALES) {
                try (RowSource rows = tables.open(name, SourceFormat.DETECT)) {
                    return rows.header().containsAll(CanonicalNames.required(TableName.SALES));
                } catch (UnusableInputException e) {
                    // what is no table is not canonical either; the wizard says why
                    return false;
                }
            }
        }
        return false;
    }
}
