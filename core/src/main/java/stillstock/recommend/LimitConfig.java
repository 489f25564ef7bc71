package stillstock.recommend;

import java.util.List;
import java.util.Objects;

/**
 * What makes a ranking usable in a shop, as it is kept in the settings.
 *
 * @param method how pairs are chosen; default greedy
 * @param minRelevance least similarity or co-sales before weighting, whichever is larger, 0..1; default 0
 * @param marginFloor least margin at the proposed discount, share of the price; items of unknown margin pass; default 0
 * @param attachRate share of the anchor's orders that take a shown item along where nothing is known; default 0.02
 * @param trafficDays the anchor's sales lines of so many days are what is expected of as many to come; default 90
 * @param maxPerGroup items of one group beside one anchor; default 3
 * @param minAnchors anchors that show each flagged item, if so many fit; default 1
 * @param excluded product ids that are never shown
 * @param pinned pairs that are always shown, first and without regard to the other limits
 */
public record LimitConfig(
        Method method,
        double minRelevance,
        double marginFloor,
        double attachRate,
        int trafficDays,
        int maxPerGroup,
        int minAnchors,
        List<String> excluded,
        List<Pinned> pinned) {
    /** How pairs are chosen. */
    public enum Method {
        /** Each anchor's best by score; of the limits only what was left out by hand counts. */
        TOP_K("Best by score"),
        /** Best pairs first, within all limits. */
        GREEDY("Greedy within limits"),
        /** The assignment problem: the largest total score within all limits. */
        ASSIGNMENT("Assignment within limits");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return label;
        }
    }

    /** An anchor and a flagged item put together by hand; product ids. */
    public record Pinned(String anchor, String item) {}

    /** Checks the ranges. */
    public LimitConfig {
        Objects.requireNonNull(method, "method");
        if (!(attachRate >= 0 && attachRate <= 1) || trafficDays < 1 || maxPerGroup < 1 || minAnchors < 0) {
            throw new IllegalArgumentException("attachRate (" + attachRate + ") must be within 0..1, trafficDays ("
                    + trafficDays + ") and maxPerGroup (" + maxPerGroup + ") at least 1, minAnchors (" + minAnchors
                    + ") not negative");
        }
        if (!(marginFloor < 1) || !(minRelevance >= 0 && minRelevance <= 1)) {
            throw new IllegalArgumentException("marginFloor (" + marginFloor + ") must be below 1 and minRelevance ("
                    + minRelevance + ") within 0..1");
        }
        excluded = List.copyOf(excluded);
        pinned = List.copyOf(pinned);
    }

    /** Nothing sold at a loss, nothing promised that is not there, every flagged item shown somewhere. */
    public static LimitConfig defaults() {
        return new LimitConfig(Method.GREEDY, 0, 0, 0.02, 90, 3, 1, List.of(), List.of());
    }

    /** The same by another method. */
    public LimitConfig with(Method other) {
        return new LimitConfig(
                other, minRelevance, marginFloor, attachRate, trafficDays, maxPerGroup, minAnchors, excluded, pinned);
    }

    /** The same with other floors. */
    public LimitConfig withFloors(double relevance, double margin) {
        return new LimitConfig(
                method, relevance, margin, attachRate, trafficDays, maxPerGroup, minAnchors, excluded, pinned);
    }

    /** The same with another stock budget. */
    public LimitConfig withBudget(double rate, int days) {
        return new LimitConfig(
                method, minRelevance, marginFloor, rate, days, maxPerGroup, minAnchors, excluded, pinned);
    }

    /** The same with another spread over groups and anchors. */
    public LimitConfig withSpread(int perGroup, int anchors) {
        return new LimitConfig(
                method, minRelevance, marginFloor, attachRate, trafficDays, perGroup, anchors, excluded, pinned);
    }

    /** The same with other choices made by hand. */
    public LimitConfig withChoices(List<String> out, List<Pinned> in) {
        return new LimitConfig(
                method, minRelevance, marginFloor, attachRate, trafficDays, maxPerGroup, minAnchors, out, in);
    }
}
