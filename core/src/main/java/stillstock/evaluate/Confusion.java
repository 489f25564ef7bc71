package stillstock.evaluate;

/**
 * Rows by what was said and what came to pass. A score from the threshold upwards says yes.
 *
 * @param truePositives said yes, came to pass
 * @param falsePositives said yes, did not: false alarms
 * @param trueNegatives said no, did not
 * @param falseNegatives said no, came to pass: missed
 */
public record Confusion(int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {
    /** Counts the rows at a threshold. */
    public static Confusion at(double[] scores, boolean[] outcomes, double threshold) {
        BinaryMetrics.requireSameLength(scores, outcomes);
        int[] counts = new int[4];
        for (int i = 0; i < scores.length; i++) {
            counts[(scores[i] >= threshold ? 2 : 0) + (outcomes[i] ? 1 : 0)]++;
        }
        return new Confusion(counts[3], counts[2], counts[0], counts[1]);
    }

    /** Share of alarms that came to pass; NaN without alarms. */
    public double precision() {
        return (double) truePositives / (truePositives + falsePositives);
    }

    /** Share of what came to pass that was foretold; NaN where nothing came to pass. */
    public double recall() {
        return (double) truePositives / (truePositives + falseNegatives);
    }

    /** Harmonic mean of both; NaN where neither outcome nor score says yes. */
    public double f1() {
        return 2.0 * truePositives / (2.0 * truePositives + falsePositives + falseNegatives);
    }
}
