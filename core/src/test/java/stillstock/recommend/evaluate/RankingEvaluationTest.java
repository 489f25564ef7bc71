package stillstock.recommend.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;

class RankingEvaluationTest {
    private static final boolean[] ALL = {true, true, true, true};

    @Test
    void ranksTargetsAmongCandidatesWithTiesByNumber() {
        PairSet pairs = new PairSet(new int[] {0, 1, 0}, new int[] {2, 3, 3}, new boolean[] {true, true, true, false});
        RankingResult result = RankingEvaluation.evaluate(
                (anchor, scores) -> {
                    scores[0] = 9;
                    scores[1] = 5;
                    scores[2] = 5;
                    scores[3] = 7;
                },
                pairs,
                1,
                JobContext.none());
        assertArrayEquals(new int[] {2, Integer.MAX_VALUE, Integer.MAX_VALUE}, result.ranks());
        assertArrayEquals(new int[] {1, 2, 0, 0}, result.shown());
        assertEquals(2 / 3., result.coverage(), 1e-12);
        assertEquals(0.5 / 3, result.meanReciprocalRank(), 1e-12);
    }

    @Test
    void figuresAreWorkedOutByHand() {
        RankingResult result = new RankingResult(2, new int[] {1, 2, 3, 3}, new int[] {0, 0, 1, 3}, ALL);
        assertEquals(0.5, result.hitRate(1).value());
        assertEquals((1 + Math.log(2) / Math.log(3)) / 4, result.ndcg(), 1e-12);
        assertEquals(0.625, result.gini(), 1e-12);
        assertEquals(0.5, result.coverage());
        assertEquals(1.0, result.hitRate(pair -> pair < 2, 1).value());
        assertEquals((2 + 3 * 4) / 4., result.meanOfShown(new double[] {0, 0, 2, 4}), 1e-12);
    }

    @Test
    void theIntervalIsThatOfAProportion() {
        int[] ranks = new int[1000];
        for (int i = 0; i < 1000; i++) {
            ranks[i] = i % 10 == 0 ? 1 : 9;
        }
        RankingResult result = new RankingResult(1, ranks, new int[4], ALL);
        RankingResult.Interval interval = result.hitRate(7);
        assertEquals(0.1 - 1.96 * Math.sqrt(0.09 / 1000), interval.lower(), 0.002);
        assertEquals(0.1 + 1.96 * Math.sqrt(0.09 / 1000), interval.upper(), 0.002);
        assertEquals(new RankingResult.Interval(0, 0, 0), result.gapTo(result, 7));
        assertTrue(Double.isNaN(result.hitRate(pair -> false, 7).value()));
    }
}
