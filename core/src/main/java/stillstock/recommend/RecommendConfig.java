package stillstock.recommend;

/**
 * How pairings are found and ranked. Weights need not add up to 1; they are normalised.
 *
 * @param similarityWeight weight of similarity; default 0.40
 * @param pressureWeight weight of inventory pressure; default 0.25
 * @param coSalesWeight weight of co-sales; default 0.25
 * @param marginWeight weight of margin; default 0.10
 * @param topK pairings an anchor; default 5
 * @param groupDistance how far apart in the category tree items may be: 0 same subcategory, 1 same category, 2 same
 *     department, 3 anywhere; default 2
 * @param shrinkage baskets of evidence that count as much as none at all; default 5
 * @param proposedDiscount share taken off the flagged item's price when its margin is judged; default 0.20
 * @param minScore pairings below this score are left out; default 0.05
 */
public record RecommendConfig(
        double similarityWeight,
        double pressureWeight,
        double coSalesWeight,
        double marginWeight,
        int topK,
        int groupDistance,
        double shrinkage,
        double proposedDiscount,
        double minScore) {
    /** Checks the ranges. */
    public RecommendConfig {
        if (similarityWeight < 0 || pressureWeight < 0 || coSalesWeight < 0 || marginWeight < 0) {
            throw new IllegalArgumentException("weights must not be negative: similarity " + similarityWeight
                    + ", pressure " + pressureWeight + ", co-sales " + coSalesWeight + ", margin " + marginWeight);
        }
        if (topK < 1 || groupDistance < 0 || groupDistance > 3) {
            throw new IllegalArgumentException(
                    "topK (" + topK + ") must be at least 1 and groupDistance (" + groupDistance + ") within 0..3");
        }
    }

    /** The defaults. */
    public static RecommendConfig defaults() {
        return new RecommendConfig(0.40, 0.25, 0.25, 0.10, 5, 2, 5, 0.20, 0.05);
    }

    /** The same with so many pairings an anchor. */
    public RecommendConfig withTopK(int pairings) {
        return new RecommendConfig(
                similarityWeight,
                pressureWeight,
                coSalesWeight,
                marginWeight,
                pairings,
                groupDistance,
                shrinkage,
                proposedDiscount,
                minScore);
    }
}
