package stillstock.importing.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.type.TypedColumns;
import stillstock.job.JobContext;

/**
 * The tables and views of a database. The session is read-only, and the only statements run are {@code SELECT * FROM} and
 * {@code SELECT count(*) FROM} a table that the database listed itself, its name quoted as the database asks; all are
 * kept in {@link #queries()} to be shown. Not safe for several threads.
 */
public final class JdbcTables implements TableSet {
    /** Longest time that a statement may take before its first row. */
    public static final int TIMEOUT_SECONDS = 60;

    private static final int LOGIN_SECONDS = 15;
    private static final Set<String> SYSTEM =
            Set.of("information_schema", "pg_catalog", "sys", "mysql", "performance_schema", "system", "syscat");
    private static final String[] TYPES = {
        "TABLE", "BASE TABLE", "VIEW", "MATERIALIZED VIEW", "PARTITIONED TABLE", "FOREIGN TABLE", "SYNONYM"
    };

    private record Table(String schema, String name, boolean view) {}

    private final DriverJar jar;
    private final Connection connection;
    private final JobContext job;
    private final String quote;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, TypedColumns> typed = new HashMap<>();
    private final List<String> queries = new ArrayList<>();

    private JdbcTables(DriverJar jar, Connection connection, JobContext job) throws SQLException {
        this.jar = jar;
        this.connection = connection;
        this.job = job;
        String asked = connection.getMetaData().getIdentifierQuoteString();
        quote = asked == null || asked.isBlank() ? "" : asked.strip();
    }

    /**
     * Connects.
     *
     * @throws UnusableInputException where there is no driver, or the database refuses; the message says what to do
     * @throws IOException where the driver's jar cannot be read
     */
    public static JdbcTables open(JdbcTarget target, JobContext job) throws IOException, UnusableInputException {
        DriverJar jar = DriverJar.load(target);
        Connection connection = null;
        try {
            connection = connect(jar, target);
            connection.setReadOnly(true);
            // some drivers stream rows only inside a transaction; it is never committed
            connection.setAutoCommit(false);
            JdbcTables result = new JdbcTables(jar, connection, job);
            result.list();
            return result;
        } catch (SQLException e) {
            close(connection, jar);
            throw new UnusableInputException("cannot read " + target.shown() + " (" + oneLine(e)
                    + "): check that the server runs, the URL, the user and the password");
        } catch (UnusableInputException e) {
            close(connection, jar);
            throw e;
        }
    }

    private static Connection connect(DriverJar jar, JdbcTarget target) throws SQLException, UnusableInputException {
        Properties properties = new Properties();
        if (!target.user().isEmpty()) {
            properties.setProperty("user", target.user());
            properties.setProperty("password", target.password());
        }
        properties.setProperty("loginTimeout", Integer.toString(LOGIN_SECONDS));
        Connection connection = jar.driver().connect(target.url(), properties);
        if (connection == null) {
            throw new UnusableInputException("the driver does not take " + target.shown() + ": check the URL");
        }
        return connection;
    }

    private static void close(Connection connection, DriverJar jar) throws IOException {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // the connection is given up already and nothing was written through it
            return;
        } finally {
            jar.close();
        }
    }

    private void list() throws SQLException, UnusableInputException {
        DatabaseMetaData meta = connection.getMetaData();
        String home = connection.getSchema();
        try (ResultSet rows = meta.getTables(connection.getCatalog(), null, "%", TYPES)) {
            while (rows.next()) {
                String schema = rows.getString("TABLE_SCHEM");
                String name = rows.getString("TABLE_NAME");
                String type = rows.getString("TABLE_TYPE");
                boolean system = schema != null && SYSTEM.contains(schema.toLowerCase(Locale.ROOT));
                if (!system) {
                    boolean own = schema == null || schema.equals(home);
                    tables.put(
                            own ? name : schema + "." + name,
                            new Table(schema == null ? "" : schema, name, type != null && type.contains("VIEW")));
                }
            }
        }
        if (tables.isEmpty()) {
            throw new UnusableInputException(
                    "the database shows no table to this user: ask for the right to read them");
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(tables.keySet());
    }

    @Override
    public boolean isView(String name) {
        return table(name).view();
    }

    /** Every statement run so far, in order. */
    public List<String> queries() {
        return List.copyOf(queries);
    }

    private Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name + " here, only " + tables.keySet());
        }
        return table;
    }

    private String quoted(String name) {
        Table table = table(name);
        return (table.schema().isEmpty() ? "" : quote(table.schema()) + ".") + quote(table.name());
    }

    private String quote(String identifier) {
        if (quote.isEmpty()) {
            if (!identifier.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                throw new IllegalArgumentException("the database cannot quote the name " + identifier);
            }
            return identifier;
        }
        return quote + identifier.replace(quote, quote + quote) + quote;
    }

    @Override
    public RowSource open(String name, SourceFormat format) throws IOException, UnusableInputException {
        job.checkCancelled();
        TypedColumns columns = typed.get(name);
        if (columns == null) {
            // before the rows are asked for, so that only one result is open at a time
            columns = TypedColumns.of(name, () -> rows(name, 0, Optional.empty()), job);
            typed.put(name, columns);
        }
        return rows(name, count(name), Optional.of(columns));
    }

    private RowSource rows(String name, long count, Optional<TypedColumns> columns) throws UnusableInputException {
        try {
            return new JdbcRowSource(statement(), query("SELECT * FROM " + quoted(name)), count, columns);
        } catch (SQLException e) {
            rollBack();
            throw new UnusableInputException(
                    "table " + name + " cannot be read (" + oneLine(e) + "): ask for the right to read it");
        }
    }

    /** Rows of a table, -1 where the database does not count them in time. */
    public long count(String name) {
        try (Statement statement = statement();
                ResultSet rows = statement.executeQuery(query("SELECT count(*) FROM " + quoted(name)))) {
            return rows.next() ? rows.getLong(1) : -1;
        } catch (SQLException e) {
            // a count that takes too long or is not allowed is unknown, and reading says what is wrong
            rollBack();
            return -1;
        }
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(JdbcRowSource.FETCH);
        statement.setQueryTimeout(TIMEOUT_SECONDS);
        return statement;
    }

    /** A transaction that failed refuses every further statement. */
    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // the next statement fails with the cause
            return;
        }
    }

    private String query(String sql) {
        queries.add(sql);
        return sql;
    }

    static String oneLine(SQLException e) {
        return e.getMessage() == null
                ? e.toString()
                : e.getMessage().replaceAll("\\s+", " ").strip();
    }

    /** Empty: a table of a database has no bytes of its own to hash. */
    @Override
    public String sha256(String name) {
        return "";
    }

    @Override
    public void close() throws IOException {
        rollBack();
        close(connection, jar);
    }
}
