package stillstock.recommend.rank;

import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScoreParts;
import stillstock.recommend.index.PairingIndex;

/**
 * The score of a pair under given settings. Parts before weighting, each 0..1: similarity and pressure as the index
 * holds them; co-sales the square root of together / (orders of the anchor + shrinkage), so that ordinary attach rates
 * of 1 to 10 % count; margin (p - cost) / p with p the price after the proposed discount, at least 0, and 0 where price
 * or cost is unknown.
 */
final class PairScorer {
    private final PairingIndex index;
    private final RecommendConfig config;
    private final double similarityWeight;
    private final double pressureWeight;
    private final double coSalesWeight;
    private final double marginWeight;
    private final double[] ofCandidate;

    PairScorer(PairingIndex index, RecommendConfig config) {
        if (!index.covers(config)) {
            throw new IllegalArgumentException("groupDistance (" + config.groupDistance()
                    + ") is farther than the index was built for: build it again");
        }
        this.index = index;
        this.config = config;
        double sum =
                config.similarityWeight() + config.pressureWeight() + config.coSalesWeight() + config.marginWeight();
        double scale = sum > 0 ? 1 / sum : 0;
        similarityWeight = config.similarityWeight() * scale;
        pressureWeight = config.pressureWeight() * scale;
        coSalesWeight = config.coSalesWeight() * scale;
        marginWeight = config.marginWeight() * scale;
        ofCandidate = new double[index.flagged().size()];
        for (int candidate = 0; candidate < ofCandidate.length; candidate++) {
            ofCandidate[candidate] = pressureWeight * index.pressure(candidate) + marginPart(candidate);
        }
    }

    double score(int anchor, int pair) {
        return similarityWeight * index.similarity(pair)
                + ofCandidate[index.candidate(pair)]
                + coSalesPart(anchor, pair);
    }

    ScoreParts parts(int anchor, int pair) {
        int candidate = index.candidate(pair);
        return new ScoreParts(
                similarityWeight * index.similarity(pair),
                pressureWeight * index.pressure(candidate),
                coSalesPart(anchor, pair),
                marginPart(candidate));
    }

    private double coSalesPart(int anchor, int pair) {
        int together = index.together(pair);
        return together == 0
                ? 0
                : coSalesWeight * Math.sqrt(together / (index.anchorOrders(anchor) + config.shrinkage()));
    }

    private double marginPart(int candidate) {
        double margin = margin(candidate);
        return margin > 0 ? marginWeight * margin : 0;
    }

    /** Share of the discounted price left after cost; negative below cost, NaN where unknown. */
    double margin(int candidate) {
        double price = index.price(candidate) * (1 - config.proposedDiscount());
        return price > 0 ? (price - index.flagged().unitCost()[candidate]) / price : Double.NaN;
    }
}
