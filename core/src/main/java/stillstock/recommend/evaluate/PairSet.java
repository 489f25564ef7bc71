package stillstock.recommend.evaluate;

import java.util.Arrays;

/**
 * What is ranked and what should be found: for each test basket one anchor and one held-out target.
 *
 * @param anchors item numbers
 * @param targets item numbers, one for each anchor
 * @param candidates for each item whether it may be shown; an anchor is never shown beside itself
 */
public record PairSet(int[] anchors, int[] targets, boolean[] candidates) {
    /** Checks the lengths. */
    public PairSet {
        if (anchors.length != targets.length) {
            throw new IllegalArgumentException(
                    "anchors (" + anchors.length + ") and targets (" + targets.length + ") must be pairs");
        }
    }

    /** Pairs. */
    public int size() {
        return anchors.length;
    }

    /** The positions in order of anchor, so that each anchor is scored once. */
    int[] byAnchor() {
        long[] keys = new long[anchors.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) anchors[i] << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
