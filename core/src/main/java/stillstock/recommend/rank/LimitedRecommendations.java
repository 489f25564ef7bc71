package stillstock.recommend.rank;

import stillstock.recommend.choose.Totals;
import stillstock.recommend.index.PairingIndex;

/**
 * A ranking within limits.
 *
 * @param recommendations the pairings
 * @param expectedUnits of each flagged item, in the order of {@link PairingIndex#flagged()}, that the anchors showing it
 *     are expected to take along; at most its stock, pinned pairs apart
 * @param unmatched flagged items that no anchor shows
 * @param totals what it comes to
 * @param greedy what the greedy choice comes to; the same where that is what was asked for
 * @param note what the reader should know; empty where there is nothing to say
 */
public record LimitedRecommendations(
        Recommendations recommendations,
        double[] expectedUnits,
        int unmatched,
        Totals totals,
        Totals greedy,
        String note) {}
