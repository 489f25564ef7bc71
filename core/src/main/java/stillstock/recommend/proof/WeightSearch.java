package stillstock.recommend.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import stillstock.job.JobContext;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.evaluate.PairSet;
import stillstock.recommend.evaluate.RankingEvaluation;
import stillstock.snapshot.Snapshot;

/**
 * Learns the weights of similarity, co-sales and the scorers in them from past baskets: a seeded search over weights for
 * the largest mean NDCG at 10 on earlier windows. Each window learns from what lies before it and asks what slow items
 * were bought beside others in it. First random weights around the present ones, then one weight after another halved or
 * doubled. Pressure and margin keep the share they have: baskets cannot tell what a shop wants rid of.
 */
public final class WeightSearch {
    private static final int K = 10;
    private static final int WINDOWS = 2;
    private static final int LEAST_PAIRS = 100;
    private static final int DRAWS = 30;
    private static final int SWEEPS = 1;
    private static final List<ScorerKind> LEARNED = List.of(
            ScorerKind.CATEGORY_PATH,
            ScorerKind.NAME,
            ScorerKind.BRAND,
            ScorerKind.PRICE_BAND,
            ScorerKind.ATTRIBUTES,
            ScorerKind.EMBEDDING,
            ScorerKind.SEASON,
            ScorerKind.CUSTOMERS);

    private final List<Window> windows = new ArrayList<>();
    private final RecommendConfig start;

    private record Window(ProductScorer scorer, PairSet pairs) {}

    /**
     * What was learned.
     *
     * @param config the settings with the weights found; the given ones where there was nothing to learn from
     * @param before mean NDCG at 10 of the given weights on the earlier windows; NaN without pairs
     * @param after the same of the weights found
     * @param pairs test pairs of all windows
     */
    public record Learned(RecommendConfig config, double before, double after, int pairs) {}

    private WeightSearch(RecommendConfig start) {
        this.start = start;
    }

    /**
     * Searches. Nothing after the last day is read.
     *
     * @param lastDay last day of the latest window
     * @param windowDays days of a window
     */
    public static Learned search(
            Snapshot snapshot, RecommendConfig start, int lastDay, int windowDays, long seed, JobContext job) {
        WeightSearch search = new WeightSearch(start);
        int pairs = 0;
        for (int window = 0; window < WINDOWS; window++) {
            int to = lastDay - window * windowDays;
            SplitBaskets split = new SplitBaskets(snapshot, to - windowDays, to);
            PairSet tail = split.tail(seed + window);
            if (tail.size() > 0) {
                search.windows.add(new Window(ProductScorer.of(snapshot, to - windowDays, split, start, job), tail));
                pairs += tail.size();
            }
        }
        if (pairs < LEAST_PAIRS) {
            return new Learned(start, Double.NaN, Double.NaN, pairs);
        }
        return search.run(pairs, new Random(seed), job);
    }

    private Learned run(int pairs, Random random, JobContext job) {
        double before = ndcg(start, job);
        RecommendConfig best = start;
        double most = before;
        int steps = DRAWS + SWEEPS * 2 * LEARNED.size();
        for (int draw = 0; draw < DRAWS; draw++) {
            job.step(draw, steps);
            RecommendConfig config = drawn(random);
            double ndcg = ndcg(config, job);
            if (ndcg > most) {
                best = config;
                most = ndcg;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (ScorerKind kind : LEARNED) {
                for (double factor : new double[] {0.5, 2}) {
                    RecommendConfig config = best.with(kind, best.weight(kind) * factor);
                    double ndcg = ndcg(config, job);
                    if (ndcg > most) {
                        best = config;
                        most = ndcg;
                    }
                }
            }
        }
        return new Learned(best, before, most, pairs);
    }

    /** Weights up to four times smaller or larger than the present ones. */
    private RecommendConfig drawn(Random random) {
        Map<ScorerKind, Double> weights = new EnumMap<>(start.scorers());
        for (ScorerKind kind : LEARNED) {
            weights.put(kind, Math.rint(1000 * start.weight(kind) * Math.pow(4, 2 * random.nextDouble() - 1)) / 1000);
        }
        double both = start.similarityWeight() + start.coSalesWeight();
        double share = Math.rint(100 * random.nextDouble()) / 100;
        return start.edited()
                .scorers(weights)
                .family(ScorerKind.Family.SIMILARITY, share * both)
                .family(ScorerKind.Family.CO_SALES, both - share * both)
                .config();
    }

    private double ndcg(RecommendConfig config, JobContext job) {
        job.checkCancelled();
        double sum = 0;
        for (Window window : windows) {
            sum += RankingEvaluation.evaluate(window.scorer().under(config), window.pairs(), K, JobContext.none())
                    .ndcg();
        }
        return sum / windows.size();
    }
}
