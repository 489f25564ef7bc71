package stillstock.evaluate;

/**
 * How well scores foretell yes or no. Pure functions of scores (higher = more likely yes; never NaN) and outcomes of
 * the same rows; NaN where a figure is not defined. O(n log n).
 *
 * <p>Sources: [1] Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27 (2006), ties counted
 * half; [2] average precision as the sum of precision times gain in recall over distinct scores; [3] Naeini, Cooper
 * and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015 (ECE).
 */
public final class BinaryMetrics {
    private static final double SMALLEST_PROBABILITY = 1e-15;

    private BinaryMetrics() {}

    /** Share of rows on the right side of the threshold (a score from the threshold upwards says yes). */
    public static double accuracy(double[] scores, boolean[] outcomes, double threshold) {
        Confusion counts = Confusion.at(scores, outcomes, threshold);
        return (double) (counts.truePositives() + counts.trueNegatives()) / scores.length;
    }

    /** Harmonic mean of precision and recall; NaN where neither outcome nor score says yes. */
    public static double f1(double[] scores, boolean[] outcomes, double threshold) {
        return Confusion.at(scores, outcomes, threshold).f1();
    }

    /** Area under the ROC curve [1]: chance that a yes outscores a no, ties counted half; NaN with one class only. */
    public static double rocAuc(double[] scores, boolean[] outcomes) {
        double won = 0;
        long negativesAbove = 0;
        TieGroups groups = TieGroups.descending(scores, outcomes);
        long positives = groups.positives();
        long negatives = scores.length - positives;
        for (int g = 0; g < groups.count(); g++) {
            long negativesHere = groups.size(g) - groups.positives(g);
            won += (double) groups.positives(g) * (negatives - negativesAbove - negativesHere / 2.0);
            negativesAbove += negativesHere;
        }
        return positives == 0 || negatives == 0 ? Double.NaN : won / ((double) positives * negatives);
    }

    /** Average precision [2]; NaN without a yes. */
    public static double averagePrecision(double[] scores, boolean[] outcomes) {
        TieGroups groups = TieGroups.descending(scores, outcomes);
        long positives = groups.positives();
        double sum = 0;
        long seen = 0;
        long hits = 0;
        for (int g = 0; g < groups.count(); g++) {
            seen += groups.size(g);
            hits += groups.positives(g);
            sum += (double) groups.positives(g) * hits / seen;
        }
        return positives == 0 ? Double.NaN : sum / positives;
    }

    /** Mean squared error of probabilities 0..1; NaN without rows. */
    public static double brier(double[] probabilities, boolean[] outcomes) {
        requireSameLength(probabilities, outcomes);
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double error = probabilities[i] - (outcomes[i] ? 1 : 0);
            sum += error * error;
        }
        return sum / probabilities.length;
    }

    /** Mean of minus the log of the probability given to what came to pass; probabilities are kept off 0 and 1. */
    public static double logLoss(double[] probabilities, boolean[] outcomes) {
        requireSameLength(probabilities, outcomes);
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double given = outcomes[i] ? probabilities[i] : 1 - probabilities[i];
            sum -= Math.log(Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, given)));
        }
        return sum / probabilities.length;
    }

    /** Expected calibration error [3] over ten equal-width bins of probabilities 0..1; NaN without rows. */
    public static double ece(double[] probabilities, boolean[] outcomes) {
        double sum = 0;
        for (Reliability.Bin bin : Reliability.bins(probabilities, outcomes, 10)) {
            if (bin.count() > 0) {
                sum += bin.count() * Math.abs(bin.meanScore() - bin.observedShare());
            }
        }
        return sum / probabilities.length;
    }

    /**
     * How many times richer in yes the highest-scoring rows are than all rows; ties at the edge count by expectation.
     *
     * @param share of rows looked at, above 0 and at most 1
     * @return NaN without a yes
     */
    public static double lift(double[] scores, boolean[] outcomes, double share) {
        return caught(scores, outcomes, null, share) / share;
    }

    /**
     * Share of the value of all yes rows that lies among the highest-scoring rows.
     *
     * @param values of each row, 0 or more; a NaN counts as 0
     * @param share of rows looked at, above 0 and at most 1
     * @return 0..1; NaN where the yes rows hold no value
     */
    public static double valueCaught(double[] scores, boolean[] outcomes, double[] values, double share) {
        return caught(scores, outcomes, values, share);
    }

    private static double caught(double[] scores, boolean[] outcomes, double[] values, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must be above 0 and at most 1");
        }
        TieGroups groups = TieGroups.descending(scores, outcomes);
        double wanted = share * scores.length;
        double seen = 0;
        double caught = 0;
        double all = 0;
        for (int g = 0; g < groups.count(); g++) {
            double value = values == null ? groups.positives(g) : groups.positiveValue(g, outcomes, values);
            double part = Math.max(0, Math.min(1, (wanted - seen) / groups.size(g)));
            caught += part * value;
            seen += groups.size(g);
            all += value;
        }
        return all > 0 ? caught / all : Double.NaN;
    }

    /** @throws IllegalArgumentException where the lengths differ */
    public static void requireSameLength(double[] scores, boolean[] outcomes) {
        if (scores.length != outcomes.length) {
            throw new IllegalArgumentException(
                    "lengths differ: scores (" + scores.length + "), outcomes (" + outcomes.length + ")");
        }
    }
}
