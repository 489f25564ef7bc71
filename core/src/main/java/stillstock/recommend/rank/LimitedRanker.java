package stillstock.recommend.rank;

import java.util.Arrays;
import java.util.BitSet;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.recommend.LimitConfig;
import stillstock.recommend.RankingLimits;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.choose.AssignmentChoice;
import stillstock.recommend.choose.Choices;
import stillstock.recommend.choose.GreedyChoice;
import stillstock.recommend.choose.Selection;
import stillstock.recommend.choose.Totals;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.kernel.TopK;

/**
 * Ranks within limits, greedily or as an assignment problem. Looked at are each anchor's best pairs, four times as many
 * as are shown (fewer where that were above 1.5 million), each flagged item's best anchors, and what is pinned. Ties by product id.
 */
public final class LimitedRanker {
    private static final int BLOCK = 512;
    private static final int MOST_CHOICES = 1_500_000;

    private final PairingIndex index;
    private final RecommendConfig config;
    private final RankingLimits limits;
    private final PairScorer scorer;
    private final StockBudget budget;
    private final PairScore score;
    private final int k;

    /** A score of a pair of the index, 0..1. Safe for several threads. */
    @FunctionalInterface
    public interface PairScore {
        /** The score of an anchor's pair, by their numbers in the index. */
        double of(int anchor, int pair);
    }

    private LimitedRanker(PairingIndex index, RecommendConfig config, RankingLimits limits, PairScore score) {
        this.index = index;
        this.config = config.with(limits.config());
        this.limits = limits;
        scorer = new PairScorer(index, config);
        budget = new StockBudget(index, this.config);
        this.score = score == null ? scorer::score : score;
        k = Math.min(config.topK(), Math.max(1, index.flagged().size()));
    }

    /** Ranks all anchors by the settings' own limits and method. */
    public static LimitedRecommendations rank(PairingIndex index, RecommendConfig config, JobContext job) {
        return rank(
                index,
                config,
                RankingLimits.of(config.limits(), index.inputs().snapshot().products()),
                job);
    }

    /** Ranks all anchors within limits. */
    public static LimitedRecommendations rank(
            PairingIndex index, RecommendConfig config, RankingLimits limits, JobContext job) {
        return new LimitedRanker(index, config, limits, null).ranked(job);
    }

    /** The same limits over scores of another method, for a comparison; parts and reasons stay those of the settings. */
    public static LimitedRecommendations rankBy(
            PairScore score, PairingIndex index, RecommendConfig config, JobContext job) {
        RankingLimits limits =
                RankingLimits.of(config.limits(), index.inputs().snapshot().products());
        return new LimitedRanker(index, config, limits, score).ranked(job);
    }

    private LimitedRecommendations ranked(JobContext job) {
        Selection.Bounds bounds = new Selection.Bounds(
                index.inputs().anchors().length,
                k,
                config.limits(),
                index.flagged().onHand(),
                index.flagged().stockValue(),
                this::apart);
        Choices choices = choices(job);
        Selection greedy = GreedyChoice.choose(choices, bounds, job);
        if (config.limits().method() != LimitConfig.Method.ASSIGNMENT) {
            return result(greedy, greedy.totals(), "");
        }
        if (choices.size() > AssignmentChoice.MOST_CHOICES) {
            return result(
                    greedy,
                    greedy.totals(),
                    "More pairs than " + AssignmentChoice.MOST_CHOICES + " fit: chosen greedily.");
        }
        return result(AssignmentChoice.choose(choices, bounds, greedy, job), greedy.totals(), "");
    }

    private int apart(int candidate, int other) {
        int[] products = index.flagged().products();
        return index.similarityOf().distance(products[candidate], products[other]);
    }

    private Choices choices(JobContext job) {
        int anchors = index.inputs().anchors().length;
        int most = Math.max(k, Math.min(GreedyChoice.RESERVE * k, MOST_CHOICES / Math.max(1, anchors)));
        float[] scores = new float[anchors == 0 ? 0 : index.to(anchors - 1)];
        int[] best = new int[anchors * most];
        int[] counts = new int[anchors];
        Parallel.blocks(anchors, BLOCK, job, (from, to) -> {
            TopK top = new TopK(most);
            for (int anchor = from; anchor < to; anchor++) {
                top.clear();
                for (int pair = index.from(anchor); pair < index.to(anchor); pair++) {
                    double value = eligible(anchor, pair);
                    scores[pair] = (float) value;
                    top.offer(pair, value);
                }
                counts[anchor] = top.size();
                for (int i = 0; i < top.size(); i++) {
                    best[anchor * most + i] = top.item(i);
                }
            }
        });
        BitSet wanted = new BitSet(scores.length);
        for (int anchor = 0; anchor < anchors; anchor++) {
            for (int i = 0; i < counts[anchor]; i++) {
                wanted.set(best[anchor * most + i]);
            }
        }
        addBestAnchors(scores, wanted);
        return gathered(wanted);
    }

