package stillstock.boost.tree;

import java.util.Objects;

/**
 * One regression tree as arrays over its nodes; node 0 is the root. A row goes left where its value is below the
 * threshold, and where it is missing (NaN) to the node's default side. Read-only by agreement.
 *
 * @param left left child; -1 at a leaf
 * @param right right child; -1 at a leaf
 * @param feature column that is compared; unused at a leaf
 * @param threshold at a leaf its value
 * @param missingLeft where missing values go
 * @param cover weight of the training rows that reached the node, above 0
 */
public record Tree(int[] left, int[] right, int[] feature, float[] threshold, boolean[] missingLeft, float[] cover) {
    /** Checks that the arrays are of one length. */
    public Tree {
        Objects.requireNonNull(cover, "cover");
        int n = left.length;
        if (n == 0
                || right.length != n
                || feature.length != n
                || threshold.length != n
                || missingLeft.length != n
                || cover.length != n) {
            throw new IllegalArgumentException("a tree's arrays must be of one length, at least 1");
        }
    }

    /** True where the node has no children. */
    public boolean isLeaf(int node) {
        return left[node] < 0;
    }

    /** True where a row with this value in the node's column goes left. */
    public boolean goesLeft(int node, float value) {
        return Float.isNaN(value) ? missingLeft[node] : value < threshold[node];
    }

    /** The value of the leaf a row ends in. */
    public float predict(float[] rowMajor, int offset) {
        int node = 0;
        while (left[node] >= 0) {
            node = goesLeft(node, rowMajor[offset + feature[node]]) ? left[node] : right[node];
        }
        return threshold[node];
    }

    /** Mean of the leaves weighted by cover. */
    public double mean() {
        return mean(0);
    }

    /** The same tree with every leaf's value multiplied. */
    public Tree scaled(double factor) {
        float[] values = threshold.clone();
        for (int node = 0; node < values.length; node++) {
            values[node] = isLeaf(node) ? (float) (values[node] * factor) : values[node];
        }
        return new Tree(left, right, feature, values, missingLeft, cover);
    }

    private double mean(int node) {
        if (isLeaf(node)) {
            return threshold[node];
        }
        double share = (double) cover[left[node]] / cover[node];
        double other = (double) cover[right[node]] / cover[node];
        return share * mean(left[node]) + other * mean(right[node]);
    }
}
