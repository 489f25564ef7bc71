package stillstock.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.snapshot.Days;

/** The cases of ERPNext's test_stock_ageing.py (receipts, negative stock, counts, warehouses), and those it gets wrong. */
class FifoAgeingTest {
    private final Fixture data = new Fixture();
    private final int p = data.product("A");

    /** Each word is a day: +n received, -n issued, =n counted. */
    @ParameterizedTest
    @CsvSource({
        "+30 +20 -10, 20 20",
        "-30 +20 +20 +10, 10 10",
        "+30 =50 -10, 20 20",
        "=1000 =400 -10, 390",
        "+30 -30 +5, 5",
        "+30 -40 +5, ''"
    })
    void layersAreThoseOfErpnext(String moves, String layers) {
        double onHand = 0;
        int daysAgo = 20;
        for (String move : moves.split(" ")) {
            double units = Double.parseDouble(move.substring(1));
            onHand = switch (move.charAt(0)) {
                case '+' -> onHand + units;
                case '-' -> onHand - units;
                default -> units;
            };
            data.stock(p, daysAgo--, "", onHand, move.charAt(0) == '+' ? units : 0);
        }

        assertEquals(layers, text(data.facts().ageLayers(p)));
    }

    @Test
    void warehousesAreAgedTogether() {
        data.stock(p, 9, "WH 1", 1000, Double.NaN)
                .stock(p, 8, "WH 2", 400, Double.NaN)
                .stock(p, 7, "WH 1", 990, Double.NaN);

        assertEquals(1390, data.facts().ageLayers(p).units());
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aTransferKeepsTheDayOfReceipt(boolean receiptOnTransfer) {
        int other = data.product("ledger begins");
        data.stock(other, 500, 1);
        data.stock(p, 171, "north", 100, 100)
                .stock(p, 20, "north", 40, 0)
                .stock(p, 20, "south", 60, receiptOnTransfer ? 60 : 0);

        AgeLayers layers = data.facts().ageLayers(p);

        assertEquals(List.of(new AgeLayers.Layer(Fixture.DAY - 171, 100, AgeBasis.RECEIPTS)), layers.layers());
        assertEquals(171, data.facts().meanAgeDays(p));
    }

    @Test
    void aReceiptOnADayAnotherLocationSellsIsAReceipt() {
        data.stock(p, 171, "north", 100, 100)
                .sold(p, 20, 60)
                .stock(p, 20, "north", 40, 0)
                .stock(p, 20, "south", 60, 60);

        assertEquals("40 60", text(data.facts().ageLayers(p)));
    }

    @Test
    void whatCustomersReturnGoesBackToTheLayerItCameFrom() {
        data.stock(p, 300, "", 50, 50)
                .stock(p, 100, "", 70, 20)
                .sold(p, 50, 55)
                .stock(p, 50, "", 15, 0)
                .returned(p, 10, 3)
                .stock(p, 10, "", 18, 0);

        AgeLayers layers = data.facts().ageLayers(p);

        assertEquals(List.of(new AgeLayers.Layer(Fixture.DAY - 100, 18, AgeBasis.RECEIPTS)), layers.layers());
    }

    @Test
    void withoutReceiptsIncreasesOfTheStockAreTaken() {
        data.stock(p, 120, 0).stock(p, 100, 30).stock(p, 50, 20).stock(p, 10, 25);

        StockFacts facts = data.facts();

        assertEquals("20 5", text(facts.ageLayers(p)));
        assertEquals(AgeBasis.ON_HAND_INCREASES, facts.ageBasis(p));
        assertEquals((20 * 100 + 5 * 10) / 25.0, facts.meanAgeDays(p));
    }

    @ParameterizedTest
    @CsvSource({"300, 200, LAUNCH, 300", ", 200, FIRST_SALE, 200", ", , UNKNOWN, NaN"})
    void aSingleCountIsAgedByLaunchElseFirstSaleElseNotAtAll(
            Integer launched, Integer sold, AgeBasis basis, double age) {
        int q = data.product("Q", 2, launched == null ? Days.MISSING : Fixture.DAY - launched);
        if (sold != null) {
            data.sold(q, sold, 1);
        }
        data.stock(q, 0, 8);

        StockFacts facts = data.facts();

        assertEquals(basis, facts.ageBasis(q));
        assertEquals(age, facts.meanAgeDays(q));
    }

    @Test
    void bucketsAddUpInUnitsAndValue() {
        data.stock(p, 400, "", 10, 10)
                .stock(p, 181, "", 15, 5)
                .stock(p, 90, "", 18, 3)
                .stock(p, 0, "", 19, 1);

        List<AgeBucket> buckets = data.facts().ageLayers(p).buckets(List.of(90, 180, 365));

        assertEquals(
                List.of(
                        new AgeBucket(0, 90, 4, 8),
                        new AgeBucket(91, 180, 0, 0),
                        new AgeBucket(181, 365, 5, 10),
                        new AgeBucket(366, Integer.MAX_VALUE, 10, 20)),
                buckets);
        assertEquals("over 365 days", buckets.get(3).label());
    }

    @Test
    void layersAlwaysAddUpToWhatIsOnHand() {
        Random random = new Random(20);
        Fixture many = new Fixture();
        for (int i = 0; i < 200; i++) {
            int q = many.product("P" + i);
            double[] level = new double[3];
            for (int day = 300; day >= 0; day -= 1 + random.nextInt(20)) {
                int place = random.nextInt(3);
                double received = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
                level[place] += received - random.nextInt(12);
                boolean written = random.nextBoolean();
                many.stock(q, day, "L" + place, level[place], written ? received : Double.NaN);
                if (random.nextInt(5) == 0) {
                    many.returned(q, day, 1 + random.nextInt(3));
                }
            }
        }
        StockFacts facts = many.facts();
        for (int q = 0; q < facts.products(); q++) {
            double layers = facts.ageLayers(q).units();
            assertEquals(Math.max(0, facts.onHand(q)), layers, 1e-6, "product " + q);
        }
    }

    private static String text(AgeLayers layers) {
        return String.join(
                " ",
                layers.layers().stream()
                        .map(layer -> String.valueOf((int) layer.units()))
                        .toArray(String[]::new));
    }

    @Test
    void theQueueKeepsItsLayersWhenItGrowsAtBothEnds() {
        LayerQueue queue = new LayerQueue();
        for (int i = 0; i < 300; i++) {
            queue.receive(i, 2, AgeBasis.RECEIPTS);
        }
        queue.issue(301);
        queue.putBack(400, 1);
        for (int i = 300; i < 400; i++) {
            queue.receive(i, 1, AgeBasis.RECEIPTS);
        }

        double[] units = new double[queue.size()];
        for (int i = 0; i < units.length; i++) {
            units[i] = queue.units(i);
        }
        assertEquals(150, queue.day(0));
        assertEquals(400, queue.total());
        assertEquals(400, Arrays.stream(units).sum());
    }
}
