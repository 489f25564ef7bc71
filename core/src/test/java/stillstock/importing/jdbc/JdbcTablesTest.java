package stillstock.importing.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stillstock.importing.recognise.Proposal;
import stillstock.importing.recognise.Recogniser;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;
import stillstock.snapshot.TableName;

/** A real PostgreSQL server, read through the driver's jar as a user would give it. */
class JdbcTablesTest {
    private static PostgresServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        server = PostgresServer.start();
        try (Connection connection = DriverManager.getConnection(server.url(), "shop", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA web");
            statement.execute("CREATE TABLE items (item_id int PRIMARY KEY, item_name text, unit_price numeric(10,2))");
            statement.execute(
                    "CREATE TABLE \"Order Lines\" (order_no text, order_date timestamp, item_id int, qty int)");
            statement.execute("CREATE TABLE web.\"od\"\"d\" (x bytea, y boolean)");
            statement.execute("CREATE TABLE web.texts (day text, price text, created_at bigint)");
            statement.execute("INSERT INTO web.texts SELECT '01/' || 1 + i % 12 || '/2026', i || ',5', 1767139200 + i"
                    + " FROM generate_series(0, 4999) i");
            statement.execute("INSERT INTO web.texts VALUES ('12/25/2025', '7', 1767139200)");
            statement.execute("CREATE VIEW dear AS SELECT * FROM items WHERE unit_price > 90");
            statement.execute("INSERT INTO items SELECT i, 'Item ' || i, i + 0.5 FROM generate_series(1, 100) i");
            statement.execute(
                    "INSERT INTO \"Order Lines\" SELECT 'O' || i / 2, timestamp '2025-01-01 08:30' + i * interval '1 hour',"
                            + " 1 + i % 100, 1 + i % 3 FROM generate_series(0, 19999) i");
            statement.execute("INSERT INTO web.\"od\"\"d\" VALUES ('\\x00'::bytea, true), (null, null)");
        }
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    private static JdbcTarget target() {
        return new JdbcTarget(server.url(), "shop", "", Optional.of(jarOf(org.postgresql.Driver.class)));
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    @Test
    void tablesAndViewsAreListedCountedAndRead() throws IOException, UnusableInputException {
        try (JdbcTables tables = JdbcTables.open(target(), JobContext.none())) {
            assertEquals(List.of("Order Lines", "items", "web.od\"d", "web.texts", "dear"), tables.names());
            assertTrue(tables.isView("dear"));
            assertFalse(tables.isView("items"));
            assertEquals(20_000, tables.count("Order Lines"));
            try (RowSource rows = tables.open("Order Lines", SourceFormat.DETECT)) {
                assertEquals(List.of("order_no", "order_date", "item_id", "qty"), rows.header());
                long n = 0;
                String first = "";
                while (rows.next()) {
                    first = n++ == 0 ? rows.text(1) : first;
                }
                assertEquals(20_000, n);
                assertEquals("2025-01-01 08:30", first);
                assertEquals(1, rows.share());
            }
            try (RowSource rows = tables.open("web.od\"d", SourceFormat.DETECT)) {
                assertTrue(rows.next());
                assertEquals(List.of("", "true"), List.of(rows.text(0), rows.text(1)));
            }
            assertTrue(tables.queries().contains("SELECT * FROM \"web\".\"od\"\"d\""), tables.queries()::toString);
            assertTrue(tables.queries().stream().allMatch(sql -> sql.startsWith("SELECT ")));
        }
    }

    @Test
    void textsThatHoldDatesAndNumbersAreTypedOverAllRows() throws IOException, UnusableInputException {
        try (JdbcTables tables = JdbcTables.open(target(), JobContext.none());
                RowSource rows = tables.open("web.texts", SourceFormat.DETECT)) {
            assertEquals("M/d/yyyy", rows.format(0).datePattern());
            assertEquals("", rows.format(0).dateDoubt());
            assertTrue(rows.format(1).decimalComma());
            assertEquals("epochSeconds", rows.format(2).datePattern());
        }
    }

    @Test
    void theSessionRefusesToWrite() throws SQLException, IOException, UnusableInputException {
        DriverJar jar = DriverJar.load(target());
        try (Connection connection = jar.driver().connect(server.url(), properties())) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute("DELETE FROM items"));
                assertEquals("25006", refused.getSQLState());
            }
        }
        jar.close();
    }

    private static java.util.Properties properties() {
        java.util.Properties properties = new java.util.Properties();
        properties.setProperty("user", "shop");
        return properties;
    }

    @Test
    void aDatabaseIsRecognisedLikeFiles() throws IOException, UnusableInputException {
        try (JdbcTables tables = JdbcTables.open(target(), JobContext.none())) {
            Proposal proposal = new Recogniser()
                    .recognise(tables, Map.of(), JobContext.none())
                    .proposal();
            assertEquals(
                    "Order Lines",
                    proposal.mapping().sources(TableName.SALES).get(0).file());
            assertEquals(
                    "items",
                    proposal.mapping().sources(TableName.PRODUCTS).get(0).file());
            assertEquals(
                    Map.of("order_id", "order_no", "date", "order_date", "product_id", "item_id", "quantity", "qty"),
                    proposal.mapping().sources(TableName.SALES).get(0).columns());
        }
    }

    @Test
    void whatIsWrongIsSaidWithoutThePassword() {
        JdbcTarget wrong = new JdbcTarget(
                server.url().replace("/postgres", "/nowhere?password=secret"), "shop", "geheim", Optional.empty());
        UnusableInputException e =
                assertThrows(UnusableInputException.class, () -> JdbcTables.open(wrong, JobContext.none()));
        assertTrue(e.getMessage().contains("nowhere"), e.getMessage());
        assertFalse(e.getMessage().contains("secret") || e.getMessage().contains("geheim"), e.getMessage());
    }
}
