package stillstock.evaluate;

import java.util.ArrayList;
import java.util.List;

/** The reliability chart: what was foretold against what came to pass. */
public final class Reliability {
    /**
     * Rows whose probability lies in one range.
     *
     * @param from inclusive
     * @param to exclusive, inclusive in the last bin
     * @param count rows
     * @param meanScore NaN where there is no row
     * @param observedShare share of rows that came to pass; NaN where there is no row
     */
    public record Bin(double from, double to, int count, double meanScore, double observedShare) {}

    private Reliability() {}

    /**
     * Equal-width bins of probabilities.
     *
     * @throws IllegalArgumentException where a probability is NaN or outside 0..1
     */
    public static List<Bin> bins(double[] probabilities, boolean[] outcomes, int count) {
        BinaryMetrics.requireSameLength(probabilities, outcomes);
        int[] rows = new int[count];
        int[] positives = new int[count];
        double[] sums = new double[count];
        for (int i = 0; i < probabilities.length; i++) {
            double p = probabilities[i];
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("probability (" + p + ") of row " + i + " must be within 0..1");
            }
            int bin = Math.min(count - 1, (int) (p * count));
            rows[bin]++;
            positives[bin] += outcomes[i] ? 1 : 0;
            sums[bin] += p;
        }
        List<Bin> result = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            result.add(new Bin(
                    (double) b / count,
                    (b + 1.0) / count,
                    rows[b],
                    sums[b] / rows[b],
                    (double) positives[b] / rows[b]));
        }
        return List.copyOf(result);
    }
}
