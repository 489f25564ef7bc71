package stillstock.recommend.evaluate;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How one scorer did on a set of pairs.
 *
 * @param k how many items are shown
 * @param ranks of each target, from 1; {@link Integer#MAX_VALUE} where it is no candidate
 * @param shown how often each item was shown over all pairs
 * @param candidates items that could be shown
 */
public record RankingResult(int k, int[] ranks, int[] shown, boolean[] candidates) {
    private static final int RESAMPLES = 2000;

    /**
     * A figure and its 95 % bootstrap interval.
     *
     * @param value NaN where there are no pairs
     */
    public record Interval(double value, double lower, double upper) {}

    /** Share of pairs whose target is among the first k, with its interval over pairs. */
    public Interval hitRate(long seed) {
        return mean(gains(rank -> rank <= k), seed);
    }

    /** The hit rate of some pairs only. */
    public Interval hitRate(IntPredicate pair, long seed) {
        return only(pair).hitRate(seed);
    }

    /** The ranks of some pairs only; what was shown stays that of all. */
    public RankingResult only(IntPredicate pair) {
        int[] some =
                IntStream.range(0, ranks.length).filter(pair).map(i -> ranks[i]).toArray();
        return new RankingResult(k, some, shown, candidates);
    }

    /** Mean of 1 / log2(1 + rank) for targets among the first k: NDCG with one relevant item. */
    public double ndcg() {
        return Arrays.stream(ranks)
                .mapToDouble(rank -> rank <= k ? Math.log(2) / Math.log(1.0 + rank) : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** Mean of 1 / rank over all candidates. */
    public double meanReciprocalRank() {
        return Arrays.stream(ranks)
                .mapToDouble(rank -> rank == Integer.MAX_VALUE ? 0 : 1.0 / rank)
                .average()
                .orElse(Double.NaN);
    }

    /** Share of the candidates shown at least once. */
    public double coverage() {
        int[] counts = candidateCounts();
        return (double) Arrays.stream(counts).filter(count -> count > 0).count() / counts.length;
    }

    /** Gini of how often candidates were shown: sum (2i - n - 1) x(i) / (n sum x) over rising x; 0 even, 1 one item. */
    public double gini() {
        int[] counts = candidateCounts();
        Arrays.sort(counts);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            weighted += (2.0 * (i + 1) - counts.length - 1) * counts[i];
            sum += counts[i];
        }
        return weighted / (counts.length * sum);
    }

    /** Mean of a figure over all shown items, for instance the baskets each was in: novelty the other way round. */
    public double meanOfShown(double[] figures) {
        double sum = 0;
        double count = 0;
        for (int item = 0; item < shown.length; item++) {
            sum += shown[item] * figures[item];
            count += shown[item];
        }
        return sum / count;
    }

    /** Sum of the weights of pairs whose target is among the first k, over the sum of all weights; NaN without pairs. */
    public double weightedHits(double[] weights) {
        double hits = 0;
        double all = 0;
        for (int i = 0; i < ranks.length; i++) {
            hits += ranks[i] <= k ? weights[i] : 0;
            all += weights[i];
        }
        return hits / all;
    }

    /** By how much this hits more often than another on the same pairs, with the paired interval. */
    public Interval gapTo(RankingResult other, long seed) {
        if (other.ranks.length != ranks.length) {
            throw new IllegalArgumentException("results of " + ranks.length + " and " + other.ranks.length
                    + " pairs cannot be compared pair by pair");
        }
        double[] gaps = new double[ranks.length];
        Arrays.setAll(gaps, i -> (ranks[i] <= k ? 1 : 0) - (other.ranks[i] <= other.k ? 1 : 0));
        return mean(gaps, seed);
    }

    private int[] candidateCounts() {
        int[] counts = new int[shown.length];
        int size = 0;
        for (int item = 0; item < shown.length; item++) {
            if (candidates[item]) {
                counts[size++] = shown[item];
            }
        }
        return Arrays.copyOf(counts, size);
    }

    private double[] gains(IntPredicate hit) {
        return Arrays.stream(ranks).mapToDouble(rank -> hit.test(rank) ? 1 : 0).toArray();
    }

    private static Interval mean(double[] values, long seed) {
        int n = values.length;
        if (n == 0) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN);
        }
        Random random = new Random(seed);
        double[] means = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += values[random.nextInt(n)];
            }
            means[r] = sum / n;
        }
        Arrays.sort(means);
        return new Interval(
                Arrays.stream(values).sum() / n, means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
    }
}
