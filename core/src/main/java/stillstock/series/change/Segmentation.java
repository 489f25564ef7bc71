package stillstock.series.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The best cut of values into stretches of one mean each: least squared errors plus a penalty a cut, by pruned exact
 * linear time. Source: Killick, Fearnhead and Eckley, "Optimal detection of changepoints with a linear computational
 * cost", J. American Statistical Association 107 (2012).
 */
final class Segmentation {
    private final double[] sums;
    private final double[] squares;
    private final double spread;

    /** @param spread of counts, variance over mean; NaN for squared errors */
    private Segmentation(double[] values, double spread) {
        this.spread = spread;
        sums = new double[values.length + 1];
        squares = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
            squares[i + 1] = squares[i] + values[i] * values[i];
        }
    }

    /**
     * First indices of the stretches after the first, rising.
     *
     * @param values no NaN
     * @param penalty squared error a cut must save
     * @param least shortest stretch
     */
    static List<Integer> cuts(double[] values, double penalty, int least) {
        return cuts(new Segmentation(values, Double.NaN), values.length, penalty, least);
    }

    /**
     * The same for counts: least Poisson deviance instead of squared errors, as a few counts among many zeros scatter by
     * their level.
     *
     * @param values at least 0
     * @param spread variance over mean within a stretch, at least 1
     */
    static List<Integer> countCuts(double[] values, double spread, double penalty, int least) {
        return cuts(new Segmentation(values, spread), values.length, penalty, least);
    }

    private static List<Integer> cuts(Segmentation segmentation, int n, double penalty, int least) {
        double[] best = new double[n + 1];
        int[] last = new int[n + 1];
        best[0] = -penalty;
        List<Integer> candidates = new ArrayList<>(List.of(0));
        for (int end = 1; end <= n; end++) {
            best[end] = Double.POSITIVE_INFINITY;
            for (int start : candidates) {
                if (end - start < least && !(start == 0 && end < 2 * least)) {
                    continue;
                }
                double cost = best[start] + segmentation.cost(start, end) + penalty;
                if (cost < best[end]) {
                    best[end] = cost;
                    last[end] = start;
                }
            }
            prune(candidates, segmentation, best, end, least);
        }
        List<Integer> cuts = new ArrayList<>();
        for (int end = last[n]; end > 0; end = last[end]) {
            cuts.add(end);
        }
        Collections.reverse(cuts);
        return cuts;
    }

    private static void prune(List<Integer> candidates, Segmentation segmentation, double[] best, int end, int least) {
        candidates.removeIf(start -> end - start >= least && best[start] + segmentation.cost(start, end) > best[end]);
        if (end >= least) {
            candidates.add(end);
        }
    }

    private double cost(int start, int end) {
        double sum = sums[end] - sums[start];
        if (!Double.isNaN(spread)) {
            return sum <= 0 ? 0 : 2 * sum * Math.log((end - start) / sum) / spread;
        }
        return Math.max(0, squares[end] - squares[start] - sum * sum / (end - start));
    }
}
