package stillstock.recommend.rank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.recommend.Pairing;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.kernel.TopK;
import stillstock.snapshot.ProductTable;

/**
 * Ranks the pairs of an index under given settings: score, then product id; what was left out by hand or rejected is not
 * shown. Changing weights, discount, shrinkage, K,
 * the minimum score or nearer groups only ranks again.
 */
public final class PairingRanker {
    private static final int BLOCK = 512;

    private PairingRanker() {}

    /**
     * The best pairings of one anchor.
     *
     * @param anchorProduct product row; any other than an anchor has no pairings
     * @throws IllegalArgumentException where the index does not cover the settings
     */
    public static List<Pairing> rankAnchor(PairingIndex index, int anchorProduct, RecommendConfig config) {
        PairScorer scorer = new PairScorer(index, config);
        int anchor = index.anchorNumber(anchorProduct);
        List<Pairing> pairings = new ArrayList<>();
        if (anchor < 0) {
            return pairings;
        }
        PairingMaker maker = new PairingMaker(index, config, scorer);
        TopK best = new TopK(config.topK());
        offer(index, config, scorer, excluded(index, config), anchor, best);
        for (int i = 0; i < best.size(); i++) {
            pairings.add(maker.pairing(anchor, i + 1, best.item(i)));
        }
        return pairings;
    }

    /** The best pairings of every anchor, in parallel over anchors. */
    public static Recommendations rankAll(PairingIndex index, RecommendConfig config, JobContext job) {
        PairScorer scorer = new PairScorer(index, config);
        int anchors = index.inputs().anchors().length;
        int k = Math.min(config.topK(), Math.max(1, index.flagged().size()));
        int[] counts = new int[anchors];
        int[] pairs = new int[anchors * k];
        BitSet excluded = excluded(index, config);
        Parallel.blocks(anchors, BLOCK, job, (from, to) -> {
            TopK best = new TopK(k);
            for (int anchor = from; anchor < to; anchor++) {
                best.clear();
                offer(index, config, scorer, excluded, anchor, best);
                counts[anchor] = best.size();
                for (int i = 0; i < best.size(); i++) {
                    pairs[anchor * k + i] = best.item(i);
                }
            }
        });
        return new Recommendations(index, new PairingMaker(index, config, scorer), k, counts, pairs);
    }

    /** The numbers of the candidates that were left out by hand. */
    private static BitSet excluded(PairingIndex index, RecommendConfig config) {
        BitSet excluded = new BitSet();
        if (!config.limits().excluded().isEmpty()) {
            ProductTable products = index.inputs().snapshot().products();
            Set<String> ids = Set.copyOf(config.limits().excluded());
            for (int candidate = 0; candidate < index.flagged().size(); candidate++) {
                excluded.set(candidate, ids.contains(products.id(index.flagged().products()[candidate])));
            }
        }
        return excluded;
    }

    private static void offer(
            PairingIndex index, RecommendConfig config, PairScorer scorer, BitSet excluded, int anchor, TopK best) {
        int to = index.to(anchor);
        for (int pair = index.from(anchor); pair < to; pair++) {
            if (index.distance(pair) <= config.groupDistance()
                    && index.boost(pair) >= 0
                    && !excluded.get(index.candidate(pair))) {
                double score = scorer.score(anchor, pair);
                if (score >= config.minScore() && score > 0) {
                    best.offer(pair, score);
                }
            }
        }
    }
}
