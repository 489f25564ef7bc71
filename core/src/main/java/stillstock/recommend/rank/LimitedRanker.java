package stillstock.recommend.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import stillstock.job.JobContext;
import stillstock.recommend.RankingLimits;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.kernel.TopK;

/**
 * Ranks within limits, greedily: pinned pairs; then for each flagged item, most value first, its best anchors until it
 * has the least number of them; then all pairs by score. A pair is taken while its anchor has room, the anchor does not
 * show too many of the item's group, the margin holds and the stock can serve it. Ties by product id.
 */
public final class LimitedRanker {
    /** Pairs of an anchor that are looked at beyond K. */
    private static final int RESERVE = 4;

    private final PairingIndex index;
    private final RecommendConfig config;
    private final RankingLimits limits;
    private final PairScorer scorer;
    private final StockBudget budget;
    private final int k;
    private final int[] counts;
    private final int[] pairs;
    private final int[] showing;

    private LimitedRanker(PairingIndex index, RecommendConfig config, RankingLimits limits) {
        this.index = index;
        this.config = config;
        this.limits = limits;
        scorer = new PairScorer(index, config);
        budget = new StockBudget(index, config, limits);
        k = config.topK();
        counts = new int[index.inputs().anchors().length];
        pairs = new int[counts.length * k];
        showing = new int[index.flagged().size()];
    }

    /** Ranks all anchors. */
    public static LimitedRecommendations rank(
            PairingIndex index, RecommendConfig config, RankingLimits limits, JobContext job) {
        LimitedRanker ranker = new LimitedRanker(index, config, limits);
        ranker.takePinned();
        int pinned = Arrays.stream(ranker.counts).sum();
        job.checkCancelled();
        if (limits.minAnchors() > 0) {
            ranker.takeLeastAnchors();
        }
        job.checkCancelled();
        ranker.takeByScore(job);
        return ranker.result(pinned > 0);
    }

    private void takePinned() {
        for (int anchor = 0; anchor < counts.length; anchor++) {
            for (int pair = index.from(anchor); pair < index.to(anchor) && counts[anchor] < k; pair++) {
                if (pinned(anchor, pair)) {
                    take(anchor, pair);
                }
            }
        }
    }

    private boolean pinned(int anchor, int pair) {
        return limits.pinned()
                .contains(new RankingLimits.Pin(
                        index.inputs().anchors()[anchor], index.flagged().products()[index.candidate(pair)]));
    }

    private void takeLeastAnchors() {
        int n = index.flagged().size();
        TopK[] best = new TopK[n];
        int[] anchorOf = new int[index.to(Math.max(0, counts.length - 1)) + 1];
        for (int candidate = 0; candidate < n; candidate++) {
            best[candidate] = new TopK(RESERVE * limits.minAnchors());
        }
        for (int anchor = 0; anchor < counts.length; anchor++) {
            for (int pair = index.from(anchor); pair < index.to(anchor); pair++) {
                anchorOf[pair] = anchor;
                if (eligible(anchor, pair)) {
                    best[index.candidate(pair)].offer(pair, scorer.score(anchor, pair));
                }
            }
        }
        for (int candidate : byValue()) {
            for (int i = 0; i < best[candidate].size() && showing[candidate] < limits.minAnchors(); i++) {
                int pair = best[candidate].item(i);
                takeIfAllowed(anchorOf[pair], pair);
            }
        }
    }

    private int[] byValue() {
        double[] value = index.flagged().stockValue();
        return IntStream.range(0, showing.length)
                .boxed()
                .sorted((a, b) -> {
                    int order = Double.compare(known(value[b]), known(value[a]));
                    return order != 0 ? order : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double known(double value) {
        return Double.isNaN(value) ? -1 : value;
    }

    private record Choice(double score, int anchor, int pair) {}

    private void takeByScore(JobContext job) {
        List<Choice> choices = new ArrayList<>();
        TopK best = new TopK(RESERVE * k);
        for (int anchor = 0; anchor < counts.length; anchor++) {
            best.clear();
            for (int pair = index.from(anchor); pair < index.to(anchor); pair++) {
                if (eligible(anchor, pair)) {
                    best.offer(pair, scorer.score(anchor, pair));
                }
            }
            for (int i = 0; i < best.size(); i++) {
                choices.add(new Choice(best.score(i), anchor, best.item(i)));
            }
        }
        job.checkCancelled();
        choices.sort((a, b) -> {
            int order = Double.compare(b.score(), a.score());
            return order != 0 ? order : Integer.compare(a.pair(), b.pair());
        });
        for (Choice choice : choices) {
            takeIfAllowed(choice.anchor(), choice.pair());
        }
    }

    private boolean eligible(int anchor, int pair) {
        int candidate = index.candidate(pair);
        return index.distance(pair) <= config.groupDistance()
                && !limits.excluded().contains(index.flagged().products()[candidate])
                && !(scorer.margin(candidate) < limits.marginFloor())
                && scorer.score(anchor, pair) >= config.minScore();
    }

    private void takeIfAllowed(int anchor, int pair) {
        if (counts[anchor] < k && !taken(anchor, pair) && diverse(anchor, pair) && budget.allows(anchor, pair)) {
            take(anchor, pair);
        }
    }

    private boolean taken(int anchor, int pair) {
        for (int i = 0; i < counts[anchor]; i++) {
            if (pairs[anchor * k + i] == pair) {
                return true;
            }
        }
        return false;
    }

    private boolean diverse(int anchor, int pair) {
        int[] products = index.flagged().products();
        int same = 0;
        for (int i = 0; i < counts[anchor]; i++) {
            int other = products[index.candidate(pairs[anchor * k + i])];
            same += index.similarityOf().distance(products[index.candidate(pair)], other) == 0 ? 1 : 0;
        }
        return same < limits.maxPerGroup();
    }

    private void take(int anchor, int pair) {
        pairs[anchor * k + counts[anchor]++] = pair;
        showing[index.candidate(pair)]++;
        budget.spend(anchor, pair);
    }

    private LimitedRecommendations result(boolean anyPinned) {
        for (int anchor = 0; anchor < counts.length; anchor++) {
            sort(anchor, anyPinned);
        }
        int unmatched = (int) Arrays.stream(showing).filter(count -> count == 0).count();
        Recommendations recommendations =
                new Recommendations(index, new PairingMaker(index, config, scorer), k, counts, pairs);
        return new LimitedRecommendations(recommendations, budget.spent(), unmatched);
    }

    /** Pinned first, then by score, then by product id. */
    private void sort(int anchor, boolean anyPinned) {
        int[] sorted = Arrays.stream(pairs, anchor * k, anchor * k + counts[anchor])
                .boxed()
                .sorted((a, b) -> {
                    int order = anyPinned ? Boolean.compare(pinned(anchor, b), pinned(anchor, a)) : 0;
                    order = order != 0 ? order : Double.compare(scorer.score(anchor, b), scorer.score(anchor, a));
                    return order != 0 ? order : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, pairs, anchor * k, sorted.length);
    }
}
