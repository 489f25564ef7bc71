package stillstock.boost.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exact path-dependent SHAP values [1] of a tree ensemble. A leaf's share of each feature's value depends only on which
 * of the features on its path the row satisfies, so it is worked out once for every such pattern and looked up per row
 * [2]. Immutable and safe for several threads.
 *
 * <p>Cost a row: the nodes of all trees plus, for each leaf, the features on its path. Memory: 4 x d x 2^d bytes a leaf
 * of d distinct features; leaves with more than {@value #TABLE_FEATURES} are worked out per row instead.
 *
 * <p>Sources: [1] Lundberg, Erion and Lee, "Consistent individualized feature attribution for tree ensembles" (2018),
 * arXiv:1802.03888; [2] Yang, "Fast TreeSHAP" (2021), arXiv:2109.09847.
 */
public final class TreeShap {
    private static final int TABLE_FEATURES = 6;

    private final List<CompiledTree> trees = new ArrayList<>();
    private final int columns;
    private final double expected;
    private final int longestTree;

    /** Prepares the tables. */
    public TreeShap(TreeEnsemble ensemble) {
        this.columns = ensemble.columns();
        double sum = ensemble.base();
        int longest = 0;
        for (Tree tree : ensemble.trees()) {
            sum += tree.mean();
            trees.add(new CompiledTree(tree));
            longest = Math.max(longest, tree.left().length);
        }
        this.expected = sum;
        this.longestTree = longest;
    }

    /** The margin of a row of which nothing is known: what contributions are added to. */
    public double expectedMargin() {
        return expected;
    }

    /**
     * The contribution of each feature to a row's margin; with {@link #expectedMargin()} they add up to it.
     *
     * @return one entry a column, on the scale of the margin
     */
    public double[] contributions(float[] rowMajor, int offset) {
        double[] result = new double[columns];
        int[] satisfied = new int[longestTree];
        for (CompiledTree tree : trees) {
            tree.add(rowMajor, offset, satisfied, result);
        }
        return result;
    }

    /**
     * The same for several rows, tree by tree, so that a tree's tables stay in the processor's cache.
     *
     * @param fromRow inclusive
     * @param toRow exclusive
     * @return one array a row
     */
    public double[][] contributions(float[] rowMajor, int fromRow, int toRow) {
        double[][] result = new double[toRow - fromRow][columns];
        int[] satisfied = new int[longestTree];
        for (CompiledTree tree : trees) {
            for (int row = fromRow; row < toRow; row++) {
                tree.add(rowMajor, row * columns, satisfied, result[row - fromRow]);
            }
        }
        return result;
    }

    /** A tree with its nodes in the order of a walk from the root, parents before children. */
    private static final class CompiledTree {
        private final Tree tree;
        private final int[] node;
        private final int[] parent;
        private final boolean[] isLeft;
        private final int[] bit;
        private final PathLeaf[] leaf;
        private int count;

        CompiledTree(Tree tree) {
            int n = tree.left().length;
            this.tree = tree;
            this.node = new int[n];
            this.parent = new int[n];
            this.isLeft = new boolean[n];
            this.bit = new int[n];
            this.leaf = new PathLeaf[n];
            walk(0, -1, false, 0, new Path());
        }

        private void walk(int at, int from, boolean left, int slotBit, Path path) {
            int place = count++;
            node[place] = at;
            parent[place] = from;
            isLeft[place] = left;
            bit[place] = slotBit;
            if (tree.isLeaf(at)) {
                leaf[place] = new PathLeaf(tree.threshold()[at], path);
                return;
            }
            int feature = tree.feature()[at];
            double cover = tree.cover()[at];
            int l = tree.left()[at];
            int r = tree.right()[at];
            int slot = path.slot(feature);
            walk(l, place, true, 1 << slot, path.with(feature, tree.cover()[l] / cover));
            walk(r, place, false, 1 << slot, path.with(feature, tree.cover()[r] / cover));
        }

        void add(float[] rowMajor, int offset, int[] satisfied, double[] into) {
            satisfied[0] = -1;
            for (int place = 0; place < count; place++) {
                if (place > 0) {
                    int up = parent[place];
                    int split = node[up];
                    boolean goesLeft = tree.goesLeft(split, rowMajor[offset + tree.feature()[split]]);
                    satisfied[place] = goesLeft == isLeft[place] ? satisfied[up] : satisfied[up] & ~bit[place];
                }
                if (leaf[place] != null) {
                    leaf[place].add(satisfied[place], into);
                }
            }
        }
    }

    /** The distinct features on a path and the share of training rows that each lets through. */
    private record Path(int[] features, double[] shares) {
        Path() {
            this(new int[0], new double[0]);
        }

        int slot(int feature) {
            for (int slot = 0; slot < features.length; slot++) {
                if (features[slot] == feature) {
                    return slot;
                }
            }
            if (features.length == Integer.SIZE) {
                throw new IllegalArgumentException("a path of more than 32 distinct features cannot be explained");
            }
            return features.length;
        }

        Path with(int feature, double share) {
            int slot = slot(feature);
            int length = Math.max(features.length, slot + 1);
            int[] longer = Arrays.copyOf(features, length);
            double[] let = Arrays.copyOf(shares, length);
            longer[slot] = feature;
            let[slot] = (slot < shares.length ? shares[slot] : 1) * share;
            return new Path(longer, let);
        }
    }

    /** A leaf's value shared out among the features on its path, for every pattern of satisfied ones. */
    private static final class PathLeaf {
        private final double value;
        private final Path path;
        private final int mask;
        private final float[] table;

        PathLeaf(double value, Path path) {
            this.value = value;
            this.path = path;
            int d = path.features.length;
            this.mask = d == Integer.SIZE ? -1 : (1 << d) - 1;
            this.table = d > TABLE_FEATURES ? null : new float[d << d];
            if (table != null) {
                double[] shares = new double[d];
                for (int pattern = 0; pattern <= mask; pattern++) {
                    share(pattern, shares);
                    for (int slot = 0; slot < d; slot++) {
                        table[pattern * d + slot] = (float) shares[slot];
                    }
                }
            }
        }

        void add(int satisfied, double[] into) {
            int d = path.features.length;
            int pattern = satisfied & mask;
            if (table != null) {
                for (int slot = 0; slot < d; slot++) {
                    into[path.features[slot]] += table[pattern * d + slot];
                }
                return;
            }
            double[] shares = new double[d];
            share(pattern, shares);
            for (int slot = 0; slot < d; slot++) {
                into[path.features[slot]] += shares[slot];
            }
        }

        /**
         * The Shapley sum over subsets S of the other features: a satisfied feature lets a row through whole in S, any
         * feature outside S lets through its share. The terms of equal size of S are the coefficients of a product.
         */
        private void share(int pattern, double[] shares) {
            int d = shares.length;
            double[] bySize = new double[d];
            for (int slot = 0; slot < d; slot++) {
                Arrays.fill(bySize, 0);
                bySize[0] = 1;
                int degree = 0;
                for (int other = 0; other < d; other++) {
                    if (other == slot) {
                        continue;
                    }
                    int inside = pattern >> other & 1;
                    double outside = path.shares[other];
                    degree++;
                    for (int size = degree; size > 0; size--) {
                        bySize[size] = bySize[size] * outside + bySize[size - 1] * inside;
                    }
                    bySize[0] *= outside;
                }
                double sum = 0;
                double weight = 1.0 / d;
                for (int size = 0; size < d; size++) {
                    sum += bySize[size] * weight;
                    weight *= (size + 1.0) / Math.max(1, d - size - 1);
                }
                shares[slot] = value * sum * ((pattern >> slot & 1) - path.shares[slot]);
            }
        }
    }
}
