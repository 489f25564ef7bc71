package stillstock.recommend.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stillstock.classify.DeadStockPolicy;
import stillstock.job.JobContext;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.blend.Relatedness;
import stillstock.recommend.blend.RelatednessData;
import stillstock.recommend.evaluate.PairSet;
import stillstock.recommend.evaluate.RankingEvaluation;
import stillstock.recommend.evaluate.RankingResult;
import stillstock.recommend.feedback.Feedback;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * Learns from the orders up to a day and asks of each later order: given one of its items, is another of them among
 * those shown? For all items, for targets of the slow half beside anchors of the other, and with the limits of the shop
 * for what was flagged on that day. With rivals on the same pairs.
 */
public final class PairingEvaluation {
    private static final int DECILES = 10;
    private static final RankingResult.Interval NONE = new RankingResult.Interval(Double.NaN, Double.NaN, Double.NaN);

    /**
     * What is compared.
     *
     * @param splitDay last day that is learned from (see {@link Days})
     * @param lastDay last day that is tested on
     * @param k items shown
     * @param seed of the choice of anchors and targets, and of the bootstrap
     */
    public record Setup(int splitDay, int lastDay, int k, long seed) {}

    /** The pairings as they are set up: what is flagged, how pairs are scored and limited, what was said of them. */
    public record Product(DeadStockPolicy policy, RecommendConfig config, Feedback feedback) {}

    /**
     * One method on one set of pairs.
     *
     * @param slowHalf true where slow items were to be found, false for any
     * @param hitRate share of pairs whose target was shown, with its 95 % bootstrap interval
     * @param gapToBestRival paired difference of hit rates to the rival with most hits; NaN for rivals themselves
     * @param recall mean share of an order's other items that was shown beside its anchor
     * @param coverage share of the candidates shown at all
     * @param gini of how often candidates were shown
     * @param novelty mean of -log2 of the share of orders, up to the split, that hold what was shown
     * @param meanBaskets mean number of orders, up to the split, of what was shown
     * @param byDecile hit rates by the target's popularity, least popular tenth of the candidates first; NaN for none
     */
    public record Row(
            String method,
            boolean slowHalf,
            int pairs,
            RankingResult.Interval hitRate,
            RankingResult.Interval gapToBestRival,
            double ndcg,
            double recall,
            double meanReciprocalRank,
            double coverage,
            double gini,
            double novelty,
            double meanBaskets,
            List<Double> byDecile) {}

    /**
     * What came out.
     *
     * @param rows methods on all items, then on the slow half, ours last of each; empty where there is a cause
     * @param limited methods with the limits of the shop on; empty where nothing was flagged at the split
     * @param learned the weights that earlier baskets speak for; null where only relatedness was evaluated
     * @param unavailableCause why nothing could be compared; empty where there are rows
     */
    public record Outcome(
            List<Row> rows, List<LimitedRow> limited, WeightSearch.Learned learned, String unavailableCause) {}

    private final Setup setup;
    private final SplitBaskets split;
    private final JobContext job;

    private PairingEvaluation(Setup setup, SplitBaskets split, JobContext job) {
        this.setup = setup;
        this.split = split;
        this.job = job;
    }

    /** Evaluates relatedness alone; nothing up to the split depends on anything after it. */
    public static Outcome evaluate(Snapshot snapshot, Setup setup, JobContext job) {
        SplitBaskets split = new SplitBaskets(snapshot, setup.splitDay(), setup.lastDay());
        String cause = unavailable(split, setup);
        return cause.isEmpty()
                ? new Outcome(
                        new PairingEvaluation(setup, split, job).rows(Rivalry.of(split, setup.seed(), job), Map.of()),
                        List.of(),
                        null,
                        "")
                : new Outcome(List.of(), List.of(), null, cause);
    }

    /**
     * Evaluates relatedness, the pairings with weights set by hand and with weights learned from windows before the
     * split, and all of them under the limits of the shop.
     */
    public static Outcome evaluate(Snapshot snapshot, Setup setup, Product product, JobContext job) {
        job.message("Learning from the orders up to the split");
        SplitBaskets split = new SplitBaskets(snapshot, setup.splitDay(), setup.lastDay());
        String cause = unavailable(split, setup);
        if (!cause.isEmpty()) {
            return new Outcome(List.of(), List.of(), null, cause);
        }
        Map<String, ItemScorer> rivals = Rivalry.of(split, setup.seed(), job);
        job.message("Learning weights from earlier windows");
        WeightSearch.Learned learned = WeightSearch.search(
                snapshot,
                product.config(),
                setup.splitDay(),
                Math.max(1, setup.lastDay() - setup.splitDay()),
                setup.seed(),
                job.sub(0.4));
        ProductScorer scorer = ProductScorer.of(snapshot, setup.splitDay(), split, product.config(), job);
        Map<String, ItemScorer> ours = new LinkedHashMap<>();
        ours.put("pairings, hand-set", scorer.under(product.config()));
        ours.put("pairings, learned weights", scorer.under(learned.config()));
        job.message("Comparing with rivals");
        List<Row> rows = new PairingEvaluation(setup, split, job.sub(0.4)).rows(rivals, ours);
        Map<String, RecommendConfig> configs = new LinkedHashMap<>();
        configs.put("pairings, hand-set", product.config());
        configs.put("pairings, learned weights", learned.config());
        job.message("Ranking within the limits of the shop");
        List<LimitedRow> limited = LimitedProof.rows(snapshot, setup, product, split, configs, rivals, job.sub(0.2));
        return new Outcome(rows, limited, learned, "");
    }

