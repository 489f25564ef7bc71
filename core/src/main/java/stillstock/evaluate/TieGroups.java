package stillstock.evaluate;

import java.util.Arrays;

/** Rows sorted by score, highest first, in groups of equal score. */
final class TieGroups {
    private final int[] order;
    private final int[] ends;
    private final int[] positives;
    private final double[] scores;
    private final int count;

    private TieGroups(int[] order, int[] ends, int[] positives, double[] scores, int count) {
        this.order = order;
        this.ends = ends;
        this.positives = positives;
        this.scores = scores;
        this.count = count;
    }

    /** @throws IllegalArgumentException where a score is NaN */
    static TieGroups descending(double[] scores, boolean[] outcomes) {
        BinaryMetrics.requireSameLength(scores, outcomes);
        int[] order = Order.descending(scores);
        int[] ends = new int[order.length];
        int[] positives = new int[order.length];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (i > 0 && scores[order[i]] != scores[order[i - 1]]) {
                count++;
            }
            ends[count] = i + 1;
            positives[count] += outcomes[order[i]] ? 1 : 0;
        }
        return new TieGroups(order, ends, positives, scores, order.length == 0 ? 0 : count + 1);
    }

    int count() {
        return count;
    }

    int size(int group) {
        return ends[group] - from(group);
    }

    int positives(int group) {
        return positives[group];
    }

    double score(int group) {
        return scores[order[from(group)]];
    }

    long positives() {
        return Arrays.stream(positives).asLongStream().sum();
    }

    double positiveValue(int group, boolean[] outcomes, double[] values) {
        double sum = 0;
        for (int i = from(group); i < ends[group]; i++) {
            double value = values[order[i]];
            sum += outcomes[order[i]] && !Double.isNaN(value) ? value : 0;
        }
        return sum;
    }

    private int from(int group) {
        return group == 0 ? 0 : ends[group - 1];
    }
}
