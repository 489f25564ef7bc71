package stillstock.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;
import stillstock.sample.shop.Tables;
import stillstock.snapshot.TableName;

/** What is written: the same bytes for the same config, every table, no dangling id, nothing left of a cancelled run. */
class SampleGeneratorTest {
    private static final SampleConfig SMALL = new SampleConfig(100, 8, 3, LocalDate.of(2025, 12, 31));

    @TempDir
    static Path shared;

    private static SampleFolder data;

    @BeforeAll
    static void generate() throws IOException {
        SampleGenerator.writeCsv(SMALL, shared, JobContext.none());
        data = new SampleFolder(shared);
    }

    @Test
    void theSameConfigGivesTheSameBytes(@TempDir Path other) throws IOException {
        SampleGenerator.writeCsv(SMALL, other, JobContext.none());
        assertEquals(data.hashes(), new SampleFolder(other).hashes());
    }

    @Test
    void theSameConfigGivesTheSameSqliteFile(@TempDir Path folder) throws IOException {
        SampleGenerator.writeSqlite(SMALL, folder.resolve("a.db"), JobContext.none());
        SampleGenerator.writeSqlite(SMALL, folder.resolve("b.db"), JobContext.none());
        assertEquals(SampleFolder.sha256(folder.resolve("a.db")), SampleFolder.sha256(folder.resolve("b.db")));
    }

    @Test
    void anotherSeedGivesOtherSales(@TempDir Path other) throws IOException {
        SampleConfig seeded = new SampleConfig(SMALL.products(), SMALL.months(), 4, SMALL.end());
        SampleGenerator.writeCsv(seeded, other, JobContext.none());
        assertNotEquals(
                SampleFolder.sha256(shared.resolve("sales.csv")), SampleFolder.sha256(other.resolve("sales.csv")));
    }

    @ParameterizedTest
    @CsvSource({"20, 6, 1, 2024-02-29", "46, 7, -9, 1999-12-30", "48, 120, 123456789012, 2030-06-30"})
    void anySmallShopCanBeMade(int products, int months, long seed, LocalDate end, @TempDir Path folder)
            throws IOException {
        SampleGenerator.writeCsv(new SampleConfig(products, months, seed, end), folder, JobContext.none());
        List<CSVRecord> sales = new SampleFolder(folder).rows("sales");
        LocalDate start = end.plusDays(1).minusMonths(months);
        LocalDate first = LocalDate.parse(sales.get(0).get("date"));
        assertTrue(!first.isBefore(start) && first.isBefore(start.plusDays(7)), first::toString);
        assertTrue(!LocalDate.parse(sales.get(sales.size() - 1).get("date")).isAfter(end));
        assertEquals(products, new SampleFolder(folder).rows("products").size());
    }

    @ParameterizedTest
    @CsvSource({"19, 24", "1000001, 24", "600, 5", "600, 121"})
    void sizesOutOfRangeAreRefused(int products, int months) {
        assertThrows(
                IllegalArgumentException.class, () -> new SampleConfig(products, months, 1, LocalDate.of(2025, 1, 1)));
    }

    @Test
    void everySimulatedTableHasItsColumnsAndRows() {
        assertEquals(TableName.values().length - 1, Tables.simulated().size(), "all but corrections");
        for (TableName table : Tables.simulated()) {
            List<CSVRecord> rows = data.rows(table.id());
            assertTrue(!rows.isEmpty(), table + " is empty");
            assertEquals(Tables.columns(table), List.copyOf(rows.get(0).toMap().keySet()), () -> "columns of " + table);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sales,product_id,products,product_id",
        "sales,customer_id,customers,customer_id",
        "sales,location_id,locations,location_id",
        "returns,order_id,sales,order_id",
        "returns,product_id,products,product_id",
        "inventory,product_id,products,product_id",
        "inventory,location_id,locations,location_id",
        "products,supplier_id,suppliers,supplier_id",
        "interactions,product_id,products,product_id",
        "promotions,product_id,products,product_id",
        "promotions,category,products,category",
        "groups,product_id,products,product_id",
        "embeddings,product_id,products,product_id",
        "shipping,location_id,locations,location_id",
        "customers,region,shipping,region",
        "truth/product_death,product_id,products,product_id",
        "truth/affinities,companion_id,products,product_id",
        "truth/elasticities,product_id,products,product_id",
        "truth/segments,customer_id,customers,customer_id"
    })
    void everyIdIsKnown(String table, String column, String master, String key) {
        Set<String> known = ids(master, key);
        Set<String> unknown = new TreeSet<>(ids(table, column));
        unknown.remove("");
        unknown.removeAll(known);
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @CsvSource({"products,product_id", "customers,customer_id", "promotions,promotion_id", "suppliers,supplier_id"})
    void keysAreUnique(String table, String key) {
        assertEquals(data.rows(table).size(), ids(table, key).size());
    }

    @Test
    void anOrderHoldsAProductOnceAndABuyerOnce() {
        Set<String> lines = new HashSet<>();
        Set<String> buyers = new HashSet<>();
        for (CSVRecord row : data.rows("sales")) {
            assertTrue(lines.add(row.get("order_id") + " " + row.get("product_id")), row::toString);
            buyers.add(row.get("order_id") + " " + row.get("customer_id"));
        }
        assertEquals(ids("sales", "order_id").size(), buyers.size());
    }

    @Test
    void aCancelledRunLeavesNothingBehind(@TempDir Path folder) throws IOException {
        ProgressJob job = new ProgressJob((fraction, message) -> {});
        job.cancel();
        Path csv = folder.resolve("csv");
        Path sqlite = folder.resolve("sample.db");
        assertThrows(JobCancelledException.class, () -> SampleGenerator.writeCsv(SMALL, csv, job));
        assertThrows(JobCancelledException.class, () -> SampleGenerator.writeSqlite(SMALL, sqlite, job));
        try (var left = Files.walk(folder)) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
    }

    private static Set<String> ids(String table, String column) {
        return data.rows(table).stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }
}
