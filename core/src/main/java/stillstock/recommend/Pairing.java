package stillstock.recommend;

import java.util.List;

/**
 * A flagged item to show beside an anchor.
 *
 * @param anchor product row of the active item
 * @param rank 1 for the best of this anchor
 * @param candidate product row of the flagged item
 * @param grounds what the score is made of, one a scorer; their parts add up to the score
 * @param baskets orders that held both, as evidence behind the co-sales part
 * @param reason why, one sentence
 */
public record Pairing(int anchor, int rank, int candidate, List<Ground> grounds, int baskets, String reason) {
    /** Copies the grounds. */
    public Pairing {
        grounds = List.copyOf(grounds);
    }

    /** The grounds' parts added up by family. */
    public ScoreParts parts() {
        return ScoreParts.of(grounds);
    }

    /** The score, sum of its parts. */
    public double score() {
        return parts().total();
    }
}
