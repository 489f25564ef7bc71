package stillstock.recommend;

/**
 * A flagged item to show beside an anchor.
 *
 * @param anchor product row of the active item
 * @param rank 1 for the best of this anchor
 * @param candidate product row of the flagged item
 * @param baskets orders that held both, as evidence behind the co-sales part
 * @param reason why, one sentence
 */
public record Pairing(int anchor, int rank, int candidate, ScoreParts parts, int baskets, String reason) {
    /** The score, sum of its parts. */
    public double score() {
        return parts.total();
    }
}
