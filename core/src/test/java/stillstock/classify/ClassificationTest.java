package stillstock.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

class ClassificationTest {
    private static final DeadStockPolicy POLICY = DeadStockPolicy.defaults();

    /** Random products, stock and sales up to a day, and as many rows after it when asked. */
    private static Snapshot random(long seed, int products, boolean withFuture, boolean shuffled) {
        Fixture data = new Fixture();
        Random random = new Random(seed);
        Random later = new Random(seed + 1);
        List<Runnable> rows = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            boolean dated = random.nextInt(3) == 0;
            int p = data.product(
                    "P" + i,
                    random.nextInt(10) == 0 ? Double.NaN : random.nextInt(1000) / 8.0,
                    dated ? Fixture.DAY - random.nextInt(700) : Days.MISSING);
            for (int k = random.nextInt(12); k > 0; k--) {
                int ago = random.nextInt(500);
                double units = 1 + random.nextInt(5);
                rows.add(() -> data.sold(p, ago, units));
            }
            for (int k = random.nextInt(4); k > 0; k--) {
                int ago = random.nextInt(400) * 4 + k;
                double level = random.nextInt(60) - 4;
                rows.add(() -> data.stock(p, ago, level));
            }
            if (withFuture) {
                int ahead = 1 + later.nextInt(200);
                rows.add(() -> data.sold(p, -ahead, 3));
                rows.add(() -> data.stock(p, -ahead, "", 1, 1));
            }
        }
        if (shuffled) {
            Collections.shuffle(rows, new Random(99));
        }
        rows.forEach(Runnable::run);
        return data.snapshot();
    }

    @Test
    void nothingAfterTheDayChangesAnything() {
        Map<String, String> before = verdicts(Fixture.facts(random(5, 400, false, false), Fixture.DAY));
        Map<String, String> after = verdicts(Fixture.facts(random(5, 400, true, false), Fixture.DAY));

        assertEquals(before, after);
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        Map<String, String> read = verdicts(Fixture.facts(random(5, 400, false, false), Fixture.DAY));
        Map<String, String> shuffled = verdicts(Fixture.facts(random(5, 400, false, true), Fixture.DAY));

        assertEquals(read, shuffled);
    }

    @Test
    void totalsAreTheSumsOverProductsAcrossBlocks() {
        StockFacts facts = Fixture.facts(random(6, 40_000, false, false), Fixture.DAY);
        Classification result = Classifier.classify(facts, POLICY);
        for (Status status : Status.values()) {
            int[] rows = IntStream.range(0, facts.products())
                    .filter(p -> result.status(p) == status)
                    .toArray();
            double value = IntStream.of(rows)
                    .mapToDouble(facts::stockValue)
                    .filter(v -> v > 0)
                    .sum();
            double units = IntStream.of(rows)
                    .mapToDouble(facts::onHand)
                    .filter(v -> v > 0)
                    .sum();
            assertEquals(rows.length, result.count(status));
            assertEquals(value, result.value(status), 1e-6);
            assertEquals(units, result.units(status));
        }
        assertEquals(result.totalValue(), Classifier.classify(facts, POLICY).totalValue());
    }

    @Test
    void topFlaggedIsTheHeadOfTheSortedFlagged() {
        StockFacts facts = Fixture.facts(random(7, 3000, false, false), Fixture.DAY);
        Classification result = Classifier.classify(facts, POLICY);
        int[] sorted = IntStream.range(0, facts.products())
                .filter(p -> result.status(p).flagged())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                p -> Double.isNaN(facts.stockValue(p)) ? 1 : -facts.stockValue(p))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();

        assertArrayEquals(sorted, result.topFlagged(Integer.MAX_VALUE));
        assertArrayEquals(IntStream.of(sorted).limit(200).toArray(), result.topFlagged(200));
        assertArrayEquals(new int[0], result.topFlagged(0));
    }

    @Test
    void theCurveEqualsClassifyingAtEveryThreshold() {
        StockFacts facts = Fixture.facts(random(8, 3000, false, false), Fixture.DAY);
        int[] thresholds = {365, 30, 180, 90, 180, 1};
        for (PolicyCurve.Point point : PolicyCurve.deadAfterDays(facts, POLICY, thresholds)) {
            Classification at = Classifier.classify(facts, with((int) point.threshold(), POLICY.slowCoverDays()));
            assertEquals(at.count(Status.DEAD), point.count());
            assertEquals(at.value(Status.DEAD), point.value(), 1e-6);
        }
        for (PolicyCurve.Point point : PolicyCurve.slowCoverDays(facts, POLICY, thresholds)) {
            Classification at = Classifier.classify(facts, with(POLICY.deadAfterDays(), point.threshold()));
            assertEquals(at.count(Status.SLOW), point.count());
            assertEquals(at.value(Status.SLOW), point.value(), 1e-6);
        }
    }

    @Test
    void raisingTheLimitNeverMakesMoreDead() {
        StockFacts facts = Fixture.facts(random(9, 2000, false, false), Fixture.DAY);
        int previous = Integer.MAX_VALUE;
        for (int limit = 1; limit < 600; limit += 7) {
            int dead = Classifier.classify(facts, with(limit, 180)).count(Status.DEAD);
            assertEquals(true, dead <= previous, "limit " + limit);
            previous = dead;
        }
    }

    @Test
    void aCancelledJobStops() {
        ProgressJob job = new ProgressJob((fraction, message) -> {});
        job.cancel();
        Snapshot snapshot = random(1, 5000, false, false);

        assertThrows(JobCancelledException.class, () -> StockFacts.asOf(snapshot, Fixture.DAY, POLICY.windows(), job));
    }

    @Test
    void abcXyzAndFsnFollowTheirShares() {
        Fixture data = new Fixture();
        int a = data.product("a", 1, Fixture.DAY - 800);
        int b = data.product("b", 1, Fixture.DAY - 800);
        int c = data.product("c", 1, Fixture.DAY - 800);
        int none = data.product("none", 1, Fixture.DAY - 800);
        for (int month = 0; month < 12; month++) {
            data.sold(a, month * 30 + 5, 80).sold(b, month * 30 + 5, month % 2 == 0 ? 26 : 4);
        }
        data.sold(c, 40, 60);
        for (int p : new int[] {a, b, c, none}) {
            data.stock(p, 364, "", 10, 10).stock(p, 10, "", 10, p == a ? 990 : p == b ? 90 : 0);
        }

        Classification result = data.classify();
        StockFacts facts = result.facts();

        assertEquals(960 / 1200.0, facts.valueShare(a), 1e-12);
        assertEquals("A B C C", result.abc(a) + " " + result.abc(b) + " " + result.abc(c) + " " + result.abc(none));
        assertEquals("X Y Z -", result.xyz(a) + " " + result.xyz(b) + " " + result.xyz(c) + " " + result.xyz(none));
        assertEquals(Math.sqrt(12 * 11.0 * 11 / 11) / 15, facts.demandCv(b), 1e-12);
        assertEquals(3650.0 / 1000, facts.averageStayDays(a), 1e-12);
        assertEquals(365.0, facts.averageStayDays(none), 1e-12);
        assertEquals("F F N N", result.fsn(a) + " " + result.fsn(b) + " " + result.fsn(c) + " " + result.fsn(none));
    }

    @Test
    void theBiggestSellerIsAlwaysA() {
        Fixture data = new Fixture();
        int p = data.product("only");
        data.sold(p, 5, 10);

        assertEquals('A', data.classify().abc(p));
    }

    @Test
    void evidenceComparesTheRuleWithWhatCameToPass() {
        Fixture data = new Fixture();
        int stays = data.product("stays", 2, Fixture.DAY - 900);
        int wakes = data.product("wakes", 3, Fixture.DAY - 900);
        int dies = data.product("dies", 2, Fixture.DAY - 900);
        int sells = data.product("sells", 2, Fixture.DAY - 900);
        for (int p : new int[] {stays, wakes, dies, sells}) {
            data.stock(p, 800, 10);
        }
        data.sold(stays, 500, 1)
                .sold(wakes, 500, 1)
                .sold(wakes, 90, 1)
                .sold(dies, 150, 1)
                .sold(sells, 20, 1);

        List<PolicyEvidence.Verdict> verdicts = PolicyEvidence.of(
                data.snapshot(), POLICY, new int[] {Fixture.DAY - 100, Fixture.DAY - 10}, 90, JobContext.none());

        assertEquals(List.of(new PolicyEvidence.Verdict(Fixture.DAY - 100, 4, 3, 2, 1, 70, 20)), verdicts);
        assertEquals(1 / 3.0, verdicts.get(0).precision());
        assertEquals(0.5, verdicts.get(0).recall());
    }

    private static Map<String, String> verdicts(StockFacts facts) {
        Classification result = Classifier.classify(facts, POLICY);
        Map<String, String> verdicts = new HashMap<>();
        for (int p = 0; p < facts.products(); p++) {
            verdicts.put(
                    facts.snapshot().products().id(p),
                    result.status(p) + " " + result.reason(p) + " " + result.abc(p) + result.xyz(p) + result.fsn(p)
                            + facts.meanAgeDays(p) + facts.ageBasis(p) + facts.velocity(p) + facts.coverDays(p)
                            + facts.ageLayers(p));
        }
        return verdicts;
    }

    private static DeadStockPolicy with(int deadAfterDays, double slowCoverDays) {
        return new DeadStockPolicy(
                deadAfterDays,
                POLICY.minOnHand(),
                POLICY.newGraceDays(),
                slowCoverDays,
                POLICY.anchorSoldWithinDays(),
                POLICY.minStockValue(),
                POLICY.abcA(),
                POLICY.abcB(),
                POLICY.xyzX(),
                POLICY.xyzY(),
                POLICY.fsnFast(),
                POLICY.fsnSlow(),
                POLICY.ageBucketDays(),
                POLICY.windows());
    }
}
