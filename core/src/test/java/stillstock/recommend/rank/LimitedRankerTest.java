package stillstock.recommend.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillstock.job.JobContext;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.LimitConfig;
import stillstock.recommend.Pairing;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RankingLimits;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;

class LimitedRankerTest {
    private static final RecommendConfig CONFIG = new RecommendConfig(0.4, 0.25, 0.25, 0.1, 4, 3, 5, 0.2, 0.05);
    private static final RankingLimits WIDE = limits(Double.NEGATIVE_INFINITY, 0, 90, 100, 0, Set.of(), Set.of());

    private static RankingLimits limits(
            double marginFloor,
            double attachRate,
            int trafficDays,
            int maxPerGroup,
            int minAnchors,
            Set<Integer> excluded,
            Set<RankingLimits.Pin> pinned) {
        LimitConfig config = new LimitConfig(
                LimitConfig.Method.GREEDY,
                0,
                marginFloor,
                attachRate,
                trafficDays,
                maxPerGroup,
                minAnchors,
                List.of(),
                List.of());
        return new RankingLimits(config, excluded, pinned);
    }

    private static PairingIndex index(long seed) {
        return PairingIndex.build(new RandomShop(seed, 120).inputs(), CONFIG, JobContext.none());
    }

    private static LimitedRecommendations rank(PairingIndex index, RankingLimits limits) {
        return LimitedRanker.rank(index, CONFIG, limits, JobContext.none());
    }

    @Test
    void withoutLimitsItIsTheRanking() {
        PairingIndex index = index(1);
        FlaggedItems f = index.flagged();
        double[] plenty = new double[f.size()];
        Arrays.fill(plenty, 1e9);
        PairingInputs inputs = index.inputs();
        PairingIndex rich = PairingIndex.build(
                new PairingInputs(
                        inputs.snapshot(),
                        inputs.day(),
                        inputs.anchors(),
                        new FlaggedItems(
                                f.products(), f.stockValue(), f.ageDays(), f.coverDays(), f.unitCost(), plenty),
                        true),
                CONFIG,
                JobContext.none());
        assertEquals(
                PairingRanker.rankAll(rich, CONFIG, JobContext.none()).all(),
                rank(rich, WIDE).recommendations().all());
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void noItemIsPromisedBeyondItsStock(long seed) {
        PairingIndex index = index(seed);
        LimitedRecommendations limited =
                rank(index, limits(Double.NEGATIVE_INFINITY, 1, 300, 100, 0, Set.of(), Set.of()));
        int full = 0;
        for (int i = 0; i < index.flagged().size(); i++) {
            assertTrue(limited.expectedUnits()[i] <= index.flagged().onHand()[i]);
            full += limited.expectedUnits()[i] > 0.8 * index.flagged().onHand()[i] ? 1 : 0;
        }
        assertTrue(full > 0, "the budget is tight enough to matter");
    }

    @Test
    void everyItemIsShownWhereAnAnchorFits() {
        PairingIndex index = index(5);
        int before = rank(index, WIDE).unmatched();
        int after = rank(index, limits(Double.NEGATIVE_INFINITY, 0, 90, 100, 2, Set.of(), Set.of()))
                .unmatched();
        assertTrue(before > 0, "some are crowded out");
        assertEquals(0, after);
    }

    @Test
    void marginFloorExclusionAndDiversityHold() {
        PairingIndex index = index(6);
        int excluded = rank(index, WIDE).recommendations().all().get(0).candidate();
        Recommendations limited = rank(index, limits(0.5, 0, 90, 1, 0, Set.of(excluded), Set.of()))
                .recommendations();
        PairScorer scorer = new PairScorer(index, CONFIG);
        assertTrue(limited.all().size() > 10);
        for (int anchor : limited.anchors()) {
            List<Pairing> shown = limited.of(anchor);
            for (Pairing p : shown) {
                int candidate = Arrays.binarySearch(index.flagged().products(), p.candidate());
                assertTrue(candidate >= 0 && !(scorer.margin(candidate) < 0.5));
                assertFalse(p.candidate() == excluded);
                assertTrue(shown.stream()
                        .noneMatch(q -> q.rank() != p.rank()
                                && index.similarityOf().distance(p.candidate(), q.candidate()) == 0));
            }
        }
    }

    @Test
    void pinnedPairsComeFirst() {
        PairingIndex index = index(7);
        Pairing last = null;
        for (Pairing p : PairingRanker.rankAll(index, CONFIG, JobContext.none()).all()) {
            last = p.rank() == 4 ? p : last;
        }
        RankingLimits.Pin pin = new RankingLimits.Pin(last.anchor(), last.candidate());
        Recommendations pinned =
                rank(index, limits(0.99, 1, 90, 1, 0, Set.of(), Set.of(pin))).recommendations();
        assertEquals(last.candidate(), pinned.of(last.anchor()).get(0).candidate());
    }
}
