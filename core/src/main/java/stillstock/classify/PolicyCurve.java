package stillstock.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * How much would be flagged at other thresholds: one pass over the products into steps between the thresholds, then
 * sums from the top. O(products log thresholds), without classifying again.
 */
public final class PolicyCurve {
    /**
     * What one threshold would flag.
     *
     * @param count products
     * @param value stock at cost, currency; products of unknown cost count 0
     */
    public record Point(double threshold, int count, double value) {}

    private PolicyCurve() {}

    /** Dead products by days without a sale, the other thresholds as in the policy; one point a threshold as given. */
    public static List<Point> deadAfterDays(StockFacts facts, DeadStockPolicy policy, int[] thresholds) {
        Rules rules = new Rules(facts, policy);
        return curve(facts, thresholds, p -> eligible(facts, rules, p), facts::idleDays);
    }

    /** Slow products by days of cover, the other thresholds as in the policy; one point a threshold as given. */
    public static List<Point> slowCoverDays(StockFacts facts, DeadStockPolicy policy, int[] thresholds) {
        Rules rules = new Rules(facts, policy);
        return curve(
                facts,
                thresholds,
                p -> eligible(facts, rules, p) && facts.idleDays(p) <= policy.deadAfterDays(),
                rules::coverDays);
    }

    private static boolean eligible(StockFacts facts, Rules rules, int p) {
        return facts.idleDays(p) >= 0 && !rules.isOut(p) && !rules.isNew(p) && rules.worthFlagging(p);
    }

    private static List<Point> curve(
            StockFacts facts, int[] thresholds, IntPredicate eligible, IntToDoubleFunction measure) {
        double[] rising = Arrays.stream(thresholds).asDoubleStream().sorted().toArray();
        int[] count = new int[rising.length + 1];
        double[] value = new double[rising.length + 1];
        for (int p = 0; p < facts.products(); p++) {
            if (eligible.test(p)) {
                int below = below(rising, measure.applyAsDouble(p));
                count[below]++;
                value[below] += facts.stockValue(p) >= 0 ? facts.stockValue(p) : 0;
            }
        }
        for (int i = rising.length - 1; i >= 0; i--) {
            count[i] += count[i + 1];
            value[i] += value[i + 1];
        }
        List<Point> points = new ArrayList<>(thresholds.length);
        for (int threshold : thresholds) {
            int above = below(rising, Math.nextUp((double) threshold));
            points.add(new Point(threshold, count[above], value[above]));
        }
        return points;
    }

    /** How many thresholds the measure exceeds. */
    private static int below(double[] rising, double measure) {
        int at = Arrays.binarySearch(rising, measure);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && rising[at - 1] == measure) {
            at--;
        }
        return at;
    }
}
