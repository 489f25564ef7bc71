package stillstock.recommend.evaluate;

import java.util.concurrent.atomic.AtomicIntegerArray;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.kernel.TopK;

/** Ranks the candidates of every pair's anchor with a scorer and notes where the target comes; ties by item number. */
public final class RankingEvaluation {
    private RankingEvaluation() {}

    /**
     * Evaluates a scorer, in parallel over pairs.
     *
     * @param k how many items are shown
     */
    public static RankingResult evaluate(ItemScorer scorer, PairSet pairs, int k, JobContext job) {
        int[] order = pairs.byAnchor();
        int items = pairs.candidates().length;
        int[] ranks = new int[order.length];
        AtomicIntegerArray shown = new AtomicIntegerArray(items);
        Parallel.blocks(order.length, 128, job, (from, to) -> {
            double[] scores = new double[items];
            TopK best = new TopK(k);
            int scored = -1;
            for (int at = from; at < to; at++) {
                int anchor = pairs.anchors()[order[at]];
                if (anchor != scored) {
                    scorer.score(anchor, scores);
                    best.clear();
                    offer(scores, pairs.candidates(), anchor, best);
                    scored = anchor;
                }
                for (int i = 0; i < best.size(); i++) {
                    shown.incrementAndGet(best.item(i));
                }
                ranks[order[at]] = rank(scores, pairs.candidates(), anchor, pairs.targets()[order[at]]);
            }
        });
        int[] counts = new int[items];
        for (int item = 0; item < items; item++) {
            counts[item] = shown.get(item);
        }
        return new RankingResult(k, ranks, counts, pairs.candidates());
    }

    private static void offer(double[] scores, boolean[] candidates, int anchor, TopK best) {
        for (int item = 0; item < scores.length; item++) {
            if (candidates[item] && item != anchor) {
                best.offer(item, scores[item]);
            }
        }
    }

    private static int rank(double[] scores, boolean[] candidates, int anchor, int target) {
        if (!candidates[target] || target == anchor) {
            return Integer.MAX_VALUE;
        }
        int rank = 1;
        for (int item = 0; item < scores.length; item++) {
            if (candidates[item]
                    && item != anchor
                    && (scores[item] > scores[target] || (scores[item] == scores[target] && item < target))) {
                rank++;
            }
        }
        return rank;
    }
}
