package stillstock.recommend.basket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;

/** Four baskets {0,1}, {0,1,2}, {0}, {2}: worked out by hand; EASE by numpy. */
class RivalsTest {
    private static final BasketSet BASKETS =
            BasketSet.of(new int[] {1, 0, 0, 1, 1, 2, 3, 3}, new int[] {2, 0, 1, 0, 1, 0, 2, 2}, 4, 3);

    private static double[] scores(ItemScorer scorer, int anchor) {
        double[] scores = new double[3];
        scorer.score(anchor, scores);
        scores[anchor] = 0;
        return scores;
    }

    @Test
    void anItemTwiceInABasketCountsOnce() {
        assertEquals(2, BASKETS.frequency(2));
        assertEquals(1, BASKETS.basketSize(3));
    }

    @Test
    void formulasAreThoseOfTheTextbooks() {
        assertArrayEquals(new double[] {0, 2 / 3., 1 / 3.}, scores(Rivals.conditionalProbability(BASKETS), 0), 1e-12);
        assertArrayEquals(new double[] {0, 2 / 3., 1 / 4.}, scores(Rivals.jaccard(BASKETS), 0), 1e-12);
        assertArrayEquals(new double[] {0, 8 / 6., 4 / 6.}, scores(Rivals.lift(BASKETS), 0), 1e-12);
        assertArrayEquals(new double[] {0, 2 / 6.5, 1 / 6.5}, scores(Rivals.shrunkLift(BASKETS, 5), 0), 1e-12);
        assertArrayEquals(
                new double[] {0, 2 / Math.sqrt(6), 1 / Math.sqrt(6)}, scores(Rivals.cosine(BASKETS), 0), 1e-12);
        assertArrayEquals(new double[] {0, 2, 2}, scores(Rivals.popularity(BASKETS), 0), 1e-12);
    }

    @Test
    void smallBasketsTellMore() {
        double half = 1 / 2. + 1 / 3.;
        assertArrayEquals(
                new double[] {0, half / (1 + half), (1 / 3.) / (1 + half)},
                scores(new WeightedRate(BASKETS, 1, 0), 0),
                1e-6);
        assertArrayEquals(
                scores(Rivals.conditionalProbability(BASKETS), 0), scores(new WeightedRate(BASKETS, 0, 0), 0), 1e-6);
    }

    @Test
    void shrinkageDrawsTowardsTheOverallShare() {
        assertArrayEquals(
                new double[] {0, (2 + 3 * 2 / 7.) / 6, (1 + 3 * 2 / 7.) / 6},
                scores(new WeightedRate(BASKETS, 0, 3), 0),
                1e-6);
    }

    /** np.linalg.inv([[5,2,1],[2,4,1],[1,1,4]]), then -P / diag(P) by column. */
    @Test
    void easeIsTheClosedForm() {
        EaseScorer ease = EaseScorer.of(BASKETS, 2, JobContext.none());
        assertArrayEquals(new double[] {0, 0.368421, 0.125}, scores(ease, 0), 1e-5);
        assertArrayEquals(new double[] {0.466667, 0, 0.1875}, scores(ease, 1), 1e-5);
        assertThrows(IllegalArgumentException.class, () -> EaseScorer.of(BASKETS, 0, JobContext.none()));
    }
}
