package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.csv.CsvFormat;
import stillstock.importing.csv.TextInput;
import stillstock.importing.csv.TolerantCsvReader;
import stillstock.importing.detect.Dialect;
import stillstock.importing.detect.DialectOverrides;
import stillstock.importing.detect.FoundTable;
import stillstock.importing.detect.plain.CsvNormalizer;
import stillstock.importing.detect.plain.NormalizedFile;
import stillstock.importing.preview.TablePreview;
import stillstock.importing.preview.TablePreviewer;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.text.CsvTables;
import stillstock.job.JobContext;

/**
 * Damaged files by the thousand, made of the corpora where they lie and of some texts and databases made here: each is
 * read or refused in one line, in seconds and in little memory, with every row accounted for. A failure names the number
 * with which to see the same damage again.
 */
class HostileInputTest {
    private static final long MOST_NANOS = 10_000_000_000L;
    private static final long MOST_ALLOCATED = 1L << 30;
    private static final int LARGEST_SEED = 6_000;

    @TempDir
    Path folder;

    @Test
    void damagedTextIsPreviewedWithEveryRecordAccountedFor() throws IOException {
        preview(14_000, 1);
    }

    @Test
    void damagedTextIsReadOrRefused() throws IOException {
        readText(3_000, 1);
    }

    @Test
    void damagedDatabasesAreReadOrRefused() throws IOException, SQLException {
        readDatabases(2_500, 1);
    }

    @Test
    void damagedTextIsNormalisedOrRefused() throws IOException {
        normalise(500, 1);
    }

    @Test
    @Tag("slow")
    void manyMoreDamagedFilesAreReadOrRefused() throws IOException, SQLException {
        preview(100_000, 2);
        readText(20_000, 2);
        readDatabases(20_000, 2);
        normalise(4_000, 2);
    }

    private void preview(int inputs, long seed) throws IOException {
        Mutations mutations = new Mutations(new Random(seed), texts());
        Path file = folder.resolve("in.csv");
        for (int i = 0; i < inputs; i++) {
            Files.write(file, mutations.next());
            Watch watch = new Watch("text " + i + " of seed " + seed);
            try (CsvTables tables = CsvTables.of(List.of(file), JobContext.none())) {
                TablePreview preview =
                        new TablePreviewer().preview(tables, "in.csv", SourceFormat.DETECT, 20, JobContext.none());
                long told = preview.counts().values().stream()
                        .mapToLong(count -> count)
                        .sum();
                TextInput input = TextInput.in(file).get(0);
                Dialect dialect = FoundTable.of(input, DialectOverrides.NONE).dialect();
                assertEquals(records(input.open().readAllBytes(), dialect), told, watch.which());
            } catch (UnusableInputException e) {
                assertTrue(e.getMessage().startsWith("in.csv") && e.getMessage().indexOf('\n') < 0, e.getMessage());
            } catch (RuntimeException | IOException e) {
                fail(watch.which(), e);
            }
            watch.check();
        }
    }

    /** The records of a text, counted by the cutter alone. */
    private static long records(byte[] bytes, Dialect dialect) throws IOException {
        int mark = !dialect.byteOrderMark() ? 0 : dialect.encoding().equals("UTF-8") ? 3 : 2;
        CsvFormat format = new CsvFormat(
                Charset.forName(dialect.encoding()), dialect.delimiter(), dialect.quote(), dialect.escape(), false);
        long n = 0;
        try (TolerantCsvReader reader = new TolerantCsvReader(
                new InputStreamReader(
                        new java.io.ByteArrayInputStream(bytes, mark, bytes.length - mark), format.charset()),
                format)) {
            while (reader.next(dialect.fields())) {
                n++;
            }
        }
        return n;
    }

    private void readText(int inputs, long seed) throws IOException {
        Mutations mutations = new Mutations(new Random(seed), texts());
        Path file = folder.resolve("sales.csv");
        for (int i = 0; i < inputs; i++) {
            Files.write(file, mutations.next());
            read(file, "text " + i + " of seed " + seed);
        }
    }

    private void readDatabases(int inputs, long seed) throws IOException, SQLException {
        SqliteMutations mutations = new SqliteMutations(new Random(seed), databases());
        Path file = folder.resolve("shop.db");
        for (int i = 0; i < inputs; i++) {
            Files.write(file, mutations.next());
            read(file, "database " + i + " of seed " + seed);
        }
    }

