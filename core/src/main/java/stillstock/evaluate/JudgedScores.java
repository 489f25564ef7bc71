package stillstock.evaluate;

import java.time.LocalDate;

/**
 * One model's scores beside what came to pass, ready to be judged.
 *
 * @param model who scored
 * @param scores higher = riskier; never NaN
 * @param outcomes true where it came to pass
 * @param threshold score from which a row counts as positive, chosen before the window
 * @param probability true where scores are meant as probabilities; otherwise Brier score and ECE are NaN
 */
public record JudgedScores(String model, double[] scores, boolean[] outcomes, double threshold, boolean probability) {
    /** Checks the lengths. */
    public JudgedScores {
        BinaryMetrics.requireSameLength(scores, outcomes);
    }

    /** The rows for which keep is true. */
    public JudgedScores where(boolean[] keep) {
        int n = 0;
        for (boolean kept : keep) {
            n += kept ? 1 : 0;
        }
        int[] rows = new int[n];
        int at = 0;
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                rows[at++] = i;
            }
        }
        return rows(rows);
    }

    /** The rows of these numbers, in this order. */
    public JudgedScores rows(int[] rows) {
        double[] picked = new double[rows.length];
        boolean[] came = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = scores[rows[i]];
            came[i] = outcomes[rows[i]];
        }
        return new JudgedScores(model, picked, came, threshold, probability);
    }

    /** The figures of a window. */
    public ClassifierMetrics judge(LocalDate windowStart, LocalDate windowEnd, String subset) {
        int positives = 0;
        for (boolean outcome : outcomes) {
            positives += outcome ? 1 : 0;
        }
        return new ClassifierMetrics(
                model,
                BinaryMetrics.accuracy(scores, outcomes, threshold),
                BinaryMetrics.f1(scores, outcomes, threshold),
                BinaryMetrics.rocAuc(scores, outcomes),
                BinaryMetrics.averagePrecision(scores, outcomes),
                probability ? BinaryMetrics.brier(scores, outcomes) : Double.NaN,
                probability ? BinaryMetrics.ece(scores, outcomes) : Double.NaN,
                scores.length,
                positives,
                threshold,
                windowStart,
                windowEnd,
                subset);
    }
}
