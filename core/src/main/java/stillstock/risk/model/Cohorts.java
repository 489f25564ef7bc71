package stillstock.risk.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import stillstock.risk.xgboost.LabelledRows;

/**
 * Cohorts of several days, one after the other.
 *
 * @param list at least one, all of the same columns
 */
public record Cohorts(List<Cohort> list) {
    /** Copies its list. */
    public Cohorts {
        list = List.copyOf(list);
    }

    /** Rows of all days. */
    public int rows() {
        return list.stream().mapToInt(Cohort::rows).sum();
    }

    /** Rows that came to pass. */
    public int positives() {
        return list.stream()
                .mapToInt(cohort -> (int) IntStream.range(0, cohort.rows())
                        .filter(cohort::isPositive)
                        .count())
                .sum();
    }

    /** True where there are rows of both outcomes. */
    public boolean hasBothOutcomes() {
        int positives = positives();
        return positives > 0 && positives < rows();
    }

    /** The outcome of every row. */
    public boolean[] outcomes() {
        boolean[] result = new boolean[rows()];
        int at = 0;
        for (Cohort cohort : list) {
            for (int row = 0; row < cohort.rows(); row++) {
                result[at++] = cohort.isPositive(row);
            }
        }
        return result;
    }

    /** A number of every row's product that depends on its id only, so that it is the same in whatever order it is read. */
    public int[] keys() {
        return list.stream()
                .flatMapToInt(cohort -> IntStream.range(0, cohort.rows()).map(row -> cohort.snapshot()
                        .products()
                        .id(cohort.product(row))
                        .hashCode()))
                .toArray();
    }

    /** For every row, true where it sold within so many days before. */
    public boolean[] soldWithin(int days) {
        boolean[] result = new boolean[rows()];
        int at = 0;
        for (Cohort cohort : list) {
            for (int row = 0; row < cohort.rows(); row++) {
                result[at++] = cohort.daysSinceLastSale(row) < days;
            }
        }
        return result;
    }

    /**
     * Everything as one matrix; copies.
     *
     * @param grade see {@link Cohort#target}; 0 for hard outcomes
     * @param halfLifeDays a date so much earlier than the newest counts half; 0 where all count alike
     */
    public LabelledRows labelledRows(double grade, int halfLifeDays) {
        int columns = list.get(0).columns();
        float[] values = new float[Math.multiplyExact(rows(), columns)];
        float[] labels = new float[rows()];
        float[] weights = new float[halfLifeDays == 0 ? 0 : labels.length];
        int newest = list.stream().mapToInt(Cohort::day).max().orElseThrow();
        int at = 0;
        for (Cohort cohort : list) {
            System.arraycopy(cohort.rowMajor(), 0, values, at * columns, cohort.rows() * columns);
            if (halfLifeDays > 0) {
                float weight = (float) Math.pow(0.5, (newest - cohort.day()) / (double) halfLifeDays);
                Arrays.fill(weights, at, at + cohort.rows(), weight);
            }
            for (int row = 0; row < cohort.rows(); row++) {
                labels[at++] = cohort.target(row, grade);
            }
        }
        return new LabelledRows(values, columns, labels, weights);
    }

    /** Scores of every row by a function of a cohort. */
    public double[] scores(Function<Cohort, double[]> scorer) {
        return list.stream().map(scorer).flatMapToDouble(Arrays::stream).toArray();
    }
}
