package stillstock.risk.model;

/**
 * A line over prepared features. Read-only by agreement; arrays have one entry a column.
 *
 * @param intercept log-odds of a row at the means
 * @param weights of the standardised features; 0 for columns that never varied
 * @param scaling how features are prepared
 */
record LinearModel(double intercept, double[] weights, Scaling scaling) {
    /** Log-odds of a row. */
    double margin(float[] rowMajor, int offset) {
        double sum = intercept;
        for (int column = 0; column < weights.length; column++) {
            if (weights[column] != 0) {
                sum += weights[column] * scaling.prepare(rowMajor[offset + column], column);
            }
        }
        return sum;
    }

    /**
     * sign(x) log(1 + |x|), missing values at the median, less the mean, over the standard deviation, held within four
     * of them: what grows for ever, such as the age of a range, would else carry the line out of all it learned from.
     *
     * @param deviation 0 where the column never varied; it is prepared as 0 then
     */
    record Scaling(double[] median, double[] mean, double[] deviation) {
        private static final double FARTHEST = 4;

        double prepare(float raw, int column) {
            if (deviation[column] == 0) {
                return 0;
            }
            double value = Float.isNaN(raw) ? median[column] : squash(raw);
            double score = (value - mean[column]) / deviation[column];
            return Math.max(-FARTHEST, Math.min(FARTHEST, score));
        }

        static double squash(double raw) {
            return Math.signum(raw) * Math.log1p(Math.abs(raw));
        }
    }
}
