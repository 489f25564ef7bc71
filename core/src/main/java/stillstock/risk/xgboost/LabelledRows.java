package stillstock.risk.xgboost;

import stillstock.boost.BoostRows;

/**
 * Rows to learn from. Read-only by agreement.
 *
 * @param rowMajor values row by row; NaN where missing
 * @param columns values a row
 * @param labels 0..1, one a row
 * @param weights how much a row counts, one a row; empty where all count alike
 */
public record LabelledRows(float[] rowMajor, int columns, float[] labels, float[] weights) {
    /** Rows that count alike. */
    public LabelledRows(float[] rowMajor, int columns, float[] labels) {
        this(rowMajor, columns, labels, new float[0]);
    }

    /** Checks the lengths. */
    public LabelledRows {
        if (rowMajor.length != (long) labels.length * columns) {
            throw new IllegalArgumentException("values (" + rowMajor.length + ") must be rows (" + labels.length
                    + ") x columns (" + columns + ")");
        }
        if (weights.length != 0 && weights.length != labels.length) {
            throw new IllegalArgumentException(
                    "weights (" + weights.length + ") must be none or one for each of " + labels.length + " rows");
        }
    }

    /** Rows. */
    public int rows() {
        return labels.length;
    }

    /** Mean label, each row counting by its weight; NaN without rows. */
    public double positiveShare() {
        double sum = 0;
        double all = 0;
        for (int row = 0; row < labels.length; row++) {
            double weight = weights.length == 0 ? 1 : weights[row];
            sum += weight * labels[row];
            all += weight;
        }
        return sum / all;
    }

    /** True where there are rows of both labels. */
    public boolean hasBothLabels() {
        double share = positiveShare();
        return share > 0 && share < 1;
    }

    /** These rows as the booster takes them. */
    BoostRows boostRows() {
        return BoostRows.of(rowMajor, columns).withLabels(labels).withWeights(weights);
    }

    /** At most so many rows, spread evenly; these rows where there are no more. */
    public LabelledRows thinned(int mostRows) {
        if (rows() <= mostRows) {
            return this;
        }
        float[] values = new float[mostRows * columns];
        float[] kept = new float[mostRows];
        float[] keptWeights = new float[weights.length == 0 ? 0 : mostRows];
        for (int i = 0; i < mostRows; i++) {
            int row = (int) ((long) i * rows() / mostRows);
            System.arraycopy(rowMajor, row * columns, values, i * columns, columns);
            kept[i] = labels[row];
            if (keptWeights.length > 0) {
                keptWeights[i] = weights[row];
            }
        }
        return new LabelledRows(values, columns, kept, keptWeights);
    }
}
