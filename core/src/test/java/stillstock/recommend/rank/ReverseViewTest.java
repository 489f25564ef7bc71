package stillstock.recommend.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.recommend.BundlePrice;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.Pairing;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class ReverseViewTest {
    private static final int DAY = 20_000;
    private static final RecommendConfig CONFIG = RecommendConfig.defaults();

    @Test
    void bestAnchorsAreTheBestPairsOfTheItem() {
        RecommendConfig wide = new RecommendConfig(0.4, 0.25, 0.25, 0.1, 200, 2, 5, 0.2, 0);
        PairingInputs inputs = new RandomShop(21, 120).inputs();
        PairingIndex index = PairingIndex.build(inputs, wide, JobContext.none());
        int item = inputs.flagged().products()[3];
        List<Double> expected = PairingRanker.rankAll(index, wide, JobContext.none()).all().stream()
                .filter(p -> p.candidate() == item)
                .map(Pairing::score)
                .sorted(Comparator.reverseOrder())
                .limit(6)
                .toList();
        List<Double> found = ReverseView.bestAnchors(index, wide, item, 6).stream()
                .map(Pairing::score)
                .toList();
        assertEquals(expected, found);
    }

    @Test
    void customersOfTheAnchorsAndOfTheItemComeFirstTheLatestMost() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int lamp = builder.describe(item("LAMP"));
        int dead = builder.describe(item("DEAD"));
        buy(builder, lamp, DAY, "recent");
        buy(builder, lamp, DAY - 180, "earlier");
        buy(builder, lamp, DAY + 1, "later");
        buy(builder, dead, DAY - 180, "owner");
        Snapshot snapshot = builder.build();
        PairingInputs inputs = new PairingInputs(
                snapshot,
                DAY,
                new int[] {lamp},
                new FlaggedItems(
                        new int[] {dead},
                        new double[] {10},
                        new double[] {10},
                        new double[] {10},
                        new double[] {4},
                        new double[] {3}),
                true);
        PairingIndex index = PairingIndex.build(inputs, CONFIG, JobContext.none());
        double score = ReverseView.bestAnchors(index, CONFIG, dead, 1).get(0).score();
        int recent = snapshot.codes().customers().code("recent");
        int earlier = snapshot.codes().customers().code("earlier");
        int owner = snapshot.codes().customers().code("owner");
        List<ReverseView.LikelyCustomer> expected = new ArrayList<>(List.of(
                new ReverseView.LikelyCustomer(recent, score, 1, false, DAY),
                new ReverseView.LikelyCustomer(earlier, score / 2, 1, false, DAY - 180),
                new ReverseView.LikelyCustomer(owner, 0.5, 0, true, DAY - 180)));
        expected.sort(Comparator.comparingDouble(c -> -c.score()));
        assertEquals(expected, ReverseView.likelyCustomers(index, CONFIG, dead, 9));
        assertEquals(expected.subList(0, 1), ReverseView.likelyCustomers(index, CONFIG, dead, 1));
    }

    @Test
    void theBundleKeepsItsMargin() {
        BundlePrice bundle = BundlePrice.keeping(20, 8, 10, 7, 0.25);
        assertEquals(new BundlePrice(20, 1 - 20 / 30.0), bundle);
        assertEquals(Double.NaN, BundlePrice.keeping(10, 9, 10, 9, 0.25).discount());
        assertEquals(
                Double.NaN, BundlePrice.keeping(10, Double.NaN, 10, 9, 0.25).price());
        assertThrows(IllegalArgumentException.class, () -> BundlePrice.keeping(1, 1, 1, 1, 1));
    }

    private static void buy(SnapshotBuilder builder, int product, int day, String customer) {
        builder.sale(product, day, -1, -1, builder.customer(customer), 1, 10, 0);
    }

    private static ProductRecord item(String id) {
        return new ProductRecord(
                id, "", "Home", "Light", "", "", "", 4, 10, Days.MISSING, false, Double.NaN, "", Map.of());
    }
}
