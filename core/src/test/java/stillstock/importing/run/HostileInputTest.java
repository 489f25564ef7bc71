package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.detect.CsvNormalizer;
import stillstock.importing.detect.DialectOverrides;
import stillstock.importing.detect.NormalizedFile;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;

/**
 * Damaged files by the thousand: each is read or refused in one line, in seconds, with every row accounted for (the
 * reports refuse to be built otherwise). A failure names the number with which to see the same damage again.
 */
class HostileInputTest {
    private static final long MOST_NANOS = 10_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void damagedTextIsReadOrRefused() throws IOException {
        readText(600, 1);
    }

    @Test
    void damagedDatabasesAreReadOrRefused() throws IOException, SQLException {
        readDatabases(300, 1);
    }

    @Test
    void damagedTextIsNormalisedOrRefused() throws IOException {
        normalise(300, 1);
    }

    @Test
    @Tag("slow")
    void manyMoreDamagedFilesAreReadOrRefused() throws IOException, SQLException {
        readText(10_000, 2);
        readDatabases(6_000, 2);
        normalise(4_000, 2);
    }

    private void readText(int inputs, long seed) throws IOException {
        Mutations mutations = new Mutations(new Random(seed), texts());
        for (int i = 0; i < inputs; i++) {
            Files.write(folder.resolve("sales.csv"), mutations.next());
            read(folder, "text " + i + " of seed " + seed);
        }
    }

    private void readDatabases(int inputs, long seed) throws IOException, SQLException {
        Mutations mutations = new Mutations(new Random(seed), List.of(database()));
        for (int i = 0; i < inputs; i++) {
            Path file = folder.resolve("shop.db");
            Files.write(file, mutations.next());
            read(file, "database " + i + " of seed " + seed);
        }
    }

    private void read(Path input, String which) {
        long start = System.nanoTime();
        try {
            ImportOutcome outcome =
                    new SnapshotImporter().read(input, Optional.empty(), ImportConfig.defaults(), JobContext.none());
            String line = outcome.report().unusable();
            assertEquals(outcome.snapshot().isEmpty(), !line.isEmpty(), which);
            assertTrue(line.indexOf('\n') < 0 && line.length() < 2000, which);
        } catch (ImportException | RuntimeException e) {
            fail(which, e);
        }
        assertTrue(System.nanoTime() - start < MOST_NANOS, which + " took too long");
    }

    private void normalise(int inputs, long seed) throws IOException {
        Mutations mutations = new Mutations(new Random(seed), texts());
        for (int i = 0; i < inputs; i++) {
            String which = "text " + i + " of seed " + seed;
            Path file = folder.resolve("in.csv");
            Files.write(file, mutations.next());
            long start = System.nanoTime();
            try {
                NormalizedFile result = new CsvNormalizer()
                        .normalize(file, DialectOverrides.NONE, folder.resolve("out"), JobContext.none());
                assertTrue(result.files().size() >= 3, which);
            } catch (UnusableInputException e) {
                assertTrue(e.getMessage().startsWith("in.csv"), e.getMessage());
            } catch (RuntimeException e) {
                fail(which, e);
            }
            assertTrue(System.nanoTime() - start < MOST_NANOS, which + " took too long");
        }
    }

    private static List<byte[]> texts() {
        StringBuilder plain = new StringBuilder("date,product_id,quantity,unit_price,order_id\n");
        StringBuilder quoted = new StringBuilder("\uFEFFdate;product_id;quantity;order_id\r\n");
        for (int i = 0; i < 60; i++) {
            plain.append("2025-01-")
                    .append(10 + i % 20)
                    .append(",00")
                    .append(i % 7)
                    .append(",1,9.5,o")
                    .append(i)
                    .append('\n');
            quoted.append("2025-02-")
                    .append(10 + i % 18)
                    .append(";\"A;")
                    .append(i % 5)
                    .append("\";2;\"say \"\"")
                    .append(i)
                    .append("\"\"\nagain\"\r\n");
        }
        return List.of(
                plain.toString().getBytes(StandardCharsets.UTF_8),
                quoted.toString().getBytes(StandardCharsets.UTF_8),
                plain.toString().getBytes(StandardCharsets.UTF_16));
    }

    private byte[] database() throws IOException, SQLException {
        Path file = folder.resolve("seed.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size=512");
            statement.execute("CREATE TABLE sales(date TEXT, product_id TEXT, quantity REAL, note TEXT)");
            statement.execute("CREATE INDEX by_product ON sales(product_id)");
            statement.execute("CREATE TABLE products(product_id TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID");
            statement.execute(
                    "CREATE VIEW inventory AS SELECT '2025-03-01' AS date, product_id, 5 AS on_hand FROM products");
            statement.execute(
                    "INSERT INTO products WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<40)"
                            + " SELECT 'P'||i, 'name '||i FROM n");
            statement.execute(
                    "INSERT INTO sales WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<300)"
                            + " SELECT date('2025-01-01', '+'||(i%90)||' days'), 'P'||(i%40+1), i, hex(zeroblob(i)) FROM n");
            statement.execute("DELETE FROM sales WHERE quantity > 200 AND quantity < 240");
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }
}
