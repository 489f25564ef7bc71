package stillstock.risk.xgboost;

import stillstock.boost.BoostRows;

/**
 * Rows to learn from. Read-only by agreement.
 *
 * @param rowMajor values row by row; NaN where missing
 * @param columns values a row
 * @param labels 1 or 0, one a row
 */
public record LabelledRows(float[] rowMajor, int columns, float[] labels) {
    /** Checks the lengths. */
    public LabelledRows {
        if (rowMajor.length != (long) labels.length * columns) {
            throw new IllegalArgumentException("values (" + rowMajor.length + ") must be rows (" + labels.length
                    + ") x columns (" + columns + ")");
        }
    }

    /** Rows. */
    public int rows() {
        return labels.length;
    }

    /** Share of rows labelled 1; NaN without rows. */
    public double positiveShare() {
        double sum = 0;
        for (float label : labels) {
            sum += label;
        }
        return sum / labels.length;
    }

    /** True where there are rows of both labels. */
    public boolean hasBothLabels() {
        double share = positiveShare();
        return share > 0 && share < 1;
    }

    /** These rows as the booster takes them. */
    BoostRows boostRows() {
        return BoostRows.of(rowMajor, columns).withLabels(labels);
    }

    /** At most so many rows, spread evenly; these rows where there are no more. */
    public LabelledRows thinned(int mostRows) {
        if (rows() <= mostRows) {
            return this;
        }
        float[] values = new float[mostRows * columns];
        float[] kept = new float[mostRows];
        for (int i = 0; i < mostRows; i++) {
            int row = (int) ((long) i * rows() / mostRows);
            System.arraycopy(rowMajor, row * columns, values, i * columns, columns);
            kept[i] = labels[row];
        }
        return new LabelledRows(values, columns, kept);
    }
}
