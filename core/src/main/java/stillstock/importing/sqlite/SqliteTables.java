package stillstock.importing.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillstock.files.Sha256;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.type.TypedColumns;
import stillstock.job.JobContext;

/** The tables and views of a SQLite file. */
public final class SqliteTables implements TableSet {
    private final Path file;
    private final Connection connection;
    private final StepLimit limit;
    private final List<String> names = new ArrayList<>();
    private final Set<String> views = new HashSet<>();
    private final Map<String, TypedColumns> typed = new HashMap<>();
    private final JobContext job;
    private String sha256 = "";

    private SqliteTables(Path file, Connection connection, StepLimit limit, JobContext job) {
        this.job = job;
        this.file = file;
        this.connection = connection;
        this.limit = limit;
    }

    /**
     * Opens and checks a file.
     *
     * @throws UnusableInputException where it is no SQLite database or damaged
     */
    public static SqliteTables open(Path file, JobContext job) throws IOException, UnusableInputException {
        Connection connection = null;
        try {
            connection = HardenedConnection.open(file);
            SqliteTables tables = new SqliteTables(file, connection, StepLimit.on(connection, job), job);
            tables.check();
            tables.list();
            return tables;
        } catch (SQLException e) {
            close(connection);
            job.checkCancelled();
            throw damaged(file.toString(), e);
        } catch (UnusableInputException e) {
            close(connection);
            throw e;
        }
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // the file is given up already and nothing was written to it
            return;
        }
    }

    private void check() throws SQLException, UnusableInputException {
        limit.restart();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            String verdict = rows.next() ? rows.getString(1) : "no answer";
            if (!"ok".equals(verdict)) {
                throw new UnusableInputException(file + " is damaged (" + oneLine(verdict)
                        + "): copy it again from where it came, or run \"sqlite3 FILE .recover\" on it");
            }
        }
    }

    private void list() throws SQLException {
        limit.restart();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"
                                + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                if ("view".equals(rows.getString(2))) {
                    views.add(rows.getString(1));
                }
            }
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public boolean isView(String name) {
        return views.contains(name);
    }

    @Override
    public RowSource open(String name, SourceFormat format) throws IOException, UnusableInputException {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no table " + name + " here, only " + names);
        }
        TypedColumns columns = typed.get(name);
        if (columns == null) {
            columns = TypedColumns.of(name, () -> rows(name, Optional.empty()), job);
            typed.put(name, columns);
        }
        return rows(name, Optional.of(columns));
    }

    private RowSource rows(String name, Optional<TypedColumns> columns) throws UnusableInputException {
        limit.allow(views.contains(name) ? StepLimit.VIEW_SECONDS : StepLimit.SECONDS);
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        try {
            return new SqliteRowSource(connection, quoted, limit, columns);
        } catch (SQLException e) {
            throw limit.expired()
                    ? new UnusableInputException(
                            file + ", view " + name + " takes too long: save what it shows as a table and read that")
                    : damaged(file + ", table " + name, e);
        }
    }

    static UnusableInputException damaged(String what, SQLException e) {
        return new UnusableInputException(
                what + " cannot be read as SQLite (" + oneLine(e.getMessage()) + "): copy it again from where it came");
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }

    @Override
    public String sha256(String name) throws IOException {
        if (sha256.isEmpty()) {
            sha256 = Sha256.of(file);
        }
        return sha256;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