    private static String unavailable(SplitBaskets split, Setup setup) {
        return split.all(setup.seed()).size() > 0
                ? ""
                : "No order after " + Days.text(setup.splitDay())
                        + " holds two items that sold before: choose an earlier day, or import order numbers.";
    }

    private List<Row> rows(Map<String, ItemScorer> rivals, Map<String, ItemScorer> ours) {
        List<Row> rows = new ArrayList<>(rows(null, split.all(setup.seed()), rivals, Map.of()));
        PairSet tail = split.tail(setup.seed());
        if (tail.size() > 0) {
            rows.addAll(rows(split.slow(), tail, rivals, ours));
        }
        return List.copyOf(rows);
    }

    private List<Row> rows(
            boolean[] slow, PairSet pairs, Map<String, ItemScorer> rivals, Map<String, ItemScorer> ours) {
        List<Row> rows = new ArrayList<>();
        RankingResult best = null;
        int step = 0;
        for (Map.Entry<String, ItemScorer> rival : rivals.entrySet()) {
            job.checkCancelled();
            job.step(step++, rivals.size() + ours.size() + 1);
            RankingResult result = RankingEvaluation.evaluate(rival.getValue(), pairs, setup.k(), JobContext.none());
            rows.add(row(rival.getKey(), slow != null, result, null, pairs, rival.getValue()));
            best = best == null || hits(result) > hits(best) ? result : best;
        }
        Map<String, ItemScorer> all = new LinkedHashMap<>(ours);
        all.put(
                "relatedness",
                Relatedness.tuned(split.data(), slow, JobContext.none()).scorer());
        for (Map.Entry<String, ItemScorer> one : all.entrySet()) {
            job.checkCancelled();
            RankingResult result = RankingEvaluation.evaluate(one.getValue(), pairs, setup.k(), JobContext.none());
            rows.add(row(one.getKey(), slow != null, result, best, pairs, one.getValue()));
        }
        return rows;
    }

    private double hits(RankingResult result) {
        return result.hitRate(setup.seed()).value();
    }

    private Row row(
            String method, boolean slow, RankingResult result, RankingResult best, PairSet pairs, ItemScorer scorer) {
        RelatednessData data = split.data();
        double[] orders = new double[data.items()];
        Arrays.setAll(orders, data.baskets()::frequency);
        double[] surprise = new double[orders.length];
        Arrays.setAll(
                surprise, i -> -Math.log(orders[i] / Math.max(1, data.baskets().basketCount())) / Math.log(2));
        SplitBaskets.Rest rest = split.rest(setup.seed(), slow);
        double recall = RankingEvaluation.evaluate(scorer, rest.pairs(), setup.k(), JobContext.none())
                .weightedHits(rest.weights());
        return new Row(
                method,
                slow,
                result.ranks().length,
                result.hitRate(setup.seed()),
                best == null ? NONE : result.gapTo(best, setup.seed()),
                result.ndcg(),
                recall,
                result.meanReciprocalRank(),
                result.coverage(),
                result.gini(),
                result.meanOfShown(surprise),
                result.meanOfShown(orders),
                byDecile(result, pairs, orders));
    }

    private static List<Double> byDecile(RankingResult result, PairSet pairs, double[] orders) {
        int[] items = IntStream.range(0, orders.length)
                .filter(item -> pairs.candidates()[item])
                .boxed()
                .sorted((a, b) -> {
                    int order = Double.compare(orders[a], orders[b]);
                    return order != 0 ? order : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        int[] decile = new int[orders.length];
        for (int place = 0; place < items.length; place++) {
            decile[items[place]] = place * DECILES / items.length;
        }
        List<Double> rates = new ArrayList<>();
        for (int tenth = 0; tenth < DECILES; tenth++) {
            int hits = 0;
            int all = 0;
            for (int i = 0; i < result.ranks().length; i++) {
                if (decile[pairs.targets()[i]] == tenth) {
                    all++;
                    hits += result.ranks()[i] <= result.k() ? 1 : 0;
                }
            }
            rates.add(all == 0 ? Double.NaN : (double) hits / all);
        }
        return List.copyOf(rates);
    }
}
