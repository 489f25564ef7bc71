package stillstock.recommend.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stillstock.classify.Classifier;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;
import stillstock.recommend.Pairing;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

/** From a snapshot over classification to pairings. */
class ClassifiedPairingTest {
    private static final int DAY = 20_000;

    private static Snapshot shop(boolean later) {
        SnapshotBuilder builder = new SnapshotBuilder();
        int lamp = builder.describe(item("LAMP", "Lamps"));
        int dead = builder.describe(item("DEAD", "Lamps"));
        int other = builder.describe(item("FAR", "Rugs"));
        int gone = builder.describe(item("GONE", "Lamps"));
        for (int product : new int[] {lamp, dead, other, gone}) {
            builder.stock(product, DAY - 400, -1, 50, 50, 0, 0, 4);
            builder.stock(product, DAY, -1, product == gone ? 0 : 40, 0, 0, 0, 4);
        }
        for (int i = 0; i < 100; i++) {
            builder.sale(lamp, DAY - i, builder.order("O" + i), -1, -1, 5, 10, 0);
        }
        builder.sale(dead, DAY - 300, builder.order("OLD"), -1, -1, 1, 10, 0);
        builder.sale(lamp, DAY - 300, builder.order("OLD"), -1, -1, 1, 10, 0);
        if (later) {
            builder.sale(dead, DAY + 3, builder.order("NEW"), -1, -1, 10, 10, 0);
            builder.sale(lamp, DAY + 3, builder.order("NEW"), -1, -1, 10, 10, 0);
            builder.stock(dead, DAY + 4, -1, 0, 0, 0, 0, 9);
        }
        return builder.build();
    }

    private static ProductRecord item(String id, String category) {
        return new ProductRecord(
                id, "", "Home", category, "", "", "", 4, 10, Days.MISSING, false, Double.NaN, "", Map.of());
    }

    private static List<Pairing> pairings(Snapshot snapshot, int distance) {
        DeadStockPolicy policy = DeadStockPolicy.defaults();
        StockFacts facts = StockFacts.asOf(snapshot, DAY, policy.windows(), JobContext.none());
        RecommendConfig config = new RecommendConfig(0.4, 0.25, 0.25, 0.1, 5, distance, 5, 0.2, 0.05);
        PairingIndex index = PairingIndex.build(Classifier.classify(facts, policy), config, JobContext.none());
        return List.copyOf(
                PairingRanker.rankAll(index, config, JobContext.none()).all());
    }

    @Test
    void deadItemsAreShownBesideActiveOnesOfTheirGroup() {
        List<Pairing> pairings = pairings(shop(false), 0);
        assertEquals(1, pairings.size(), "neither what is sold out nor what is far away");
        assertEquals(0, pairings.get(0).anchor());
        assertEquals(1, pairings.get(0).candidate());
        assertEquals(
                "Same category; bought together in 1 order; 160 tied up for 400 days; 50 % margin left at 20 % off.",
                pairings.get(0).reason());
        assertEquals(2, pairings(shop(false), 2).size());
    }

    @Test
    void whatHappensAfterTheDayChangesNothing() {
        assertEquals(pairings(shop(false), 2), pairings(shop(true), 2));
    }
}
