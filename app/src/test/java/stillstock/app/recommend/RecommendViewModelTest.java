package stillstock.app.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillstock.app.fixture.SampleShop;
import stillstock.app.fixture.Shop;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.recommend.RecommendViewModel.Side;
import stillstock.app.recommend.tune.PairingDesk;
import stillstock.app.recommend.tune.RecommendKnob;
import stillstock.app.session.Session;
import stillstock.recommend.Pairing;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.rank.Recommendations;
import stillstock.settings.AnalysisSettings;

class RecommendViewModelTest {
    private final SameThreadJobs jobs = new SameThreadJobs();
    private final Session session = SampleShop.session();
    private final PairingDesk desk = new PairingDesk(session, jobs);
    private final RecommendViewModel model = new RecommendViewModel(session, desk, Runnable::run);

    @BeforeEach
    void show() {
        desk.setActive(true);
        assertEquals(List.of(), jobs.failures());
    }

    private Recommendations ranked() {
        return desk.ranked().get().recommendations();
    }

    private List<Pairing> shown() {
        return model.pairs().rowsNow().stream().map(PairRow::pairing).toList();
    }

    private int richestAnchor() {
        return model.anchors().rowsNow().stream()
                .max(java.util.Comparator.comparingInt(ItemRow::pairs))
                .orElseThrow()
                .product();
    }

    @Test
    void listsTheActiveItemsWithTheirPairsAndShowsTheFirstOnesAtOnce() {
        assertEquals(ranked().anchors().length, model.anchors().rowsNow().size());
        int first = model.anchors().rowsNow().get(0).product();
        assertEquals(ranked().of(first), shown());
        assertTrue(model.ready().get());
    }

    @Test
    void aChosenItemsPairingsAreShownAndTheItemIsSelectedEverywhere() {
        int anchor = richestAnchor();
        model.choose(Side.ANCHORS, anchor);
        assertEquals(anchor, session.selectedProduct().get());
        assertEquals(ranked().of(anchor), shown());
        assertFalse(shown().isEmpty());
        assertEquals(
                "Show with " + session.data().get().snapshot().products().name(anchor),
                model.heading().get());
    }

    @Test
    void movingAWeightRanksTheVisibleListAgainWithoutBuildingTheIndex() {
        model.choose(Side.ANCHORS, richestAnchor());
        PairingIndex index = desk.index().get();
        List<Pairing> before = shown();
        model.tuning().move(RecommendKnob.SIMILARITY, 0);
        model.tuning().move(RecommendKnob.PRESSURE, 1);
        assertNotEquals(before, shown());
        assertSame(index, desk.index().get());
        RecommendConfig config = session.settings().get().recommend();
        assertEquals(0, config.similarityWeight());
        assertEquals(ranked().of(model.chosen(Side.ANCHORS)), shown());
        assertEquals(config, ranked().config());
        assertEquals(
                List.of("Pairing flagged items with active ones", "Ranking the pairings", "Ranking the pairings"),
                jobs.titles());
    }

    @Test
    void onlyFartherGroupsBuildTheIndexAgain() {
        PairingIndex index = desk.index().get();
        model.tuning().move(RecommendKnob.DISTANCE, 1);
        assertSame(index, desk.index().get());
        model.tuning().move(RecommendKnob.DISTANCE, 3);
        assertNotEquals(index, desk.index().get());
        assertTrue(desk.index().get().covers(session.settings().get().recommend()));
    }

    @Test
    void anotherThresholdPairsWhatIsFlaggedThen() {
        int before = ranked().candidates();
        session.changePolicy(stricter());
        assertTrue(ranked().candidates() < before);
        assertEquals(
                session.classification().get().flaggedCount(),
                model.flagged().rowsNow().size());
    }

    private stillstock.classify.DeadStockPolicy stricter() {
        var p = session.settings().get().policy();
        return new stillstock.classify.DeadStockPolicy(
                p.deadAfterDays(),
                p.minOnHand(),
                p.newGraceDays(),
                p.slowCoverDays(),
                p.anchorSoldWithinDays(),
                200,
                p.abcA(),
                p.abcB(),
                p.xyzX(),
                p.xyzY(),
                p.fsnFast(),
                p.fsnSlow(),
                p.ageBucketDays(),
                p.windows());
    }

