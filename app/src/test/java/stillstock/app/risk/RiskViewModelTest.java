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
import stillstock.app.risk.band.BandsViewModel;
import stillstock.app.risk.band.RiskKnob;
import stillstock.app.risk.lens.LensViewModel;
import stillstock.app.risk.training.TrainingViewModel;
import stillstock.app.risk.why.WhyViewModel;
import stillstock.app.session.RiskSlot;
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
    private final RiskBoard board = new RiskBoard(session, desk, Runnable::run);
    private final RiskViewModel model = new RiskViewModel(board);
    private final BandsViewModel bands = new BandsViewModel(board);
    private final WhyViewModel why = new WhyViewModel(board, jobs);
    private final TrainingViewModel training = new TrainingViewModel(board, jobs);

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
        return RiskSlot.of(session).value().get();
    }

    @Test
    void whatIsSeenForTheFirstTimeIsTrainedOnOnceWithoutAsking() {
        int before = jobs.titles().size();
        desk.setActive(false);
        desk.setActive(true);
        assertEquals(before, jobs.titles().size());
        assertEquals("Training the risk model", jobs.titles().get(0));
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
    void everyRowNamesItsReasonsWithTheirSign() {
        for (RiskRow row : model.table().rowsNow()) {
            var strongest = result().reasons(row.product(), 1).get(0);
            assertEquals(TopReasons.words(strongest), row.reasons().strongest(row.product()));
            assertFalse(row.reasons().of(row.product()).isEmpty());
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
            WaterfallChart chart = (WaterfallChart) why.reasons().get();
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
                why.reasons().get().title());
    }

    @Test
    void movingABandFollowsAtOnceAndNeedsNoTraining() {
        int trained = jobs.titles().size();
        long before = count(Band.HIGH);
        bands.move(RiskKnob.HIGH, 0.99);
        assertTrue(count(Band.HIGH) <= before);
        assertEquals(
                0,
                model.table().rowsNow().stream()
                        .filter(row -> row.band() == Band.HIGH && row.risk().risk(row.product()) < 0.99)
                        .count());
        assertEquals(OptionalDouble.of(0.99), ((XyChart) bands.quality().get()).marker());
        assertFalse(desk.stale().get());
        assertEquals(trained, jobs.titles().size());
        session.change(AnalysisSettings.defaults());
        assertEquals(before, count(Band.HIGH));
    }

    @Test
    void theMarkerMovesTheNearerBoundAndTheBoundsNeverMeet() {
        bands.moveMarker(0.30);
        assertEquals(0.30, bands.value(RiskKnob.MEDIUM).get());
        bands.nudgeMarker(-5);
        assertEquals(0.25, bands.value(RiskKnob.MEDIUM).get());
        bands.moveMarker(0.9);
        assertEquals(0.9, bands.value(RiskKnob.HIGH).get());
        bands.move(RiskKnob.MEDIUM, 0.97);
        assertEquals(0.89, bands.value(RiskKnob.MEDIUM).get());
        session.change(AnalysisSettings.defaults());
    }

    @Test
    void anotherHorizonOrLabelMakesTheScoresStaleAndKeepsThem() {
        RiskResult before = result();
        training.move(RiskKnob.HORIZON, 60);
        assertTrue(desk.stale().get());
        assertEquals(
                "The settings changed since these scores were made.",
                desk.words().get());
        assertSame(before, result());
        training.move(RiskKnob.HORIZON, 90);
        assertFalse(desk.stale().get());
        training.chooseLabel(RiskConfig.Label.NO_SALE);
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
    void theSuggestedBandsCostNoMoreAndCanBeUsed() {
        assertTrue(
                bands.suggested().get().contains("would have cost least"),
                bands.suggested().get());
        assertTrue(
                bands.atHigh().get().startsWith("High from 0.65, on the window after "),
                bands.atHigh().get());
        if (bands.canSuggest().get()) {
            bands.useSuggestion();
            assertFalse(bands.canSuggest().get());
        }
        bands.move(RiskKnob.ALARM_ITEM, 1000);
        assertEquals(1000, session.settings().get().risk().costs().falseAlarmPerItem());
        session.change(AnalysisSettings.defaults());
    }

    @Test
    void recoveryLowersTheExpectedLossAtOnce() {
        RiskRow row = model.table().rowsNow().get(0);
        bands.move(RiskKnob.RECOVERY, 0);
        double all = model.table().rowsNow().get(0).expectedLoss();
        assertEquals(row.risk().risk(row.product()) * row.facts().stockValue(row.product()), all, 0.01 * all);
        bands.move(RiskKnob.RECOVERY, 75);
        assertEquals(all / 4, model.table().rowsNow().get(0).expectedLoss(), 1e-6);
        session.change(AnalysisSettings.defaults());
    }

    @Test
    void aPastDayShowsWhatCameToPassBesideWhatWasSaidThen() {
        assertTrue(model.outcome().get().startsWith("What comes to pass will be known on "));
        assertEquals("", model.table().rowsNow().get(0).fate());
        var facts = session.facts().get();
        int past = facts.day() - 150;
        desk.trainAsOf(past);
        session.useFacts(
                new Analysis(facts.snapshot(), session.settings().get(), past).facts(stillstock.job.JobContext.none()));
        assertEquals(past, result().features().asOfDay());
        assertTrue(
                model.outcome().get().matches("By .* high-risk products went dead.*"),
                model.outcome().get());
        long dead = model.table().rowsNow().stream()
                .filter(row -> row.fate().equals("Went dead"))
                .count();
        assertTrue(dead > 0 && dead < model.table().rowsNow().size());
        desk.trainAsOf(facts.day());
        session.useFacts(facts);
        assertEquals(facts.day(), result().features().asOfDay());
    }

    @Test
    void theProductLookedAtIsExplainedByWaysAndByItsLike() {
        why.setActive(true);
        assertTrue(
                why.became().get().matches("Of the \\d+ past products most like it, .*"),
                why.became().get());
        assertTrue(why.wanted().get().startsWith("What would bring it below 0."));
        why.setActive(false);
    }

    @Test
    void everyDefinitionJudgesTheProductAndPartsTheStock() {
        LensViewModel lens = new LensViewModel(board);
        lens.setActive(true);
        assertTrue(
                lens.heading().get().endsWith(" of 6 definitions"),
                lens.heading().get());
    }

    @Test
    void theSearchListsSettingsBestFirst() {
        training.budget().set(2);
        training.search();
        assertTrue(
                training.words().get().startsWith("2 settings tried"),
                training.words().get());
        assertFalse(training.searching().get());
    }

    @Test
    void theHistogramCountsEveryScoredProductOnce() {
        bands.lower().set(BandsViewModel.Lower.PRODUCTS);
        double counted = ((XyChart) bands.below().get())
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
        RiskBoard smallBoard = new RiskBoard(small, smallDesk, Runnable::run);
        RiskViewModel unavailable = new RiskViewModel(smallBoard);
        WhyViewModel unexplained = new WhyViewModel(smallBoard, new SameThreadJobs());
        BandsViewModel unbanded = new BandsViewModel(smallBoard);
        smallDesk.setActive(true);
        assertFalse(unavailable.ready().get());
        String cause = smallDesk.words().get();
        assertFalse(cause.isBlank());
        assertEquals(cause, unavailable.table().emptyText().get());
        assertEquals(cause, unbanded.quality().get().emptyCause());
        assertEquals(cause, unexplained.reasons().get().emptyCause());
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
