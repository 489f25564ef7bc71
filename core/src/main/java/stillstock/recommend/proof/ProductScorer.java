package stillstock.recommend.proof;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import stillstock.job.JobContext;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.rank.PairScorer;
import stillstock.snapshot.Snapshot;

/**
 * The pairing score as a scorer of items: anchors of the upper half, candidates of the slow half, similarity and co-sales
 * alone (baskets cannot confirm pressure and margin). Pairs the index does not keep score 0.
 */
final class ProductScorer {
    private final PairingIndex index;
    private final int[] rows;
    private final int[] itemOfProduct;

    private ProductScorer(PairingIndex index, int[] rows, int products) {
        this.index = index;
        this.rows = rows;
        itemOfProduct = new int[products];
        for (int item = 0; item < rows.length; item++) {
            itemOfProduct[rows[item]] = item;
        }
    }

    static ProductScorer of(Snapshot snapshot, int day, SplitBaskets split, RecommendConfig config, JobContext job) {
        boolean[] slow = split.slow();
        int[] flagged = rows(split, item -> slow[item]);
        double[] unknown = new double[flagged.length];
        Arrays.fill(unknown, Double.NaN);
        PairingInputs inputs = new PairingInputs(
                snapshot,
                day,
                rows(split, item -> !slow[item]),
                new FlaggedItems(flagged, unknown, unknown, unknown, unknown, unknown),
                false);
        RecommendConfig everywhere = config.edited().groupDistance(3).config();
        return new ProductScorer(
                PairingIndex.build(inputs, everywhere, job),
                split.rows(),
                snapshot.products().size());
    }

    private static int[] rows(SplitBaskets split, IntPredicate item) {
        int[] rows = split.rows();
        return IntStream.range(0, rows.length).filter(item).map(i -> rows[i]).toArray();
    }

    ItemScorer under(RecommendConfig config) {
        RecommendConfig alone = config.with(ScorerKind.Family.PRESSURE, 0).with(ScorerKind.Family.MARGIN, 0);
        PairScorer scorer =
                new PairScorer(index, alone.edited().groupDistance(3).config());
        return (item, scores) -> {
            Arrays.fill(scores, 0);
            int anchor = index.anchorNumber(rows[item]);
            for (int pair = index.from(Math.max(0, anchor)); anchor >= 0 && pair < index.to(anchor); pair++) {
                int product = index.flagged().products()[index.candidate(pair)];
                scores[itemOfProduct[product]] = scorer.score(anchor, pair);
            }
        };
    }
}
