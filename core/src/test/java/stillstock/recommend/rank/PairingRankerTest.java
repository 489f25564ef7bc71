package stillstock.recommend.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;
import stillstock.recommend.Pairing;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.index.Similarity;
import stillstock.recommend.scorer.PressureMeasures;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

class PairingRankerTest {
    private static final RecommendConfig CONFIG = RecommendConfig.defaults();

    private static List<String> texts(PairingInputs inputs, RecommendConfig config) {
        PairingIndex index = PairingIndex.build(inputs, config, JobContext.none());
        return texts(inputs.snapshot(), PairingRanker.rankAll(index, config, JobContext.none()));
    }

    private static List<String> texts(Snapshot snapshot, Recommendations recommendations) {
        List<String> texts = new ArrayList<>();
        for (Pairing p : recommendations.all()) {
            texts.add(snapshot.products().id(p.anchor()) + " " + p.rank() + " "
                    + snapshot.products().id(p.candidate()) + " " + p.grounds() + " " + p.baskets() + " " + p.reason());
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theIndexFindsWhatComparingAllPairsFinds(long seed) {
        PairingInputs inputs = new RandomShop(seed, 90).inputs();
        for (int distance = 0; distance <= 3; distance++) {
            RecommendConfig config = new RecommendConfig(0.4, 0.25, 0.25, 0.1, 4, distance, 5, 0.2, 0.05);
            PairingIndex index = PairingIndex.build(inputs, config, JobContext.none());
            for (int anchor : inputs.anchors()) {
                List<Scored> expected = allPairs(inputs, anchor, config);
                List<Pairing> found = PairingRanker.rankAnchor(index, anchor, config);
                assertEquals(expected.size(), found.size());
                for (int i = 0; i < found.size(); i++) {
                    assertEquals(expected.get(i).candidate(), found.get(i).candidate());
                    assertEquals(expected.get(i).baskets(), found.get(i).baskets());
                    assertEquals(expected.get(i).score(), found.get(i).score(), 1e-5);
                }
            }
        }
    }

    private static double[] pressure(PairingInputs inputs) {
        double[] pressure = new double[inputs.flagged().size()];
        for (int i = 0; i < pressure.length; i++) {
            int candidate = i;
            pressure[i] = PressureMeasures.of(
                            inputs.flagged(), inputs.snapshot().products())
                    .values()
                    .stream()
                    .mapToDouble(measure -> measure.of(candidate))
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(0);
        }
        return pressure;
    }

    private record Scored(int candidate, int baskets, double score) {}

    private static List<Scored> allPairs(PairingInputs inputs, int anchor, RecommendConfig config) {
        Snapshot snapshot = inputs.snapshot();
        Similarity similarity = Similarity.of(inputs, config.groups(), JobContext.none());
        double[] pressure = pressure(inputs);
        Set<Integer> anchorOrders = orders(snapshot.sales(), anchor, inputs.day());
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < pressure.length; i++) {
            int candidate = inputs.flagged().products()[i];
            if (similarity.distance(anchor, candidate) > config.groupDistance()) {
                continue;
            }
            Set<Integer> shared = orders(snapshot.sales(), candidate, inputs.day());
            shared.retainAll(anchorOrders);
            double price = 0.8
                    * (Double.isNaN(snapshot.products().unitPrice(candidate))
                            ? lastPrice(snapshot.sales(), candidate, inputs.day())
                            : snapshot.products().unitPrice(candidate));
            double margin = (price - inputs.flagged().unitCost()[i]) / price;
            double score = 0.4 * similarity.of(anchor, candidate)
                    + 0.25 * pressure[i]
                    + 0.25 * Math.sqrt(shared.size() / (anchorOrders.size() + 5.0))
                    + (margin > 0 ? 0.1 * margin : 0);
            scored.add(new Scored(candidate, shared.size(), score));
        }
        scored.removeIf(s -> s.score() < config.minScore());
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.score())
                .thenComparing(s -> snapshot.products().id(s.candidate())));
        return scored.stream().limit(config.topK()).toList();
    }

    private static double lastPrice(SalesTable sales, int product, int day) {
        int to = sales.toAsOf(product, day);
        return to == sales.from(product) ? Double.NaN : sales.unitPrice(to - 1);
    }

    private static Set<Integer> orders(SalesTable sales, int product, int day) {
        Set<Integer> orders = new HashSet<>();
        for (int row = sales.from(product); row < sales.toAsOf(product, day); row++) {
            orders.add(sales.order(row));
        }
        return orders;
    }

    @Test
    void rankingOneAnchorIsRankingAllOfThem() {
        PairingInputs inputs = new RandomShop(5, 120).inputs();
        PairingIndex index = PairingIndex.build(inputs, CONFIG, JobContext.none());
        Recommendations all = PairingRanker.rankAll(index, CONFIG, JobContext.none());
        List<Pairing> one = new ArrayList<>();
        for (int anchor : all.anchors()) {
            assertEquals(all.of(anchor), PairingRanker.rankAnchor(index, anchor, CONFIG));
            one.addAll(all.of(anchor));
        }
        assertEquals(one, all.all());
        assertTrue(one.size() > 50, "the shop has pairings");
    }

    @Test
    void rowOrderChangesNothing() {
        RandomShop shop = new RandomShop(6, 120);
        List<String> before = texts(shop.inputs(), CONFIG);
        shop.shuffle(7);
        assertEquals(before, texts(shop.inputs(), CONFIG));
    }

    @Test
    void doublingAllWeightsChangesNothing() {
        PairingInputs inputs = new RandomShop(8, 120).inputs();
        RecommendConfig doubled = new RecommendConfig(0.8, 0.5, 0.5, 0.2, 5, 2, 5, 0.2, 0.05);
        assertEquals(texts(inputs, CONFIG), texts(inputs, doubled));
    }

    @Test
    void aProductThatIsNeitherAnchorNorFlaggedChangesNothing() {
        RandomShop shop = new RandomShop(9, 120);
        List<String> before = texts(shop.inputs(), CONFIG);
        shop.products.add(new ProductRecord(
                "X1", "red lamp 1", "D0", "C0", "S0", "B0", "V0", 3, 8, Days.MISSING, false, Double.NaN, "", Map.of()));
        for (int i = 0; i < 50; i++) {
            shop.lines.add(new RandomShop.Line("X1", RandomShop.DAY, "O" + i));
        }
        assertEquals(before, texts(shop.inputs(), CONFIG));
    }

    @Test
    void nothingAfterTheDayIsSeen() {
        RandomShop shop = new RandomShop(10, 120);
        List<String> before = texts(shop.inputs(), CONFIG);
        for (int i = 0; i < 200; i++) {
            shop.lines.add(new RandomShop.Line(shop.products.get(i % 120).id(), RandomShop.DAY + 1 + i % 5, "O" + i));
        }
        assertEquals(before, texts(shop.inputs(), CONFIG));
        shop.lines.add(new RandomShop.Line(shop.products.get(0).id(), RandomShop.DAY, "O1"));
        for (ProductRecord product : shop.products) {
            shop.lines.add(new RandomShop.Line(product.id(), RandomShop.DAY, "O1"));
        }
        assertNotEquals(before, texts(shop.inputs(), CONFIG), "rows of the day itself are seen");
    }

    @Test
    void anotherWeightOnlyRanksAgain() {
        PairingInputs inputs = new RandomShop(11, 120).inputs();
        PairingIndex index = PairingIndex.build(inputs, CONFIG, JobContext.none());
        RecommendConfig pressed = new RecommendConfig(0, 1, 0, 0, 3, 1, 5, 0.2, 0.05);
        assertEquals(
                texts(inputs, pressed),
                texts(inputs.snapshot(), PairingRanker.rankAll(index, pressed, JobContext.none())));
        double[] pressure = pressure(inputs);
        for (Pairing p :
                PairingRanker.rankAll(index, pressed, JobContext.none()).all()) {
            int candidate = 0;
            while (inputs.flagged().products()[candidate] != p.candidate()) {
                candidate++;
            }
            assertEquals(pressure[candidate], p.parts().pressure(), 1e-12);
            assertEquals(p.parts().pressure(), p.score(), 0);
        }
    }

    @Test
    void fartherGroupsThanBuiltForAreRefused() {
        PairingIndex index = PairingIndex.build(new RandomShop(12, 40).inputs(), CONFIG, JobContext.none());
        RecommendConfig farther = new RecommendConfig(1, 1, 1, 1, 5, 3, 5, 0.2, 0.05);
        assertThrows(IllegalArgumentException.class, () -> PairingRanker.rankAll(index, farther, JobContext.none()));
    }

    @Test
    void exposureCountsTheAnchorsThatShowAnItem() {
        PairingInputs inputs = new RandomShop(13, 120).inputs();
        Recommendations all =
                PairingRanker.rankAll(PairingIndex.build(inputs, CONFIG, JobContext.none()), CONFIG, JobContext.none());
        double value = 0;
        double shown = 0;
        for (int i = 0; i < inputs.flagged().size(); i++) {
            int product = inputs.flagged().products()[i];
            long count =
                    all.all().stream().filter(p -> p.candidate() == product).count();
            assertEquals(count, all.exposure(product));
            double tiedUp = Math.max(0, inputs.flagged().stockValue()[i]);
            value += tiedUp;
            shown += count > 0 ? tiedUp : 0;
        }
        assertEquals(shown / value, all.exposedValueShare(), 1e-12);
        assertEquals("", all.unavailableCause());
    }

    @Test
    void aFlaggedItemsPlacesAreThePairingsThatShowItBestFirst() {
        PairingInputs inputs = new RandomShop(5, 120).inputs();
        Recommendations all =
                PairingRanker.rankAll(PairingIndex.build(inputs, CONFIG, JobContext.none()), CONFIG, JobContext.none());
        for (int item : inputs.flagged().products()) {
            List<Pairing> expected = new ArrayList<>(all.all().stream()
                    .filter(pairing -> pairing.candidate() == item)
                    .toList());
            expected.sort(java.util.Comparator.comparingDouble((Pairing pairing) -> -pairing.score()));
            assertEquals(expected, all.showing(item, Integer.MAX_VALUE));
            assertEquals(all.exposure(item), expected.size());
            assertEquals(expected.subList(0, Math.min(2, expected.size())), all.showing(item, 2));
        }
        assertEquals(List.of(), all.showing(inputs.anchors()[0], 5));
    }

    @Test
    void aCancelledJobStops() {
        PairingInputs inputs = new RandomShop(14, 60).inputs();
        ProgressJob job = new ProgressJob((fraction, message) -> {});
        job.cancel();
        assertThrows(JobCancelledException.class, () -> PairingIndex.build(inputs, CONFIG, job));
    }
}
