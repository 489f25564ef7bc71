package stillstock.recommend.index;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import stillstock.recommend.group.CategoryTree;
import stillstock.recommend.group.GroupLift;
import stillstock.recommend.group.Kinship;
import stillstock.recommend.group.ManualGroups;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.column.Dictionary;

/**
 * The candidates of each tree node, hand-made group and brand, those under the highest pressure first: where the
 * search for an anchor's candidates begins, so that no list of all pairs is ever made.
 */
final class CandidateLists {
    private static final int[] EMPTY = {};

    private final CategoryTree tree;
    private final ManualGroups groups;
    private final GroupLift lift;
    private final CodedColumn brands;
    private final int[] everywhere;
    private final int[][][] ofNode = new int[3][][];
    private final int[][] ofGroup;
    private final int[][] ofBrand;

    CandidateLists(ProductTable products, Kinship kinship, int[] rows, float[] pressure) {
        tree = kinship.tree();
        groups = kinship.manual();
        lift = kinship.lift();
        brands = products.brand();
        everywhere = byPressure(pressure);
        for (int level = 0; level < 3; level++) {
            int at = level;
            ofNode[level] = lists(tree.nodes(level), candidate -> tree.node(rows[candidate], at));
        }
        ofBrand = lists(brands.dictionary().size(), candidate -> brands.code(rows[candidate]));
        ofGroup = new int[groups.count()][];
        Arrays.fill(ofGroup, EMPTY);
        for (int candidate : everywhere) {
            for (int group : groups.of(rows[candidate])) {
                ofGroup[group] = Arrays.copyOf(ofGroup[group], ofGroup[group].length + 1);
                ofGroup[group][ofGroup[group].length - 1] = candidate;
            }
        }
    }

    private static int[] byPressure(float[] pressure) {
        return IntStream.range(0, pressure.length)
                .boxed()
                .sorted((a, b) -> {
                    int order = Float.compare(pressure[b], pressure[a]);
                    return order != 0 ? order : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[][] lists(int keys, IntUnaryOperator keyOf) {
        int[] sizes = new int[Math.max(1, keys)];
        for (int candidate : everywhere) {
            int key = keyOf.applyAsInt(candidate);
            if (key != Dictionary.MISSING) {
                sizes[key]++;
            }
        }
        int[][] lists = new int[sizes.length][];
        for (int key = 0; key < sizes.length; key++) {
            lists[key] = sizes[key] == 0 ? EMPTY : new int[sizes[key]];
            sizes[key] = 0;
        }
        for (int candidate : everywhere) {
            int key = keyOf.applyAsInt(candidate);
            if (key != Dictionary.MISSING) {
                lists[key][sizes[key]++] = candidate;
            }
        }
        return lists;
    }

    /** The candidates at most so far from a product in the tree, without its hand-made groups. */
    int[] within(int product, int distance) {
        if (distance >= CategoryTree.ANYWHERE) {
            return everywhere;
        }
        int node = tree.node(product, distance);
        return node == Dictionary.MISSING ? EMPTY : ofNode[distance][node];
    }

    /** The candidates of each hand-made group of a product. */
    int[][] grouped(int product) {
        int[] mine = groups.of(product);
        int[][] lists = new int[mine.length][];
        for (int i = 0; i < mine.length; i++) {
            lists[i] = ofGroup[mine[i]];
        }
        return lists;
    }

    /** The candidates of each category that is bought together with a product's. */
    int[][] related(int product) {
        int[] categories = lift.relatedTo(tree.node(product, 1));
        int[][] lists = new int[categories.length][];
        for (int i = 0; i < categories.length; i++) {
            lists[i] = ofNode[1][categories[i]];
        }
        return lists;
    }

    /** The candidates of a product's brand. */
    int[] branded(int product) {
        int brand = brands.code(product);
        return brand == Dictionary.MISSING ? EMPTY : ofBrand[brand];
    }
}
