package stillstock.recommend.blend;

import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.kernel.TopK;

/**
 * How highly each item scores with its best anchors: the mean of its highest scores over 4 % of the anchors, at least
 * 10. Items that score high everywhere crowd out the rest; taking off a share of this evens out who is shown
 * [after cross-domain similarity local scaling, Conneau et al. 2018, arXiv:1710.04087].
 */
public final class Hubness {
    private static final double SHARE = 0.04;
    private static final int FEWEST = 10;

    private Hubness() {}

    /**
     * Works it out, in parallel over anchors.
     *
     * @return one value for each item; 0 where there are no anchors
     */
    public static double[] of(ItemScorer scorer, int[] anchors, int items, JobContext job) {
        double[] means = new double[items];
        if (anchors.length == 0) {
            return means;
        }
        int best = Math.min(anchors.length, Math.max(FEWEST, (int) Math.round(SHARE * anchors.length)));
        TopK[] all = heaps(items, best);
        Parallel.blocks(anchors.length, Math.max(64, anchors.length / 8), job, (from, to) -> {
            TopK[] mine = heaps(items, best);
            double[] scores = new double[items];
            for (int at = from; at < to; at++) {
                job.checkCancelled();
                scorer.score(anchors[at], scores);
                scores[anchors[at]] = Double.NaN;
                for (int item = 0; item < items; item++) {
                    mine[item].offer(at, scores[item]);
                }
            }
            synchronized (all) {
                merge(mine, all);
            }
        });
        for (int item = 0; item < items; item++) {
            for (int i = 0; i < all[item].size(); i++) {
                means[item] += all[item].score(i) / all[item].size();
            }
        }
        return means;
    }

    private static TopK[] heaps(int items, int best) {
        TopK[] heaps = new TopK[items];
        for (int item = 0; item < items; item++) {
            heaps[item] = new TopK(best);
        }
        return heaps;
    }

    private static void merge(TopK[] from, TopK[] into) {
        for (int item = 0; item < from.length; item++) {
            for (int i = 0; i < from[item].size(); i++) {
                into[item].offer(from[item].item(i), from[item].score(i));
            }
        }
    }

    /** A scorer with a share of the hubness taken off. */
    public static ItemScorer evened(ItemScorer scorer, double[] hubness, double share) {
        return (anchor, scores) -> {
            scorer.score(anchor, scores);
            for (int item = 0; item < scores.length; item++) {
                scores[item] -= share * hubness[item];
            }
        };
    }
}
