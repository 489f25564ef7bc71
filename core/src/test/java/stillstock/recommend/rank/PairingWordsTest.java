package stillstock.recommend.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.Pairing;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class PairingWordsTest {
    private static final int DAY = 20_000;

    private static ProductRecord item(String id, String name, String subcategory, String brand) {
        return new ProductRecord(
                id,
                name,
                "Home",
                "Light",
                subcategory,
                brand,
                "",
                4,
                10,
                Days.MISSING,
                false,
                Double.NaN,
                "",
                Map.of());
    }

    private static Snapshot shop(int sharedOrders) {
        SnapshotBuilder builder = new SnapshotBuilder();
        int lamp = builder.describe(item("A", "desk lamp", "Lamps", "Glow"));
        int dead = builder.describe(item("B", "floor lamp", "Lamps", "Glow"));
        for (int i = 0; i < 20; i++) {
            builder.sale(lamp, DAY - i, builder.order("O" + i), -1, -1, 1, 10, 0);
            if (i < sharedOrders) {
                builder.sale(dead, DAY - i, builder.order("O" + i), -1, -1, 1, 10, 0);
                builder.sale(dead, DAY - i, builder.order("O" + i), -1, -1, 2, 10, 0);
            }
        }
        return builder.build();
    }

    private static PairingInputs inputs(Snapshot snapshot, double value) {
        return new PairingInputs(
                snapshot,
                DAY,
                new int[] {0},
                new FlaggedItems(
                        new int[] {1},
                        new double[] {value},
                        new double[] {214},
                        new double[] {Double.POSITIVE_INFINITY},
                        new double[] {5.52},
                        new double[] {1200}),
                true);
    }

    private static Recommendations rank(PairingInputs inputs, RecommendConfig config) {
        return PairingRanker.rankAll(PairingIndex.build(inputs, config, JobContext.none()), config, JobContext.none());
    }

    @Test
    void theSentenceSaysWhyWithFigures() {
        List<Pairing> pairings =
                rank(inputs(shop(14), 12_300), RecommendConfig.defaults()).of(0);
        assertEquals(
                "Same subcategory and brand; bought together in 14 orders; 12,300 tied up for 214 days;"
                        + " 31 % margin left at 20 % off.",
                pairings.get(0).reason());
        assertEquals(14, pairings.get(0).baskets(), "an item twice in an order counts once");
    }

    @Test
    void whatIsUnknownIsLeftOutOfTheSentence() {
        List<Pairing> pairings =
                rank(inputs(shop(0), Double.NaN), RecommendConfig.defaults()).of(0);
        assertEquals(
                "Same subcategory and brand; 1,200 units in stock for 214 days;" + " 31 % margin left at 20 % off.",
                pairings.get(0).reason());
    }

    @Test
    void aLossAtTheDiscountIsCalledALoss() {
        RecommendConfig half = new RecommendConfig(0.4, 0.25, 0.25, 0.1, 5, 2, 5, 0.5, 0.05);
        Pairing pairing = rank(inputs(shop(1), 50), half).of(0).get(0);
        assertEquals(
                "Same subcategory and brand; bought together in 1 order; 50.00 tied up for 214 days;"
                        + " a loss of 10 % at 50 % off.",
                pairing.reason());
        assertEquals(0, pairing.parts().margin());
    }

    @Test
    void emptinessSaysWhy() {
        PairingInputs some = inputs(shop(1), 50);
        FlaggedItems none =
                new FlaggedItems(new int[0], new double[0], new double[0], new double[0], new double[0], new double[0]);
        RecommendConfig defaults = RecommendConfig.defaults();
        assertEquals(
                "No stock is recorded by 2024-10-04, so nothing can be flagged as dead or slow: add an inventory file"
                        + " to get pairings.",
                rank(new PairingInputs(some.snapshot(), DAY, some.anchors(), none, false), defaults)
                        .unavailableCause());
        assertEquals(
                "Nothing is dead or slow on 2024-10-04, so there is nothing to pair.",
                rank(new PairingInputs(some.snapshot(), DAY, some.anchors(), none, true), defaults)
                        .unavailableCause());
        assertEquals(
                "No active item sold lately before 2024-10-04, so no item can carry another: lengthen the anchors'"
                        + " selling window.",
                rank(new PairingInputs(some.snapshot(), DAY, new int[0], some.flagged(), true), defaults)
                        .unavailableCause());
        assertEquals(
                "No pairing reaches the minimum score of 0.99: lower it or change the weights.",
                rank(some, new RecommendConfig(0.4, 0.25, 0.25, 0.1, 5, 2, 5, 0.5, 0.99))
                        .unavailableCause());
    }
}
