package stillstock.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.feature.FeatureMatrix;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;
import stillstock.risk.model.Fold;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class RiskTrainerTest {
    private static final FactWindows WINDOWS = DeadStockPolicy.defaults().windows();
    private static final RiskConfig CONFIG = config(90);
    private static final int AS_OF = Shop.END - 60;

    private static Shop shop;
    private static Snapshot snapshot;
    private static RiskTraining training;
    private static RiskResult result;

    @BeforeAll
    static void train() {
        shop = Shop.of(100, true, 1);
        snapshot = shop.snapshot();
        training = RiskTrainer.train(snapshot, WINDOWS, CONFIG, AS_OF, JobContext.none());
        result = RiskScorer.score(training, snapshot, WINDOWS, AS_OF, CONFIG, JobContext.none());
    }

    @Test
    void everyMethodIsJudgedOnTheLastClosedWindow() {
        Set<String> seen = new HashSet<>();
        for (ClassifierMetrics figures : training.metrics()) {
            seen.add(figures.model() + " / " + figures.subset());
            assertEquals(Days.date(AS_OF - 90), figures.windowStart());
            assertEquals(Days.date(AS_OF), figures.windowEnd());
            assertTrue(figures.n() > 15 && figures.positives() > 0, figures.toString());
        }
        assertEquals(16, seen.size());
        assertTrue(seen.containsAll(Set.of(
                "xgboost / all",
                "xgboost / early warning",
                "random forest / all",
                "logistic / early warning",
                "tsb / all",
                "recency / all",
                "rule 180 d / all",
                "persistence / all",
                "always / all")));
    }

    @Test
    void learnedModelsBeatCallingEverythingDead() {
        for (String model : List.of("xgboost", "random forest", "logistic")) {
            assertTrue(figures(model).rocAuc() > 0.75, figures(model).toString());
            assertTrue(
                    figures(model).f1() > figures("always").f1(), figures(model).toString());
        }
    }

    @Test
    void nothingLearnedFromReachesIntoTheJudgedWindow() {
        TrainingInfo info = training.model().orElseThrow().info();
        LocalDate lastValidation =
                info.validationDates().get(info.validationDates().size() - 1);
        assertTrue(info.trainDates().stream().allMatch(d -> !d.plusDays(90).isAfter(lastValidation)));
        assertTrue(info.validationDates().stream().allMatch(d -> !d.plusDays(90).isAfter(info.testDate())));
        assertTrue(info.finalDates().stream().allMatch(d -> !d.plusDays(90).isAfter(info.asOf())));
        assertTrue(info.heldOutByTime());
        assertTrue(info.validationDates().size() >= 3);
    }

    @Test
    void noFoldLearnsFromAWindowThatReachesPastItsValidationDate() throws CannotTrainException {
        TrainingPlan plan = new TrainingPlanner(snapshot, WINDOWS, CONFIG, AS_OF).plan(JobContext.none());
        for (Fold fold : plan.folds()) {
            assertEquals(1, fold.validation().list().size());
            int validation = fold.validation().list().get(0).day();
            assertTrue(fold.train().list().stream().allMatch(cohort -> cohort.day() + 90 <= validation));
            assertTrue(validation + 90 <= plan.test().day());
        }
        assertTrue(plan.beforeTest().list().stream()
                .allMatch(cohort -> cohort.day() + 90 <= plan.test().day()));
        assertEquals(AS_OF, plan.current().day());
    }

    @Test
    void whatComesAfterTheAsOfDayChangesNothing() {
        Snapshot later = shop.mutatedAfter(AS_OF).snapshot();
        RiskTraining again = RiskTrainer.train(later, WINDOWS, CONFIG, AS_OF, JobContext.none());
        RiskResult scores = RiskScorer.score(again, later, WINDOWS, AS_OF, CONFIG, JobContext.none());
        assertSameModel(training, again);
        assertEquals(risks(snapshot, result), risks(later, scores));
    }

    @Test
    void theOrderInWhichRowsAreReadChangesNothing() {
        Snapshot shuffled = shop.shuffled(3).snapshot();
        RiskTraining again = RiskTrainer.train(shuffled, WINDOWS, CONFIG, AS_OF, JobContext.none());
        RiskResult scores = RiskScorer.score(again, shuffled, WINDOWS, AS_OF, CONFIG, JobContext.none());
        assertSameModel(training, again);
        assertEquals(risks(snapshot, result), risks(shuffled, scores));
    }

    @Test
    void otherBandsLeaveTheScoresAsTheyAre() {
        RiskConfig d = RiskConfig.defaults();
        RiskConfig low = new RiskConfig(90, d.label(), 0.1, 12, 0.001, 0.002, 200, 4, 0.08, true, 42);
        RiskResult banded = result.withBands(low);
        assertEquals(risks(snapshot, result), risks(snapshot, banded));
        for (int product = 0; product < snapshot.products().size(); product++) {
            double risk = result.risk(product);
            Band expected =
                    Double.isNaN(risk) ? null : risk >= 0.002 ? Band.HIGH : risk >= 0.001 ? Band.MEDIUM : Band.LOW;
            assertEquals(expected, banded.band(product));
            assertEquals(result.reasons(product, 3), banded.reasons(product, 3));
        }
    }

    @Test
    void onlyProductsWithStockAreScoredAndRanked() {
        FeatureMatrix features = result.features();
        int onHand = features.schema().column("on_hand");
        Set<Integer> ranks = new HashSet<>();
        for (int row = 0; row < features.rows(); row++) {
            int product = features.product(row);
            boolean stocked = features.value(row, onHand) > 0;
            assertEquals(stocked, !Double.isNaN(result.risk(product)));
            assertEquals(stocked, result.rank(product) > 0);
            if (stocked) {
                ranks.add(result.rank(product));
            } else {
                assertNull(result.band(product));
                assertEquals(List.of(), result.reasons(product, 5));
            }
        }
        assertEquals(result.scored(), ranks.size());
    }

    @Test
    void ranksAndBandsFollowTheRisk() {
        for (int a = 0; a < snapshot.products().size(); a++) {
            double risk = result.risk(a);
            if (Double.isNaN(risk)) {
                continue;
            }
            assertTrue(risk >= 0 && risk <= 1);
            assertEquals(risk >= 0.65 ? Band.HIGH : risk >= 0.35 ? Band.MEDIUM : Band.LOW, result.band(a));
            for (int b = 0; b < snapshot.products().size(); b++) {
                assertFalse(result.risk(b) > risk && result.rank(b) > result.rank(a));
            }
        }
    }

    @Test
    void reasonsAddUpToTheMargin() {
        for (int product = 0; product < snapshot.products().size(); product++) {
            double[] contributions = result.contributions(product);
            if (contributions.length > 0) {
                double sum =
                        result.expectedMargin() + Arrays.stream(contributions).sum();
                assertEquals(result.margin(product), sum, 1e-4);
                List<Contribution> reasons = result.reasons(product, 3);
                assertEquals(3, reasons.size());
                assertTrue(Math.abs(reasons.get(0).contribution())
                        >= Math.abs(reasons.get(2).contribution()));
            }
        }
    }

    @Test
    void reasonsOfAllAreThoseOfEach() {
        List<List<Contribution>> all = result.allReasons(4, JobContext.none());
        for (int product = 0; product < snapshot.products().size(); product++) {
            assertEquals(result.reasons(product, 4), all.get(product));
        }
    }

    @Test
    void expectedLossIsRiskTimesValueLessRecovery() {
        int product = IntStream.range(0, snapshot.products().size())
                .filter(p -> result.rank(p) == 1)
                .findFirst()
                .orElseThrow();
        FeatureMatrix features = result.features();
        int row = IntStream.range(0, features.rows())
                .filter(r -> features.product(r) == product)
                .findFirst()
                .orElseThrow();
        double value = features.value(row, features.schema().column("stock_value"));
        assertEquals(result.risk(product) * value * 0.7, result.expectedLoss(product, 0.3), 1e-9);
    }

    @Test
    void aShortHistoryHoldsProductsOutAndSaysSo() {
        Snapshot young = Shop.of(500, false, 5).snapshot();
        RiskTraining early = RiskTrainer.train(young, WINDOWS, CONFIG, Shop.START + 350, JobContext.none());
        assertEquals("", early.unavailableCause());
        assertFalse(early.model().orElseThrow().info().heldOutByTime());
    }

    @Test
    void tooShortAHistoryIsSaidInWords() {
        int day = Shop.START + 100;
        RiskTraining none = RiskTrainer.train(snapshot, WINDOWS, CONFIG, day, JobContext.none());
        assertEquals(
                "The history from 2023-01-02 to 2023-04-11 has 99 days; learning what goes dead within 90 days needs at"
                        + " least 180. Load a longer history or choose a shorter horizon.",
                none.unavailableCause());
        RiskResult scores = RiskScorer.score(none, snapshot, WINDOWS, day, CONFIG, JobContext.none());
        assertEquals(none.unavailableCause(), scores.unavailableCause());
        assertEquals(Double.NaN, scores.risk(0));
        assertEquals(0, scores.scored());
    }

    @Test
    void aShopWhereEverythingSellsHasNothingToLearn() {
        SnapshotBuilder builder = new SnapshotBuilder();
        for (int day = 0; day < 800; day++) {
            builder.sale(builder.product("A"), Shop.START + day, -1, -1, -1, 1, 1, 0);
            builder.sale(builder.product("B"), Shop.START + day, -1, -1, -1, 1, 1, 0);
        }
        String cause = RiskTrainer.train(builder.build(), WINDOWS, CONFIG, Shop.START + 799, JobContext.none())
                .unavailableCause();
        assertTrue(cause.contains("0 went dead within 90 days"), cause);
        String empty = RiskTrainer.train(new SnapshotBuilder().build(), WINDOWS, CONFIG, 20_000, JobContext.none())
                .unavailableCause();
        assertEquals("There is no sale to learn from. Load a sales file.", empty);
    }

    @Test
    void withoutStockProductsThatSoldBeforeAreScored() {
        Snapshot unstocked = Shop.of(120, false, 5).snapshot();
        RiskTraining trained = RiskTrainer.train(unstocked, WINDOWS, CONFIG, Shop.END, JobContext.none());
        RiskResult scores = RiskScorer.score(trained, unstocked, WINDOWS, Shop.END, CONFIG, JobContext.none());
        for (int product = 0; product < unstocked.products().size(); product++) {
            boolean sold = unstocked.sales().from(product) < unstocked.sales().to(product);
            assertEquals(sold, !Double.isNaN(scores.risk(product)));
        }
    }

    @Test
    void trainingCanBeCancelled() {
        ProgressJob[] job = new ProgressJob[1];
        job[0] = new ProgressJob((fraction, message) -> {
            if (fraction > 0.5) {
                job[0].cancel();
            }
        });
        assertThrows(JobCancelledException.class, () -> RiskTrainer.train(snapshot, WINDOWS, CONFIG, AS_OF, job[0]));
    }

    private static ClassifierMetrics figures(String model) {
        return training.metrics().stream()
                .filter(m -> m.model().equals(model) && m.subset().equals(RiskTraining.ALL))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSameModel(RiskTraining expected, RiskTraining actual) {
        assertArrayEquals(
                expected.model().orElseThrow().boosterBytes(),
                actual.model().orElseThrow().boosterBytes());
        assertEquals(expected.metrics(), actual.metrics());
        assertEquals(
                expected.model().orElseThrow().calibration(),
                actual.model().orElseThrow().calibration());
    }

    private static TreeMap<String, Double> risks(Snapshot of, RiskResult scores) {
        TreeMap<String, Double> result = new TreeMap<>();
        for (int product = 0; product < of.products().size(); product++) {
            result.put(of.products().id(product), scores.risk(product));
        }
        return result;
    }

    private static RiskConfig config(int horizonDays) {
        return new RiskConfig(horizonDays, RiskConfig.Label.SHARE, 0.1, 6, 0.35, 0.65, 60, 3, 0.15, true, 42);
    }
}
