package stillstock.boost;

import java.util.Objects;

/**
 * Rows to learn from or to predict. Read-only by agreement.
 *
 * @param rowMajor values row by row; NaN where missing
 * @param columns values a row
 * @param labels one a row; empty where there is none to learn from
 * @param weights one a row (one a group where there are groups), none negative; empty for equal weights
 * @param groups sizes of consecutive groups, for ranking; empty for none
 * @param baseMargins one a row, what boosting starts from; empty for the base score
 */
public record BoostRows(
        float[] rowMajor, int columns, float[] labels, float[] weights, int[] groups, float[] baseMargins) {
    /** Checks the lengths. */
    public BoostRows {
        Objects.requireNonNull(groups, "groups");
        if (columns < 1 || rowMajor.length % columns != 0) {
            throw new IllegalArgumentException(
                    "values (" + rowMajor.length + ") must be rows x columns (" + columns + ")");
        }
        int rows = rowMajor.length / columns;
        if (labels.length != 0 && labels.length != rows
                || baseMargins.length != 0 && baseMargins.length != rows
                || weights.length != 0 && weights.length != (groups.length == 0 ? rows : groups.length)) {
            throw new IllegalArgumentException("labels (" + labels.length + "), weights (" + weights.length
                    + ") and base margins (" + baseMargins.length + ") must be none or one for each of " + rows
                    + " rows or " + groups.length + " groups");
        }
        long sum = 0;
        for (int group : groups) {
            sum += group;
        }
        if (groups.length != 0 && sum != rows) {
            throw new IllegalArgumentException("groups hold " + sum + " rows of " + rows);
        }
    }

    /** Rows without labels, to predict. */
    public static BoostRows of(float[] rowMajor, int columns) {
        return new BoostRows(rowMajor, columns, new float[0], new float[0], new int[0], new float[0]);
    }

    /** The same with labels. */
    public BoostRows withLabels(float[] values) {
        return new BoostRows(rowMajor, columns, values, weights, groups, baseMargins);
    }

    /** The same with weights. */
    public BoostRows withWeights(float[] values) {
        return new BoostRows(rowMajor, columns, labels, values, groups, baseMargins);
    }

    /** The same in groups of these sizes. */
    public BoostRows withGroups(int[] sizes) {
        return new BoostRows(rowMajor, columns, labels, weights, sizes, baseMargins);
    }

    /** The same with margins to start from. */
    public BoostRows withBaseMargins(float[] values) {
        return new BoostRows(rowMajor, columns, labels, weights, groups, values);
    }

    /** Rows. */
    public int rows() {
        return rowMajor.length / columns;
    }
}
