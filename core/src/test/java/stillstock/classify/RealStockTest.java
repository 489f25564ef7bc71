package stillstock.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import stillstock.importing.ImportConfig;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/** Real exports against figures counted by others from the same files. */
class RealStockTest {
    private static final DeadStockPolicy POLICY = DeadStockPolicy.defaults();

    @Test
    void adventureWorksHasThirtyOneDeadOfHundredNinetyOneInStockToTheCent() throws Exception {
        Classification result = classify("adventureworks_dw", "adventureworks-dw", POLICY);
        StockFacts facts = result.facts();
        int[] stocked = IntStream.range(0, facts.products())
                .filter(p -> facts.onHand(p) > 0)
                .toArray();

        assertEquals(191, stocked.length);
        assertEquals("9657124.40", cents(result.totalValue()));
        assertEquals(31, result.count(Status.DEAD));
        assertEquals("3359930.23", cents(result.value(Status.DEAD)));
        for (int p : stocked) {
            assertEquals(facts.onHand(p), facts.ageLayers(p).units(), 1e-6);
            assertTrue(facts.meanAgeDays(p) >= 0, facts.snapshot().products().id(p));
        }
    }

    /**
     * Months are dated by their last day. Of the 3,767 materials without consumption in 12 months 386 had goods
     * returned, which a ledger calls a movement and the dead rule does not.
     */
    @Test
    void oilRefineryMaterialsWithoutSaleAndWithoutMovementForAYear() throws Exception {
        DeadStockPolicy year = new DeadStockPolicy(
                364,
                Float.MIN_VALUE,
                POLICY.newGraceDays(),
                POLICY.slowCoverDays(),
                POLICY.anchorSoldWithinDays(),
                0,
                POLICY.abcA(),
                POLICY.abcB(),
                POLICY.xyzX(),
                POLICY.xyzY(),
                POLICY.fsnFast(),
                POLICY.fsnSlow(),
                POLICY.ageBucketDays(),
                POLICY.windows());
        Classification result = classify("oil_refinery", "oil-refinery", year);
        StockFacts facts = result.facts();

        long stocked = IntStream.range(0, facts.products())
                .filter(p -> facts.onHand(p) > 0)
                .count();
        assertEquals(6463, stocked);
        assertEquals(3767, result.count(Status.DEAD));
        long still = IntStream.range(0, facts.products())
                .filter(p -> facts.onHand(p) > 0)
                .filter(p -> facts.lastMovementDay(p) == Days.MISSING || facts.day() - facts.lastMovementDay(p) > 364)
                .count();
        assertEquals(3381, still);
    }

    @Test
    void classicModelsSupraThatNeverSoldTopsTheDeadList() throws Exception {
        Classification result = classify("classicmodels/classicmodels.db", "classicmodels", POLICY);
        int top = IntStream.of(result.topFlagged(200))
                .filter(p -> result.status(p) == Status.DEAD)
                .findFirst()
                .orElseThrow();

        assertEquals("1985 Toyota Supra", result.facts().snapshot().products().name(top));
        assertEquals(7733, result.facts().onHand(top));
        assertEquals(-1, result.facts().daysSinceLastSale(top));
    }

    @Test
    void onlineRetailWithoutStockFileIsJudgedFromSalesAlone() throws Exception {
        Classification result = classify("online_retail_ii", "online-retail-ii", POLICY);
        StockFacts facts = result.facts();
        int oldest = IntStream.range(0, facts.products())
                .filter(p -> result.status(p) == Status.DEAD)
                .findFirst()
                .orElseThrow();

        assertEquals(0, result.count(Status.OUT_OF_STOCK));
        assertEquals(0.0, result.totalValue());
        assertTrue(result.reason(oldest).endsWith("stock unknown"), result.reason(oldest));
        assertTrue(result.count(Status.DEAD) > 1000, "dead " + result.count(Status.DEAD));
    }

    private static Classification classify(String folder, String mapping, DeadStockPolicy policy) throws Exception {
        Path source = Path.of(System.getProperty("stillstock.shared", "../shared"), "data", folder);
        Assumptions.assumeTrue(Files.exists(source), () -> "skipped: " + source.toAbsolutePath() + " is not there");
        Snapshot snapshot = new SnapshotImporter()
                .read(source, Optional.of(mapping(mapping)), ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
        return Classifier.classify(
                StockFacts.asOf(snapshot, snapshot.asOfDay(), policy.windows(), JobContext.none()), policy);
    }

    private static ColumnMapping mapping(String name) throws IOException, MappingException {
        try (InputStream in = RealStockTest.class.getResourceAsStream("/mappings/" + name + ".json")) {
            return MappingJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        }
    }

    private static String cents(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
