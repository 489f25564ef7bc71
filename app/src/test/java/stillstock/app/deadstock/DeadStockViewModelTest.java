package stillstock.app.deadstock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.fixture.Shop;
import stillstock.app.session.Session;
import stillstock.settings.AnalysisSettings;

class DeadStockViewModelTest {
    private final Session session = Shop.session(20);
    private final DeadStockViewModel model = new DeadStockViewModel(session, Runnable::run);

    @Test
    void startsFromTheSavedThresholds() {
        assertEquals(180, model.value(Threshold.DEAD_AFTER).get());
        assertEquals(
                new DeadStockViewModel.Figure("10 items", "500.00", "as saved", 0),
                model.dead().get());
    }

    @Test
    void aMoveShowsCountsValueAndTheChangeAgainstTheSavedSettings() {
        model.move(Threshold.DEAD_AFTER, 100);
        // products 6..19 sold more than 100 days ago, 50.00 each
        assertEquals(
                new DeadStockViewModel.Figure("14 items", "700.00", "+4 items, +200.00", 1),
                model.dead().get());
        model.move(Threshold.DEAD_AFTER, 365);
        assertEquals(
                new DeadStockViewModel.Figure("1 item", "50.00", "-9 items, -450.00", -1),
                model.dead().get());
    }

    @Test
    void theListHoldsWhatIsInScope() {
        model.move(Threshold.SLOW_COVER, 1095);
        model.scope().set(DeadStockViewModel.Scope.DEAD);
        assertEquals(10, model.table().view().size());
        assertTrue(model.table().view().stream().allMatch(row -> row.daysSinceLastSale() > 180));
        model.scope().set(DeadStockViewModel.Scope.ALL);
        assertEquals("20 rows", model.table().count().get().words());
        model.scope().set(DeadStockViewModel.Scope.FLAGGED);
        assertEquals(
                session.classification().get().flaggedCount(),
                model.table().view().size());
    }

    @Test
    void valueAndOnHandThresholdsSpareTheSmall() {
        model.move(Threshold.MIN_VALUE, 50.01);
        assertEquals("0 items", model.dead().get().items());
        model.move(Threshold.MIN_VALUE, 50);
        assertEquals("10 items", model.dead().get().items());
        model.move(Threshold.MIN_ON_HAND, 6);
        assertEquals("0 items", model.flagged().get().items());
    }

    @Test
    void draggingItsOwnThresholdMovesTheMarkerAndKeepsTheCurve() {
        XyChart before = (XyChart) model.curve().get();
        model.move(Threshold.DEAD_AFTER, 100);
        XyChart after = (XyChart) model.curve().get();
        assertSame(before.series().get(0), after.series().get(0));
        assertEquals(OptionalDouble.of(100), after.marker());
        Series curve = after.series().get(0);
        // the step at 100 days is what dragging there flags
        assertEquals(700, curve.y()[20], 1e-9);
        assertEquals(100, curve.x()[20], 1e-9);
    }

    @Test
    void theMarkerMovesTheThresholdOfItsCurve() {
        model.moveMarker(99.6);
        assertEquals(100, model.value(Threshold.DEAD_AFTER).get());
        model.curveKind().set(ThresholdCurve.Kind.SLOW_COVER);
        model.moveMarker(250);
        assertEquals(250, model.value(Threshold.SLOW_COVER).get());
    }

    @Test
    void ofManyMovesBeforeTheThreadIsFreeOnlyTheLastIsJudged() {
        List<Runnable> waiting = new ArrayList<>();
        DeadStockViewModel busy = new DeadStockViewModel(session, waiting::add);
        List<Integer> judged = new ArrayList<>();
        session.classification()
                .addListener((property, before, now) -> judged.add(now.policy().deadAfterDays()));
        busy.move(Threshold.DEAD_AFTER, 100);
        busy.move(Threshold.DEAD_AFTER, 120);
        busy.move(Threshold.MIN_VALUE, 10);
        assertEquals(1, waiting.size());
        waiting.get(0).run();
        assertEquals(List.of(120), judged);
        assertEquals(10, session.settings().get().policy().minStockValue());
    }

    @Test
    void resetGoesBackToTheSavedThresholds() {
        model.move(Threshold.DEAD_AFTER, 30);
        model.reset();
        assertEquals(AnalysisSettings.defaults(), session.settings().get());
        assertEquals("as saved", model.dead().get().change());
    }

    @Test
    void everyThresholdRoundsAndKeepsItsLeast() {
        for (Threshold threshold : Threshold.values()) {
            assertEquals(threshold.low(), threshold.rounded(-5));
        }
        assertEquals(181, Threshold.DEAD_AFTER.rounded(180.6));
        assertEquals(12.35, Threshold.MIN_VALUE.rounded(12.346), 1e-12);
    }
}
