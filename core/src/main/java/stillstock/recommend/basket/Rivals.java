package stillstock.recommend.basket;

import java.util.Arrays;
import stillstock.recommend.kernel.IntCounts;

/**
 * The textbook scorers, as yardsticks. With c baskets that hold both items, n(a) those with the anchor, n(j) those with
 * the other, N all:
 */
public final class Rivals {
    /** A formula over the counts of one pair. */
    @FunctionalInterface
    public interface PairFormula {
        /** The score of a pair. */
        double of(int together, int withAnchor, int withItem, int baskets);
    }

    private Rivals() {}

    /** Any formula over the four counts. */
    public static ItemScorer of(BasketSet baskets, PairFormula formula) {
        return (anchor, scores) -> {
            IntCounts counts = new IntCounts(scores.length);
            baskets.countWith(anchor, counts);
            for (int item = 0; item < scores.length; item++) {
                scores[item] = formula.of(
                        counts.get(item), baskets.frequency(anchor), baskets.frequency(item), baskets.basketCount());
            }
        };
    }

    /** n(j): the most sold first, whatever the anchor. */
    public static ItemScorer popularity(BasketSet baskets) {
        return (anchor, scores) -> Arrays.setAll(scores, baskets::frequency);
    }

    /** c / n(a): the share of the anchor's baskets that hold the item. */
    public static ItemScorer conditionalProbability(BasketSet baskets) {
        return of(baskets, (c, a, j, n) -> a == 0 ? 0 : (double) c / a);
    }

    /** c / (n(a) + n(j) - c). */
    public static ItemScorer jaccard(BasketSet baskets) {
        return of(baskets, (c, a, j, n) -> c == 0 ? 0 : (double) c / (a + j - c));
    }

    /** c N / (n(a) n(j)), the raw lift [Brin et al. 1997, doi:10.1145/253260.253325]. */
    public static ItemScorer lift(BasketSet baskets) {
        return of(baskets, (c, a, j, n) -> c == 0 ? 0 : (double) c * n / ((double) a * j));
    }

    /** c / (E + k) with E = n(a) n(j) / N: lift towards 0 where little is expected. */
    public static ItemScorer shrunkLift(BasketSet baskets, double k) {
        return of(baskets, (c, a, j, n) -> c == 0 ? 0 : c / ((double) a * j / n + k));
    }

    /** c / sqrt(n(a) n(j)), item-kNN with all neighbours [Deshpande and Karypis 2004, doi:10.1145/963770.963776]. */
    public static ItemScorer cosine(BasketSet baskets) {
        return of(baskets, (c, a, j, n) -> c == 0 ? 0 : c / Math.sqrt((double) a * j));
    }
}
