package stillstock.recommend;

import java.util.Set;

/**
 * What makes a ranking usable in a shop.
 *
 * @param marginFloor least margin at the proposed discount, share of the price; items of unknown margin pass; negative
 *     infinity for no floor
 * @param attachRate share of the anchor's orders that take a shown item along where nothing is known; default 0.02
 * @param trafficDays the anchor's orders of so many days are what is expected of as many to come; default 90
 * @param maxPerGroup items of one subcategory beside one anchor; default 3
 * @param minAnchors anchors that show each flagged item, if so many fit; default 1
 * @param excluded product rows that are never shown
 * @param pinned pairs that are always shown, first and without regard to the other limits
 */
public record RankingLimits(
        double marginFloor,
        double attachRate,
        int trafficDays,
        int maxPerGroup,
        int minAnchors,
        Set<Integer> excluded,
        Set<Pin> pinned) {
    /** An anchor and a flagged item put together by hand; product rows. */
    public record Pin(int anchor, int candidate) {}

    /** Checks the ranges. */
    public RankingLimits {
        if (!(attachRate >= 0 && attachRate <= 1) || trafficDays < 1 || maxPerGroup < 1 || minAnchors < 0) {
            throw new IllegalArgumentException("attachRate (" + attachRate + ") must be within 0..1, trafficDays ("
                    + trafficDays + ") and maxPerGroup (" + maxPerGroup + ") at least 1, minAnchors (" + minAnchors
                    + ") not negative");
        }
        excluded = Set.copyOf(excluded);
        pinned = Set.copyOf(pinned);
    }

    /** The defaults: nothing sold at a loss, nothing promised that is not there. */
    public static RankingLimits defaults() {
        return new RankingLimits(0, 0.02, 90, 3, 1, Set.of(), Set.of());
    }
}
