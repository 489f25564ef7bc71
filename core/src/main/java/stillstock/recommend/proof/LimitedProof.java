package stillstock.recommend.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.classify.Classification;
import stillstock.classify.Classifier;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;
import stillstock.recommend.LimitConfig;
import stillstock.recommend.Pairing;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.evaluate.RankingResult;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.rank.LimitedRanker;
import stillstock.recommend.rank.LimitedRecommendations;
import stillstock.snapshot.Snapshot;

/**
 * The ranking with its own limits on, as of the split: what was dead or slow then beside the anchors of then, each item's
 * stock as budget. Rivals rank the same pairs (those the index keeps for any group) under the same limits. Asked of each
 * later order that holds an anchor and a flagged item: is the item on the anchor's list?
 */
final class LimitedProof {
    private final PairingEvaluation.Setup setup;
    private final PairingIndex index;
    private final SplitBaskets split;
    private final List<int[]> pairs = new ArrayList<>();

    private LimitedProof(PairingEvaluation.Setup setup, PairingIndex index, SplitBaskets split) {
        this.setup = setup;
        this.index = index;
        this.split = split;
    }

    /** Rows of the product and its rivals; none where nothing was flagged at the split. */
    static List<LimitedRow> rows(
            Snapshot snapshot,
            PairingEvaluation.Setup setup,
            PairingEvaluation.Product product,
            SplitBaskets split,
            Map<String, RecommendConfig> ours,
            Map<String, ItemScorer> rivals,
            JobContext job) {
        DeadStockPolicy policy = product.policy();
        StockFacts facts = StockFacts.asOf(snapshot, setup.splitDay(), policy.windows(), JobContext.none());
        Classification then = Classifier.classify(facts, policy);
        Feedback feedback = product.feedback();
        RecommendConfig everywhere = product.config().edited().groupDistance(3).config();
        PairingIndex index = PairingIndex.build(PairingInputs.of(then).with(feedback), everywhere, job);
        LimitedProof proof = new LimitedProof(setup, index, split);
        proof.draw();
        List<LimitedRow> rows = new ArrayList<>();
        if (index.flagged().size() == 0 || index.anchors().length == 0) {
            return rows;
        }
        RecommendConfig asked = withK(product.config(), setup.k());
        RecommendConfig open = withK(everywhere, setup.k()).edited().minScore(0).config();
        for (Map.Entry<String, ItemScorer> rival : rivals.entrySet()) {
            job.checkCancelled();
            rows.add(proof.row(
                    rival.getKey(),
                    LimitedRanker.rankBy(proof.scores(rival.getValue()), index, greedy(open), JobContext.none())));
        }
        for (Map.Entry<String, RecommendConfig> one : ours.entrySet()) {
            job.checkCancelled();
            RecommendConfig config = withK(one.getValue(), setup.k());
            rows.add(proof.row(one.getKey(), LimitedRanker.rank(index, greedy(config), JobContext.none())));
        }
        RecommendConfig assigned = asked.with(asked.limits().with(LimitConfig.Method.ASSIGNMENT));
        rows.add(proof.row("hand-set, assignment", LimitedRanker.rank(index, assigned, JobContext.none())));
        return rows;
    }

    private static RecommendConfig greedy(RecommendConfig config) {
        return config.with(config.limits().with(LimitConfig.Method.GREEDY));
    }

    private static RecommendConfig withK(RecommendConfig config, int k) {
        return config.withTopK(k);
    }

    /** Every anchor of every later order with every flagged item of it. */
    private void draw() {
        int[] rows = split.rows();
        int[] flagged = index.flagged().products();
        int[] sorted = flagged.clone();
        Arrays.sort(sorted);
        for (int[] order : split.later()) {
            for (int anchor : order) {
                for (int item : order) {
                    if (index.anchorNumber(rows[anchor]) >= 0 && Arrays.binarySearch(sorted, rows[item]) >= 0) {
                        pairs.add(new int[] {rows[anchor], rows[item]});
                    }
                }
            }
        }
    }

    /** A rival's scores of the pairs of the index; 0 where an item had no sale yet. */
    private LimitedRanker.PairScore scores(ItemScorer rival) {
        int[] rows = split.rows();
        int[] itemOf = new int[index.inputs().snapshot().products().size()];
        Arrays.fill(itemOf, -1);
        for (int item = 0; item < rows.length; item++) {
            itemOf[rows[item]] = item;
        }
        int anchors = index.anchors().length;
        float[] scores = new float[index.to(anchors - 1)];
        double[] of = new double[rows.length];
        for (int anchor = 0; anchor < anchors; anchor++) {
            int item = itemOf[index.anchors()[anchor]];
            if (item < 0) {
                continue;
            }
            rival.score(item, of);
            for (int pair = index.from(anchor); pair < index.to(anchor); pair++) {
                int other = itemOf[index.flagged().products()[index.candidate(pair)]];
                scores[pair] = other < 0 ? 0 : (float) of[other];
            }
        }
        return (anchor, pair) -> scores[pair];
    }

    private LimitedRow row(String method, LimitedRecommendations ranked) {
        Map<Integer, Map<Integer, Integer>> lists = new LinkedHashMap<>();
        for (Pairing pair : ranked.recommendations().all()) {
            lists.computeIfAbsent(pair.anchor(), key -> new LinkedHashMap<>()).put(pair.candidate(), pair.rank());
        }
        int[] ranks = new int[pairs.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = lists.getOrDefault(pairs.get(i)[0], Map.of()).getOrDefault(pairs.get(i)[1], Integer.MAX_VALUE);
        }
        int[] flagged = index.flagged().products();
        int[] shown = new int[flagged.length];
        boolean[] all = new boolean[flagged.length];
        double stock = 0;
        double units = 0;
        for (int i = 0; i < shown.length; i++) {
            shown[i] = ranked.recommendations().exposure(flagged[i]);
            all[i] = true;
            stock += Math.max(0, index.flagged().onHand()[i]);
            units += ranked.expectedUnits()[i];
        }
        RankingResult result = new RankingResult(setup.k(), ranks, shown, all);
        return new LimitedRow(
                method,
                ranks.length,
                result.hitRate(setup.seed()),
                result.ndcg(),
                result.coverage(),
                result.gini(),
                ranked.totals().valueShare(),
                units / stock,
                ranked.totals().score(),
                ranked.totals().pairs());
    }
}
