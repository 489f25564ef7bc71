package stillstock.boost.tree;

import java.util.ArrayList;
import java.util.List;
import stillstock.job.JobContext;
import stillstock.job.Parallel;

/**
 * A sum of trees on top of a base value: the margin. What the margin means (log-odds, probability) is the caller's
 * knowledge. Immutable.
 *
 * @param base added to the sum of the leaves
 * @param columns features a row has
 */
public record TreeEnsemble(double base, List<Tree> trees, int columns) {
    private static final int BLOCK = 512;

    /** Copies its list and checks that no tree asks for a column there is not. */
    public TreeEnsemble {
        trees = List.copyOf(trees);
        for (Tree tree : trees) {
            for (int node = 0; node < tree.left().length; node++) {
                if (!tree.isLeaf(node) && (tree.feature()[node] < 0 || tree.feature()[node] >= columns)) {
                    throw new IllegalArgumentException(
                            "a tree asks for column " + tree.feature()[node] + " of " + columns);
                }
            }
        }
    }

    /** The margin of one row. */
    public double margin(float[] rowMajor, int offset) {
        double sum = base;
        for (int t = 0; t < trees.size(); t++) {
            sum += trees.get(t).predict(rowMajor, offset);
        }
        return sum;
    }

    /** The margins of all rows, on all cores. */
    public double[] margins(float[] rowMajor, int rows, JobContext job) {
        double[] result = new double[rows];
        Parallel.blocks(rows, BLOCK, job, (from, to) -> {
            for (int row = from; row < to; row++) {
                result[row] = margin(rowMajor, row * columns);
            }
        });
        return result;
    }

    /** The first trees only: what early stopping keeps. */
    public TreeEnsemble head(int count) {
        return new TreeEnsemble(base, trees.subList(0, count), columns);
    }

    /** The mean of several ensembles of the same columns: a forest. */
    public static TreeEnsemble mean(List<TreeEnsemble> parts) {
        double base = 0;
        List<Tree> trees = new ArrayList<>();
        for (TreeEnsemble part : parts) {
            base += part.base / parts.size();
            for (Tree tree : part.trees) {
                trees.add(tree.scaled(1.0 / parts.size()));
            }
        }
        return new TreeEnsemble(base, trees, parts.get(0).columns);
    }
}