    /** The score of a pair that may be shown; NaN for one that may not. */
    private double eligible(int anchor, int pair) {
        int candidate = index.candidate(pair);
        if (index.distance(pair) > config.groupDistance()
                || index.boost(pair) < 0
                || limits.excluded().contains(index.flagged().products()[candidate])
                || scorer.margin(candidate) < config.limits().marginFloor()) {
            return Double.NaN;
        }
        double value = score.of(anchor, pair);
        boolean fits = value >= config.minScore()
                && value > 0
                && (config.limits().minRelevance() == 0
                        || scorer.relevance(anchor, pair) >= config.limits().minRelevance());
        return fits ? value : Double.NaN;
    }

    private void addBestAnchors(float[] scores, BitSet wanted) {
        int least = config.limits().minAnchors();
        TopK[] best = new TopK[least == 0 ? 0 : index.flagged().size()];
        for (int i = 0; i < best.length; i++) {
            best[i] = new TopK(GreedyChoice.RESERVE * least);
        }
        for (int anchor = 0; anchor < index.inputs().anchors().length && least > 0; anchor++) {
            for (int pair = index.from(anchor); pair < index.to(anchor); pair++) {
                best[index.candidate(pair)].offer(pair, scores[pair]);
            }
        }
        for (TopK anchors : best) {
            for (int i = 0; i < anchors.size(); i++) {
                wanted.set(anchors.item(i));
            }
        }
    }

    private Choices gathered(BitSet wanted) {
        Choices choices = new Choices(wanted.cardinality() + limits.pinned().size());
        for (int anchor = 0; anchor < index.inputs().anchors().length; anchor++) {
            for (int pair = index.from(anchor); pair < index.to(anchor); pair++) {
                boolean byHand = !limits.pinned().isEmpty() && pinned(anchor, pair);
                if (byHand || wanted.get(pair)) {
                    double units = budget.expectedUnits(anchor, pair);
                    choices.add(anchor, index.candidate(pair), pair, score.of(anchor, pair), units, byHand);
                }
            }
        }
        return choices;
    }

    private boolean pinned(int anchor, int pair) {
        return limits.pinned()
                .contains(new RankingLimits.Pin(
                        index.inputs().anchors()[anchor], index.flagged().products()[index.candidate(pair)]));
    }

    private LimitedRecommendations result(Selection selection, Totals greedy, String note) {
        int[] counts = new int[index.inputs().anchors().length];
        int[] pairs = new int[counts.length * k];
        for (int anchor = 0; anchor < counts.length; anchor++) {
            counts[anchor] = selection.count(anchor);
            int[] sorted = sorted(selection, anchor);
            for (int i = 0; i < sorted.length; i++) {
                pairs[anchor * k + i] = selection.choices().pair(sorted[i]);
            }
        }
        Recommendations recommendations =
                new Recommendations(index, new PairingMaker(index, config, scorer), k, counts, pairs);
        int unmatched = (int) Arrays.stream(index.flagged().products())
                .filter(product -> recommendations.exposure(product) == 0)
                .count();
        return new LimitedRecommendations(
                recommendations, selection.spent(), unmatched, selection.totals(), greedy, note);
    }

    /** Pinned first, then by score, then by product id. */
    private static int[] sorted(Selection selection, int anchor) {
        Choices choices = selection.choices();
        Integer[] taken = new Integer[selection.count(anchor)];
        Arrays.setAll(taken, i -> selection.choice(anchor, i));
        Arrays.sort(taken, (a, b) -> {
            int order = Boolean.compare(choices.pinned(b), choices.pinned(a));
            order = order != 0 ? order : Double.compare(choices.score(b), choices.score(a));
            return order != 0 ? order : Integer.compare(choices.pair(a), choices.pair(b));
        });
        return Arrays.stream(taken).mapToInt(Integer::intValue).toArray();
    }
}
