package stillstock.recommend.group;

import java.util.Arrays;
import java.util.BitSet;
import stillstock.recommend.PairingInputs;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.column.Dictionary;

/**
 * Which categories are bought together more often than chance has it. With c orders that hold both, n and m orders with
 * either, N all: lift c / (n m / N + k) with k = 20 orders of no evidence. Orders up to the day, and in them the anchors'
 * and flagged items' lines only, so that no other product changes anything.
 */
public final class GroupLift {
    /** Orders of no evidence. */
    public static final double SHRINKAGE = 20;

    private static final int MOST_CATEGORIES = 4_000;
    private static final int[] NONE = {};

    private final int[][] related;
    private final BitSet[] sets;

    private GroupLift(int[][] related) {
        this.related = related;
        sets = new BitSet[related.length];
        for (int category = 0; category < sets.length; category++) {
            sets[category] = new BitSet();
            for (int other : related[category]) {
                sets[category].set(other);
            }
        }
    }

    /** No categories are related. */
    public static GroupLift none() {
        return new GroupLift(new int[0][]);
    }

    /**
     * Related categories.
     *
     * @param least lift from which two are related; 0 for none
     */
    public static GroupLift of(PairingInputs inputs, CategoryTree tree, double least) {
        int categories = tree.isUnused() ? 0 : tree.nodes(1);
        if (least == 0 || categories < 2 || categories > MOST_CATEGORIES) {
            return none();
        }
        OrderGroups orders = new OrderGroups(inputs, tree);
        int[] frequency = new int[categories];
        int[][] together = new int[categories][];
        int all = orders.count(frequency, together);
        int[][] related = new int[categories][];
        for (int a = 0; a < categories; a++) {
            int[] found = NONE;
            for (int b = 0; together[a] != null && b < categories; b++) {
                double expected = (double) frequency[a] * frequency[b] / Math.max(1, all);
                if (a != b && together[a][b] / (expected + SHRINKAGE) >= least) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = b;
                }
            }
            related[a] = found;
        }
        return new GroupLift(related);
    }

    /** True where two categories are bought together; category numbers of the tree, or missing. */
    public boolean related(int a, int b) {
        return a >= 0 && b >= 0 && a < sets.length && sets[a].get(b);
    }

    /** The categories related to one. */
    public int[] relatedTo(int category) {
        return category >= 0 && category < related.length ? related[category].clone() : NONE;
    }

    /** The distinct categories of each order. */
    private static final class OrderGroups {
        private final long[] lines;

        OrderGroups(PairingInputs inputs, CategoryTree tree) {
            SalesTable sales = inputs.snapshot().sales();
            long[] found = new long[1024];
            int size = 0;
            int[] flagged = inputs.flagged().products();
            int[] products = Arrays.copyOf(inputs.anchors(), inputs.anchors().length + flagged.length);
            System.arraycopy(flagged, 0, products, inputs.anchors().length, flagged.length);
            for (int product : products) {
                int category = tree.node(product, 1);
                for (int row = sales.from(product); row < sales.toAsOf(product, inputs.day()); row++) {
                    if (category != Dictionary.MISSING && sales.order(row) != Dictionary.MISSING) {
                        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                        found[size++] = ((long) sales.order(row) << 32) | category;
                    }
                }
            }
            lines = Arrays.copyOf(found, size);
            Arrays.sort(lines);
        }

        /** Counts orders with each category and with each two of them; returns the number of orders. */
        int count(int[] frequency, int[][] together) {
            int orders = 0;
            int[] distinct = new int[frequency.length];
            for (int from = 0; from < lines.length; ) {
                int size = 0;
                int to = from;
                while (to < lines.length && lines[to] >>> 32 == lines[from] >>> 32) {
                    if (to == from || lines[to] != lines[to - 1]) {
                        distinct[size++] = (int) lines[to];
                    }
                    to++;
                }
                for (int i = 0; i < size; i++) {
                    frequency[distinct[i]]++;
                    for (int j = 0; size > 1 && j < size; j++) {
                        if (together[distinct[i]] == null) {
                            together[distinct[i]] = new int[frequency.length];
                        }
                        together[distinct[i]][distinct[j]]++;
                    }
                }
                orders++;
                from = to;
            }
            return orders;
        }
    }
}
