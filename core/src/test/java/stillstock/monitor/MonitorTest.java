package stillstock.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stillstock.evaluate.Drift;
import stillstock.job.JobContext;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.risk.RiskScorer;
import stillstock.risk.Shop;
import stillstock.risk.TrainedShop;
import stillstock.risk.judged.HeldOutWindow;

class MonitorTest {
    private final RiskResult now = TrainedShop.result();

    @Test
    void aFeatureThatMovedIsSaidToHaveMovedAndOneThatDidNotIsStable() {
        Random random = new Random(3);
        double[] before = random.doubles(4000).toArray();
        double[] same = random.doubles(4000).toArray();
        double[] moved = Arrays.stream(same).map(v -> v * 0.5 + 0.6).toArray();
        FeatureDrift stable = FeatureDrift.of("a", "A", "days", before, same, 0.2);
        assertEquals("Stable", stable.words());
        assertEquals(Severity.FINE, stable.severity());
        assertEquals(Drift.psi(before, same, 10), stable.psi());
        FeatureDrift gone = FeatureDrift.of("a", "A", "days", before, moved, 0.2);
        assertEquals("Moved", gone.words());
        assertEquals(0.5, gone.medianBefore(), 0.02);
        double[] half = same.clone();
        Arrays.fill(half, 0, 2000, Double.NaN);
        FeatureDrift missing = FeatureDrift.of("a", "A", "days", before, half, 0.2);
        assertEquals(0.5, missing.missingNow());
        assertEquals(Severity.ACT, missing.severity());
    }

    @Test
    void theReportComparesTheScoredProductsWithTheDatesLearnedFrom() {
        DriftReport drift = DriftReport.of(now, TrainedShop.snapshot(), TrainedShop.WINDOWS, JobContext.none());
        assertEquals("", drift.emptyCause());
        assertEquals(now.scored(), drift.rowsNow());
        assertTrue(now.training().model().orElseThrow().info().finalDates().containsAll(drift.before()));
        double[] gains = now.training().model().orElseThrow().gains();
        assertTrue(drift.features().size()
                <= Arrays.stream(gains).filter(gain -> gain > 0).count());
        assertTrue(drift.features().size() > 5);
        assertTrue(drift.features().stream().noneMatch(feature -> feature.name().startsWith("month_")));
        for (int i = 1; i < drift.features().size(); i++) {
            FeatureDrift before = drift.features().get(i - 1);
            FeatureDrift after = drift.features().get(i);
            assertTrue(before.psi() * before.gain() >= after.psi() * after.gain());
        }
        double gain = drift.features().stream().mapToDouble(FeatureDrift::gain).sum();
        assertTrue(gain > 0.5 && gain <= 1 + 1e-9, "gain of all " + gain);
    }

    @Test
    void aModelOfLongAgoIsToBeTrainedAgainAndOneOfTodayIsNotForItsAge() {
        RiskResult old = RiskScorer.score(
                TrainedShop.asOf(Shop.END - 200).training(),
                TrainedShop.snapshot(),
                TrainedShop.WINDOWS,
                Shop.END,
                TrainedShop.CONFIG,
                JobContext.none());
        MonitorReport report = MonitorReport.of(old, TrainedShop.snapshot(), TrainedShop.WINDOWS, JobContext.none());
        assertEquals(Severity.ACT, report.advice().severity());
        assertTrue(report.advice().reasons().stream()
                .anyMatch(reason -> reason.kind().equals("age") && reason.value() == 200));
        assertEquals("retrain", report.alerts().get(0).kind());
        MonitorReport fresh = MonitorReport.of(now, TrainedShop.snapshot(), TrainedShop.WINDOWS, JobContext.none());
        assertTrue(fresh.advice().reasons().stream()
                .noneMatch(reason -> reason.kind().equals("age")));
    }

    @Test
    void withoutScoresTheReportSaysWhy() {
        RiskResult none = RiskResult.unavailable(now.features(), RiskConfig.defaults(), "too short");
        MonitorReport report = MonitorReport.of(none, TrainedShop.snapshot(), TrainedShop.WINDOWS, JobContext.none());
        assertEquals("too short", report.drift().emptyCause());
        assertEquals(List.of(), report.alerts());
    }

    @Test
    void anOutcomeCountsTheHighestTenthAndWhatCameTrue() {
        int n = 100;
        double[] scores =
                IntStream.range(0, n).mapToDouble(i -> 1 - i / (double) n).toArray();
        boolean[] dead = new boolean[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            dead[i] = i < 8 || i == 50 || i == 60;
            values[i] = dead[i] ? 10 : 1;
        }
        HeldOutWindow window = new HeldOutWindow(
                LocalDate.of(2025, 1, 1),
                90,
                IntStream.range(0, n).mapToObj(String::valueOf).toList(),
                dead,
                values,
                new boolean[n],
                Map.of("xgboost", scores));
        PastOutcome outcome = PastOutcome.of(window, scores);
        assertEquals(0.8, outcome.hitRate(), 1e-9);
        assertEquals(0.8, outcome.valueCaught(), 1e-9);
        assertEquals(0.10, outcome.cameTrue(), 1e-9);
        assertEquals(0.505, outcome.foretold(), 1e-9);
        assertEquals(n, outcome.bins().stream().mapToInt(bin -> bin.count()).sum());
    }

    @Test
    void theHistoryHoldsScoresOfPastDatesAgainstWhatCameToPassOldestFirst() {
        OutcomeHistory history = OutcomeHistory.of(
                TrainedShop.snapshot(),
                TrainedShop.WINDOWS,
                TrainedShop.CONFIG,
                Shop.END,
                new OutcomeHistory.Steps(3, 2),
                JobContext.none());
        assertEquals(3, history.outcomes().size());
        RiskResult first = TrainedShop.asOf(Shop.END - 90 - 120);
        PastOutcome oldest = history.outcomes().get(0);
        assertEquals(first.scored(), oldest.products());
        assertTrue(oldest.day().isBefore(history.outcomes().get(2).day()));
        // trained without rivals, the model says the same
        double mean = IntStream.range(0, TrainedShop.snapshot().products().size())
                .mapToDouble(first::risk)
                .filter(risk -> !Double.isNaN(risk))
                .average()
                .orElseThrow();
        assertEquals(mean, oldest.foretold(), 1e-9);
        assertTrue(oldest.rocAuc() > 0.7, "ROC-AUC " + oldest.rocAuc());
    }

    @Test
    void aHistoryTooShortSaysWhy() {
        OutcomeHistory history = OutcomeHistory.of(
                TrainedShop.snapshot(),
                TrainedShop.WINDOWS,
                TrainedShop.CONFIG,
                Shop.START + 150,
                new OutcomeHistory.Steps(2, 1),
                JobContext.none());
        assertEquals(List.of(), history.outcomes());
        assertTrue(history.emptyCause().contains("Load a longer history"), history.emptyCause());
    }
}
