package stillstock.importing.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;

class SqliteInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"plain.db", "what? #1 50%.db", "?mode=rwc&x.db", "a&b=c;d.db", "käse 日本.db", "it's \"q\".db"})
    void anyFileNameOpensAndNothingAppearsBesideIt(String name) throws Exception {
        Path file = shop(name, "PRAGMA journal_mode=WAL");
        byte[] before = Files.readAllBytes(file);

        ImportOutcome outcome = read(file);

        assertEquals("", outcome.report().unusable());
        assertEquals(3, outcome.snapshot().orElseThrow().sales().size());
        assertEquals("0805", outcome.snapshot().orElseThrow().products().id(0));
        assertTrue(Arrays.equals(before, Files.readAllBytes(file)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day TEXT|'31/12/2025', '01/02/2026'|d/M/yyyy",
                "day TEXT|'12/31/2025', '02/01/2026'|M/d/yyyy",
                "sold_date INTEGER|1767139200, 1769904000|epochSeconds",
                "d DATETIME|1767139200000, 1769904000000|epochMillis",
                "d TIMESTAMP|2461040.5, 2461072.75|julianDay",
                "d|20251231, 20260201|yyyyMMdd",
                "sold_date|46022, 46054.5|serialDay",
                "sold_date|1767139200, '2026-02-01 10:00'|yyyy-MM-dd!epochSeconds",
                "d DATE|20251231, '2026-02-01'|yyyy-MM-dd"
            })
    void daysAreReadHoweverTheyAreStored(String column, String values, String format) throws Exception {
        String name = column.split(" ")[0];
        Path file = shop(
                "days.db",
                "CREATE TABLE movements(" + column + ", item TEXT, n TEXT)",
                "INSERT INTO movements SELECT " + values.split(",")[0] + ", 'A', '1,5' FROM sales",
                "INSERT INTO movements SELECT " + values.substring(values.indexOf(',') + 1) + ", 'A', '2' FROM sales");
        try (SqliteTables tables = SqliteTables.open(file, JobContext.none());
                RowSource rows = tables.open("movements", SourceFormat.DETECT)) {
            assertEquals(format.replace('!', '|'), rows.format(0).datePattern());
            assertTrue(rows.format(2).decimalComma());
        }
        ColumnMapping mapping = MappingJson.parse(
                """
                {"schemaVersion":1,"tables":{"sales":[{"file":"movements",
                 "columns":{"date":"%s","product_id":"item","quantity":"n"}}]}}"""
                        .formatted(name),
                "days");
        ImportOutcome outcome =
                new SnapshotImporter().read(file, Optional.of(mapping), ImportConfig.defaults(), JobContext.none());
        SalesTable sales = outcome.snapshot().orElseThrow().sales();
        assertEquals(
                List.of("2025-12-31", "2026-02-01", "1.5", "2.0"),
                List.of(
                        Days.text(sales.day(0)),
                        Days.text(sales.day(sales.size() - 1)),
                        "" + sales.quantity(0),
                        "" + sales.quantity(sales.size() - 1)));
        assertEquals(0, outcome.report().rejected());
    }

    @Test
    void oneLateRowDecidesAColumnOfADatabaseToo() throws Exception {
        Path file = shop(
                "late.db",
                "CREATE TABLE movements(day TEXT, item TEXT, n INT)",
                "INSERT INTO movements WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<6000)"
                        + " SELECT '01/' || substr('0' || (1 + i % 12), -2) || '/2026', 'A', 1 FROM n",
                "INSERT INTO movements VALUES ('12/25/2025', 'A', 1)");
        try (SqliteTables tables = SqliteTables.open(file, JobContext.none());
                RowSource rows = tables.open("movements", SourceFormat.DETECT)) {
            assertEquals("M/d/yyyy", rows.format(0).datePattern());
            assertEquals("", rows.format(0).dateDoubt());
        }
    }

    @Test
    void theConnectionCanNeitherWriteNorAttachNorLoad() throws Exception {
        Path file = shop("shop.db");
        try (Connection connection = HardenedConnection.open(file);
                Statement statement = connection.createStatement()) {
            for (String bad : List.of(
                    "DELETE FROM sales",
                    "CREATE TABLE x(a)",
                    "ATTACH DATABASE '" + folder.resolve("other.db") + "' AS o",
                    "SELECT load_extension('x')")) {
                assertThrows(SQLException.class, () -> statement.execute(bad), bad);
            }
        }
        assertTrue(Files.notExists(folder.resolve("other.db")));
    }

    @Test
    void aFileCutInHalfIsUnusableWithOneLine() throws Exception {
        Path file = shop(
                "shop.db",
                "CREATE TABLE big(x)",
                "INSERT INTO big WITH RECURSIVE n(i) AS"
                        + " (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<20000) SELECT hex(randomblob(50)) FROM n");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertUnusable(file);
    }

    @Test
    void aHeaderWithNothingBehindItIsUnusable() throws Exception {
        Path file = folder.resolve("shop.db");
        Files.writeString(file, "SQLite format 3\0 and then some text that is no database at all");
        assertUnusable(file);
    }

    @Test
    void aViewThatNeverEndsCanBeCancelled() throws Exception {
        Path file = shop(
                "shop.db",
                "DROP TABLE sales",
                "CREATE VIEW sales AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n)"
                        + " SELECT i AS product_id, '2025-01-01' AS date, 1 AS quantity FROM n WHERE i < 0");
        JobContext job = new CancelledAfter(System.nanoTime() + 300_000_000L);
        assertThrows(JobCancelledException.class, () -> new SnapshotImporter()
                .read(file, Optional.empty(), ImportConfig.defaults(), job));
    }

    @Test
    void aViewThatNeverEndsIsGivenUpInTime() throws Exception {
        Path file = shop(
                "shop.db",
                "DROP TABLE sales",
                "CREATE VIEW sales AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n)"
                        + " SELECT i AS product_id, '2025-01-01' AS date, 1 AS quantity FROM n");
        String line = read(file).report().unusable();
        assertTrue(line.contains("view sales takes too long"), line);
    }

    @Test
    void triggersDoNotFireAndAStrangersWalIsNotRead() throws Exception {
        Path file = shop(
                "shop.db",
                "CREATE TRIGGER bomb AFTER INSERT ON sales BEGIN INSERT INTO sales SELECT * FROM sales; END",
                "CREATE VIEW inventory AS SELECT load_extension('x') AS product_id, 1 AS on_hand");
        Files.write(folder.resolve("shop.db-wal"), "no log at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ImportOutcome outcome = read(file);
        assertEquals(3, outcome.snapshot().orElseThrow().sales().size());
        assertEquals(13, Files.size(folder.resolve("shop.db-wal")));
    }

    private record CancelledAfter(long nanoTime) implements JobContext {
        @Override
        public void step(long done, long total) {
            assertTrue(done <= total);
        }

        @Override
        public void message(String text) {
            assertTrue(!text.isEmpty());
        }

        @Override
        public JobContext sub(double share) {
            return this;
        }

        @Override
        public boolean isCancelled() {
            return System.nanoTime() - nanoTime > 0;
        }
    }

    private void assertUnusable(Path file) throws ImportException {
        ImportOutcome outcome = read(file);
        assertTrue(outcome.snapshot().isEmpty());
        String line = outcome.report().unusable();
        assertTrue(line.contains("shop.db") && line.contains("copy it again") && !line.contains("\n"), line);
    }

    private static ImportOutcome read(Path file) throws ImportException {
        return new SnapshotImporter().read(file, Optional.empty(), ImportConfig.defaults(), JobContext.none());
    }

    private Path shop(String name, String... further) throws SQLException, IOException {
        Path made = folder.resolve("made.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + made);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE sales(product_id TEXT, date TEXT, quantity REAL)");
            statement.execute("INSERT INTO sales VALUES ('0805','2025-01-01',1),('0805','2025-01-02 10:00:00',2.5),"
                    + "('B','2025-01-03',1)");
            for (String sql : further) {
                statement.execute(sql);
            }
        }
        return Files.move(made, folder.resolve(name));
    }
}
