package stillstock.recommend.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.job.JobContext;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.basket.EaseScorer;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.basket.Rivals;
import stillstock.recommend.blend.BlendScorer;
import stillstock.recommend.blend.Relatedness;
import stillstock.recommend.blend.RelatednessData;
import stillstock.recommend.evaluate.PairSet;
import stillstock.recommend.evaluate.RankingEvaluation;
import stillstock.recommend.evaluate.RankingResult;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * Learns from the orders up to a day and asks of each later order: given one of its items, is another of them among
 * those shown? For all items, and for targets of the slow half beside anchors of the other. With rivals on the same
 * pairs.
 */
public final class PairingEvaluation {
    private static final int MOST_EASE_ITEMS = 2_000;
    private static final double EASE_LAMBDA = 500;

    /**
     * What is compared.
     *
     * @param splitDay last day that is learned from (see {@link Days})
     * @param lastDay last day that is tested on
     * @param k items shown
     * @param seed of the choice of anchors and targets, and of the bootstrap
     */
    public record Setup(int splitDay, int lastDay, int k, long seed) {}

    /**
     * One method on one set of pairs.
     *
     * @param slowHalf true where slow items were to be found, false for any
     * @param hitRate share of pairs whose target was shown, with its 95 % bootstrap interval
     * @param gapToBestRival paired difference of hit rates to the rival with most hits; NaN for rivals themselves
     * @param coverage share of the candidates shown at all
     * @param gini of how often candidates were shown
     * @param meanBaskets mean number of orders, up to the split, of what was shown
     */
    public record Row(
            String method,
            boolean slowHalf,
            int pairs,
            RankingResult.Interval hitRate,
            RankingResult.Interval gapToBestRival,
            double ndcg,
            double meanReciprocalRank,
            double coverage,
            double gini,
            double meanBaskets) {}

    /**
     * What came out.
     *
     * @param rows methods on all items, then on the slow half, ours last of each; empty where there is a cause
     * @param unavailableCause why nothing could be compared; empty where there are rows
     */
    public record Outcome(List<Row> rows, String unavailableCause) {}

    private PairingEvaluation() {}

    /** Evaluates; nothing up to the split depends on anything after it. */
    public static Outcome evaluate(Snapshot snapshot, Setup setup, JobContext job) {
        SplitBaskets split = new SplitBaskets(snapshot, setup.splitDay(), setup.lastDay());
        PairSet all = split.all(setup.seed());
        if (all.size() == 0) {
            return new Outcome(
                    List.of(),
                    "No order after " + Days.text(setup.splitDay())
                            + " holds two items that sold before: choose an earlier day, or import order numbers.");
        }
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows(split.data(), null, all, setup, job));
        PairSet tail = split.tail(setup.seed());
        if (tail.size() > 0) {
            rows.addAll(rows(split.data(), split.slow(), tail, setup, job));
        }
        return new Outcome(List.copyOf(rows), "");
    }

    private static List<Row> rows(RelatednessData data, boolean[] slow, PairSet pairs, Setup setup, JobContext job) {
        List<Row> rows = new ArrayList<>();
        RankingResult best = null;
        double[] orders = new double[data.items()];
        Arrays.setAll(orders, data.baskets()::frequency);
        for (Map.Entry<String, ItemScorer> rival : rivals(data, job).entrySet()) {
            job.checkCancelled();
            RankingResult result = RankingEvaluation.evaluate(rival.getValue(), pairs, setup.k(), job);
            rows.add(row(rival.getKey(), slow != null, result, null, orders, setup));
            best = best == null || hits(result, setup) > hits(best, setup) ? result : best;
        }
        ItemScorer ours = Relatedness.tuned(data, slow, job).scorer();
        RankingResult result = RankingEvaluation.evaluate(ours, pairs, setup.k(), job);
        rows.add(row("relatedness", slow != null, result, best, orders, setup));
        return rows;
    }

    private static double hits(RankingResult result, Setup setup) {
        return result.hitRate(setup.seed()).value();
    }

    private static Map<String, ItemScorer> rivals(RelatednessData data, JobContext job) {
        BasketSet baskets = data.baskets();
        Map<String, ItemScorer> rivals = new LinkedHashMap<>();
        rivals.put("popularity", Rivals.popularity(baskets));
        rivals.put("conditional probability", Rivals.conditionalProbability(baskets));
        rivals.put("jaccard", Rivals.jaccard(baskets));
        rivals.put("lift", Rivals.lift(baskets));
        rivals.put("shrunk lift", Rivals.shrunkLift(baskets, 20));
        rivals.put("cosine", Rivals.cosine(baskets));
        rivals.put("words", new BlendScorer.Words(data, job).scorer());
        if (data.items() <= MOST_EASE_ITEMS) {
            rivals.put("ease", EaseScorer.of(baskets, EASE_LAMBDA, job));
        }
        return rivals;
    }

    private static Row row(
            String method, boolean slow, RankingResult result, RankingResult best, double[] orders, Setup setup) {
        return new Row(
                method,
                slow,
                result.ranks().length,
                result.hitRate(setup.seed()),
                best == null
                        ? new RankingResult.Interval(Double.NaN, Double.NaN, Double.NaN)
                        : result.gapTo(best, setup.seed()),
                result.ndcg(),
                result.meanReciprocalRank(),
                result.coverage(),
                result.gini(),
                result.meanOfShown(orders));
    }
}
