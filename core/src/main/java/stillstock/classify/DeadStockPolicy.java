package stillstock.classify;

import java.util.List;

/**
 * Every threshold that decides a product's status and classes. Changing one re-flags at once, except those of
 * {@link FactWindows}, which recompute the facts.
 *
 * @param deadAfterDays dead: days since the last sale exceed this; default 180
 * @param minOnHand dead or slow only with at least this many units on hand; default 1
 * @param newGraceDays new: first received or launched at most this many days ago; default 90
 * @param slowCoverDays slow: days of cover exceed this; default 180
 * @param anchorSoldWithinDays an active product is an anchor with a sale within this many days; default 90
 * @param minStockValue flagged only where the value at cost is at least this; default 0 (currency)
 * @param abcA class A: cumulative share of sales value up to this; default 0.80
 * @param abcB class B: cumulative share up to this; default 0.95
 * @param xyzX class X: CV of monthly demand below this; default 0.5
 * @param xyzY class Y: CV below this; default 1.0
 * @param fsnFast class F: cumulative share of average stay, shortest first, up to this; default 0.10
 * @param fsnSlow class S: cumulative share up to this; default 0.30, so that N makes up 70 % of the stay
 * @param ageBucketDays upper bounds of the age buckets, rising; default 90, 180, 365 (the last bucket is open)
 * @param windows how far the facts look back
 */
public record DeadStockPolicy(
        int deadAfterDays,
        double minOnHand,
        int newGraceDays,
        double slowCoverDays,
        int anchorSoldWithinDays,
        double minStockValue,
        double abcA,
        double abcB,
        double xyzX,
        double xyzY,
        double fsnFast,
        double fsnSlow,
        List<Integer> ageBucketDays,
        FactWindows windows) {

    /**
     * How far the facts look back.
     *
     * @param velocityDays window of the velocity that cover is worked out from; default 90
     * @param valueDays window of sales value for ABC, of monthly demand for XYZ and of stay for FSN; default 365
     */
    public record FactWindows(int velocityDays, int valueDays) {}

    /** Checks the thresholds. */
    public DeadStockPolicy {
        ageBucketDays = List.copyOf(ageBucketDays);
        require(deadAfterDays >= 1, "deadAfterDays", deadAfterDays);
        require(newGraceDays >= 0, "newGraceDays", newGraceDays);
        require(slowCoverDays > 0, "slowCoverDays", slowCoverDays);
        require(anchorSoldWithinDays >= 1, "anchorSoldWithinDays", anchorSoldWithinDays);
        require(minOnHand > 0, "minOnHand", minOnHand);
        require(abcA > 0 && abcA <= abcB && abcB <= 1, "abcA", abcA);
        require(xyzX > 0 && xyzX <= xyzY, "xyzX", xyzX);
        require(fsnFast > 0 && fsnFast <= fsnSlow && fsnSlow <= 1, "fsnFast", fsnFast);
        require(windows.velocityDays() >= 1, "velocityDays", windows.velocityDays());
        require(windows.valueDays() >= 1, "valueDays", windows.valueDays());
    }

    /** The defaults of the trade. */
    public static DeadStockPolicy defaults() {
        return new DeadStockPolicy(
                180,
                1,
                90,
                180,
                90,
                0,
                0.80,
                0.95,
                0.5,
                1.0,
                0.10,
                0.30,
                List.of(90, 180, 365),
                new FactWindows(90, 365));
    }

    private static void require(boolean holds, String name, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " (" + value + ") is out of range");
        }
    }
}