    private void read(Path input, String which) {
        Watch watch = new Watch(which);
        try {
            ImportOutcome outcome =
                    new SnapshotImporter().read(input, Optional.empty(), ImportConfig.defaults(), JobContext.none());
            String line = outcome.report().unusable();
            assertEquals(outcome.snapshot().isEmpty(), !line.isEmpty(), which);
            assertTrue(line.indexOf('\n') < 0 && line.length() < 2000, which);
        } catch (ImportException | RuntimeException e) {
            fail(which, e);
        }
        watch.check();
    }

    private void normalise(int inputs, long seed) throws IOException {
        Mutations mutations = new Mutations(new Random(seed), texts());
        for (int i = 0; i < inputs; i++) {
            Path file = folder.resolve("in.csv");
            Files.write(file, mutations.next());
            Watch watch = new Watch("text " + i + " of seed " + seed);
            try {
                NormalizedFile result = new CsvNormalizer()
                        .normalize(file, DialectOverrides.NONE, folder.resolve("out"), JobContext.none());
                assertTrue(result.files().size() >= 3, watch.which());
            } catch (UnusableInputException e) {
                assertTrue(e.getMessage().startsWith("in.csv"), e.getMessage());
            } catch (RuntimeException e) {
                fail(watch.which(), e);
            }
            watch.check();
        }
    }

    /** How long one input took and what this thread allocated for it. */
    private record Watch(String which, long nanos, long allocated) {
        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        Watch(String which) {
            this(which, System.nanoTime(), THREADS.getCurrentThreadAllocatedBytes());
        }

        void check() {
            assertTrue(System.nanoTime() - nanos < MOST_NANOS, which + " took too long");
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            assertTrue(bytes < MOST_ALLOCATED, which + " took " + bytes + " bytes");
        }
    }

    private static List<byte[]> texts() throws IOException {
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
        List<byte[]> seeds = new ArrayList<>(List.of(
                plain.toString().getBytes(StandardCharsets.UTF_8),
                quoted.toString().getBytes(StandardCharsets.UTF_8),
                plain.toString().getBytes(StandardCharsets.UTF_16),
                "\"a\",\"b\"\n\"1\",\"2".getBytes(StandardCharsets.UTF_8)));
        Path data = Path.of(System.getProperty("stillstock.shared", "../shared"), "data");
        for (String corpus : List.of("csv_corpus", "pollock/csv")) {
            if (Files.isDirectory(data.resolve(corpus))) {
                try (Stream<Path> files = Files.walk(data.resolve(corpus))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        byte[] bytes = Files.readAllBytes(file);
                        seeds.add(bytes.length > LARGEST_SEED ? java.util.Arrays.copyOf(bytes, LARGEST_SEED) : bytes);
                    }
                }
            }
        }
        return seeds;
    }

    private List<byte[]> databases() throws IOException, SQLException {
        List<String> shop = List.of(
                "PRAGMA page_size=512",
                "CREATE TABLE sales(date TEXT, product_id TEXT, quantity REAL, note TEXT)",
                "CREATE INDEX by_product ON sales(product_id)",
                "CREATE TABLE products(product_id TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID",
                "CREATE VIEW inventory AS SELECT '2025-03-01' AS date, product_id, 5 AS on_hand FROM products",
                "INSERT INTO products WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<40)"
                        + " SELECT 'P'||i, 'name '||i FROM n",
                "INSERT INTO sales WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<120)"
                        + " SELECT date('2025-01-01', '+'||(i%90)||' days'), 'P'||(i%40+1), i, hex(zeroblob(i)) FROM n",
                "DELETE FROM sales WHERE quantity > 60 AND quantity < 80");
        List<String> views = new ArrayList<>(shop);
        views.add("CREATE VIEW customers AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<50)"
                + " SELECT 'C'||i AS customer_id FROM n");
        views.add("CREATE VIEW a AS SELECT * FROM products");
        views.add("CREATE TRIGGER bomb AFTER INSERT ON sales BEGIN INSERT INTO sales SELECT * FROM sales; END");
        List<String> written = new ArrayList<>(shop);
        written.add(1, "PRAGMA journal_mode=WAL");
        return List.of(database(shop), database(views), database(written));
    }

    private byte[] database(List<String> statements) throws IOException, SQLException {
        Path file = folder.resolve("seed.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }
}
