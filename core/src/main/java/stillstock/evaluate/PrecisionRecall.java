package stillstock.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Precision and recall at every threshold worth trying, and the threshold with the best F1. */
public final class PrecisionRecall {
    /**
     * What a threshold gives.
     *
     * @param threshold a score from here upwards says yes
     * @param flagged rows that say yes
     * @param precision share of them that came to pass
     * @param recall share of what came to pass that is among them; NaN where nothing came to pass
     */
    public record Point(double threshold, int flagged, double precision, double recall) {
        /** Harmonic mean of both; 0 where both are 0. */
        public double f1() {
            return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        }
    }

    private PrecisionRecall() {}

    /** One point a distinct score, highest threshold first. */
    public static List<Point> curve(double[] scores, boolean[] outcomes) {
        TieGroups groups = TieGroups.descending(scores, outcomes);
        long positives = groups.positives();
        List<Point> result = new ArrayList<>();
        int flagged = 0;
        int hits = 0;
        for (int g = 0; g < groups.count(); g++) {
            flagged += groups.size(g);
            hits += groups.positives(g);
            double threshold = g + 1 < groups.count() ? between(groups.score(g + 1), groups.score(g)) : groups.score(g);
            result.add(new Point(
                    threshold,
                    flagged,
                    (double) hits / flagged,
                    positives == 0 ? Double.NaN : (double) hits / positives));
        }
        return result;
    }

    /**
     * The threshold with the highest F1, midway between two scores; of several the highest.
     *
     * @return NaN without a yes
     */
    public static double bestF1Threshold(double[] scores, boolean[] outcomes) {
        double best = Double.NaN;
        double bestF1 = 0;
        for (Point point : curve(scores, outcomes)) {
            if (point.f1() > bestF1) {
                bestF1 = point.f1();
                best = point.threshold();
            }
        }
        return best;
    }

    /**
     * The threshold that promises the best F1 on rows whose outcome is not known: that of the best ratio of expected
     * hits to expected mistakes, were the probabilities right. It moves with the base rate, which a threshold carried
     * over from earlier rows does not. Source: Lipton, Elkan and Naryanaswamy, "Optimal thresholding of classifiers to
     * maximize F1 measure" (2014).
     *
     * @param probabilities calibrated, 0..1
     * @return NaN without rows or where nothing is expected
     */
    public static double expectedF1Threshold(double[] probabilities) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        double expected = Arrays.stream(sorted).sum();
        double hits = 0;
        double best = 0;
        double threshold = Double.NaN;
        for (int i = sorted.length - 1; i >= 0; i--) {
            hits += sorted[i];
            double f1 = 2 * hits / (sorted.length - i + expected);
            if (f1 > best && (i == 0 || sorted[i - 1] < sorted[i])) {
                best = f1;
                threshold = i == 0 ? sorted[i] : between(sorted[i - 1], sorted[i]);
            }
        }
        return threshold;
    }

    private static double between(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle > low ? middle : high;
    }
}