    @Test
    void whileNobodyLooksNothingIsWorkedOut() {
        desk.setActive(false);
        int worked = jobs.titles().size();
        model.tuning().move(RecommendKnob.MARGIN, 0.9);
        assertEquals(worked, jobs.titles().size());
        desk.setActive(true);
        assertEquals(session.settings().get().recommend(), ranked().config());
    }

    @Test
    void aFlaggedItemShowsItsBestPlacesFirst() {
        model.side().set(Side.FLAGGED);
        int item = model.flagged().rowsNow().stream()
                .max(java.util.Comparator.comparingInt(ItemRow::exposure))
                .orElseThrow()
                .product();
        model.choose(Side.FLAGGED, item);
        List<Pairing> places = shown();
        assertEquals(Math.min(50, ranked().exposure(item)), places.size());
        assertTrue(places.stream().allMatch(place -> place.candidate() == item));
        assertTrue(places.get(0).score() >= places.get(places.size() - 1).score());
        assertTrue(model.pairs().rowsNow().stream()
                .allMatch(row -> row.partner() == row.pairing().anchor()));
    }

    @Test
    void thePairingLookedAtIsExplainedInASentence() {
        model.choose(Side.ANCHORS, richestAnchor());
        PairRow second = model.pairs().rowsNow().get(1);
        assertTrue(model.why().get().endsWith(shown().get(0).reason()));
        model.explain(second.pairing());
        assertEquals(
                second.products().name(second.partner()) + ": "
                        + second.pairing().reason(),
                model.why().get());
    }

    @Test
    void aFlaggedItemSelectedElsewhereIsTheOneSeenFromTheFlaggedSide() {
        int anchor = model.chosen(Side.ANCHORS);
        int item = model.flagged().rowsNow().get(1).product();
        session.selectedProduct().set(item);
        assertEquals(item, model.chosen(Side.FLAGGED));
        assertEquals(anchor, model.chosen(Side.ANCHORS));
    }

    @Test
    void theBarsPartsAddUpToTheScore() {
        for (PairRow row : model.pairs().rowsNow()) {
            assertEquals(
                    row.pairing().score(),
                    row.bar().stream().mapToDouble(part -> part.share()).sum(),
                    1e-9);
        }
    }

    @Test
    void theTotalsSayHowMuchOfTheTiedUpValueIsShown() {
        assertEquals(
                Math.round(ranked().exposedValueShare() * 1000) / 10.0,
                Double.parseDouble(model.totals().exposed().get().value().replace(" %", "")),
                0.051);
        model.tuning().move(RecommendKnob.MIN_SCORE, 1);
        assertEquals("0", model.totals().pairings().get().value());
        assertFalse(model.ready().get());
        assertEquals(Optional.empty(), model.export());
        assertTrue(model.pairs().emptyText().get().contains("minimum score"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKnobMovesItsOwnNumberAlone(RecommendKnob knob) {
        RecommendConfig before = RecommendConfig.defaults();
        double wanted = knob.spec().rounded(knob.of(before) + 1);
        RecommendConfig after = knob.with(before, wanted);
        assertEquals(wanted, knob.of(after), 1e-9);
        List<RecommendKnob> changed = new ArrayList<>();
        for (RecommendKnob other : RecommendKnob.values()) {
            if (other.of(before) != other.of(after)) {
                changed.add(other);
            }
        }
        assertEquals(List.of(knob), changed);
        assertEquals(before, knob.with(after, knob.of(before)));
    }

    @Test
    void whatCannotBePairedSaysWhyInWords() {
        Session empty = new Session(AnalysisSettings.defaults());
        PairingDesk emptyDesk = new PairingDesk(empty, new SameThreadJobs());
        RecommendViewModel nothing = new RecommendViewModel(empty, emptyDesk, Runnable::run);
        assertEquals(
                "Open data to see what to show beside what",
                nothing.pairs().emptyText().get());
        Shop.open(empty, 1);
        emptyDesk.setActive(true);
        String cause = nothing.pairs().emptyText().get();
        assertTrue(cause.startsWith("No active item sold lately before 2025-12-31"), cause);
        assertFalse(nothing.ready().get());
    }

    @Test
    void theIndexIsOfTheOpenDataOnly() {
        Shop.open(session, 3);
        assertSame(session.classification().get(), desk.builtFor());
        assertTrue(model.anchors().rowsNow().stream().allMatch(row -> row.product() < 3));
    }
}
