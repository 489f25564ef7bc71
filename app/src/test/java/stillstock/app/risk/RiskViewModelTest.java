package stillstock.app.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import stillstock.app.chart.WaterfallChart;
import stillstock.app.chart.XyChart;
import stillstock.app.fixture.SampleShop;
import stillstock.app.fixture.Shop;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.session.Session;
import stillstock.pipeline.Analysis;
import stillstock.risk.Band;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.settings.AnalysisSettings;

/** The model is trained once for all tests; each puts back the settings it changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RiskViewModelTest {
    private final SameThreadJobs jobs = new SameThreadJobs();
    private final Session session = SampleShop.session();
    private final RiskTrainingDesk desk = new RiskTrainingDesk(session, jobs);
    private final RiskViewModel model = new RiskViewModel(session, desk, Runnable::run);

    @BeforeAll
    void train() {
        assertEquals(
                "Not scored yet: press Train and score",
                model.table().emptyText().get());
        assertEquals(Optional.empty(), model.export());
        desk.setActive(true);
        assertEquals(List.of(), jobs.failures());
    }

    private RiskResult result() {
        return RiskTrainingDesk.slot(session).value().get();
    }

    @Test
    void whatIsSeenForTheFirstTimeIsTrainedOnOnceWithoutAsking() {
        desk.setActive(false);
        desk.setActive(true);
        assertEquals(1, jobs.titles().size());
        assertTrue(model.ready().get());
    }

    @Test
    void theTableHoldsTheScoredProductsRiskiestFirst() {
        List<RiskRow> rows = model.table().rowsNow();
        assertEquals(result().scored(), rows.size());
        assertEquals(
                IntStream.rangeClosed(1, rows.size()).boxed().toList(),
                rows.stream().map(row -> result().rank(row.product())).toList());
    }

    @Test
    void everyRowNamesItsStrongestReasonWithItsSign() {
        for (RiskRow row : model.table().rowsNow()) {
            var strongest = result().reasons(row.product(), 1).get(0);
            assertEquals(TopReasons.words(strongest), row.reasons().of(row.product()));
        }
        String words = model.table()
                .rowsNow()
                .get(0)
                .reasons()
                .of(model.table().rowsNow().get(0).product());
        assertTrue(words.matches(".+: [+-]\\d+\\.\\d\\d"), words);
    }

    @Test
    void reasonsAddUpFromTheBaseToTheProductsOwnLogOdds() {
        for (RiskRow row : model.table().rowsNow()) {
            session.selectedProduct().set(row.product());
            WaterfallChart chart = (WaterfallChart) model.reasons().get();
            assertEquals("Why " + row.products().name(row.product()), chart.title());
            assertEquals(result().margin(row.product()), chart.total(), 1e-3);
        }
        session.selectedProduct().set(Session.NONE);
    }

    @Test
    void whereNothingIsSelectedTheRiskiestIsExplained() {
        RiskRow riskiest = model.table().rowsNow().get(0);
        assertEquals(
                "Why " + riskiest.products().name(riskiest.product()),
                model.reasons().get().title());
    }

    @Test
    void movingABandFollowsAtOnceAndNeedsNoTraining() {
        int trained = jobs.titles().size();
        long before = count(Band.HIGH);
        model.move(RiskKnob.HIGH, 0.99);
        assertTrue(count(Band.HIGH) <= before);
        assertEquals(
                0,
                model.table().rowsNow().stream()
                        .filter(row -> row.band() == Band.HIGH && row.risk().risk(row.product()) < 0.99)
                        .count());
        assertEquals(OptionalDouble.of(0.99), ((XyChart) model.histogram().get()).marker());
        assertFalse(desk.stale().get());
        assertEquals(trained, jobs.titles().size());
        session.change(AnalysisSettings.defaults());
        assertEquals(before, count(Band.HIGH));
    }

    @Test
    void theMarkerMovesTheNearerBoundAndTheBoundsNeverMeet() {
        model.moveMarker(0.30);
        assertEquals(0.30, model.value(RiskKnob.MEDIUM).get());
        model.nudgeMarker(-5);
        assertEquals(0.25, model.value(RiskKnob.MEDIUM).get());
        model.moveMarker(0.9);
        assertEquals(0.9, model.value(RiskKnob.HIGH).get());
        model.move(RiskKnob.MEDIUM, 0.97);
        assertEquals(0.89, model.value(RiskKnob.MEDIUM).get());
        session.change(AnalysisSettings.defaults());
    }

    @Test
    void anotherHorizonOrLabelMakesTheScoresStaleAndKeepsThem() {
        RiskResult before = result();
        model.move(RiskKnob.HORIZON, 60);
        assertTrue(desk.stale().get());
        assertEquals(
                "The settings changed since these scores were made.",
                desk.words().get());
        assertSame(before, result());
        model.move(RiskKnob.HORIZON, 90);
        assertFalse(desk.stale().get());
        model.chooseLabel(RiskConfig.Label.NO_SALE);
        assertTrue(desk.stale().get());
        session.change(AnalysisSettings.defaults());
        assertEquals("", desk.words().get());
    }

    @Test
    void anotherDayMakesTheScoresStale() {
        var facts = session.facts().get();
        session.useFacts(new Analysis(facts.snapshot(), session.settings().get(), facts.day() - 30)
                .facts(stillstock.job.JobContext.none()));
        assertTrue(desk.stale().get());
        assertEquals(
                "The scores are as of 2025-12-31, not of the day shown.",
                desk.words().get());
        session.useFacts(facts);
        assertFalse(desk.stale().get());
    }

    @Test
    void theModelsAreComparedOnAllAndOnThoseThatStillSold() {
        model.subset().set(Judged.ALL);
        List<ModelRow> all = model.models().rowsNow();
        assertEquals("Boosted trees", all.get(0).label());
        assertTrue(all.size() >= 3);
        assertTrue(model.judgedOn()
                .get()
                .startsWith("Judged on " + all.get(0).figures().n() + " products"));
        model.subset().set(Judged.EARLY_WARNING);
        assertTrue(model.models().rowsNow().get(0).figures().n()
                < all.get(0).figures().n());
        assertTrue(model.judgedOn().get().contains("products that still sold lately"));
        model.subset().set(Judged.ALL);
    }

    @Test
    void theHistogramCountsEveryScoredProductOnce() {
        double counted = ((XyChart) model.histogram().get())
                .series().stream()
                        .flatMapToDouble(one -> java.util.Arrays.stream(one.y()))
                        .filter(value -> !Double.isNaN(value))
                        .sum();
        assertEquals(result().scored(), counted);
    }

    @Test
    void whatCannotBeTrainedOnSaysWhyInWords() {
        Session small = Shop.session(4);
        RiskTrainingDesk smallDesk = new RiskTrainingDesk(small, new SameThreadJobs());
        RiskViewModel unavailable = new RiskViewModel(small, smallDesk, Runnable::run);
        smallDesk.setActive(true);
        assertFalse(unavailable.ready().get());
        String cause = smallDesk.words().get();
        assertFalse(cause.isBlank());
        assertEquals(cause, unavailable.table().emptyText().get());
        assertEquals(cause, unavailable.histogram().get().emptyCause());
        assertEquals(cause, unavailable.reasons().get().emptyCause());
    }

    @Test
    void otherDataIsTrainedOnAfresh() {
        Session other = SampleShop.session();
        SameThreadJobs otherJobs = new SameThreadJobs();
        RiskTrainingDesk otherDesk = new RiskTrainingDesk(other, otherJobs);
        otherDesk.setActive(true);
        assertNotNull(otherDesk.scored().get());
        Shop.open(other, 5);
        assertEquals(2, otherJobs.titles().size());
        assertEquals(List.of(), otherJobs.failures());
    }

    private long count(Band band) {
        return model.table().rowsNow().stream()
                .filter(row -> row.band() == band)
                .count();
    }
}
