package stillstock.recommend.group;

import java.util.HashMap;
import java.util.Map;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.column.Dictionary;

/**
 * How far apart products are in the tree of departments, categories and subcategories.
 *
 * <p>Distance 0: same node at the deepest level the catalogue uses; 1: same category; 2: same department; 3: anything
 * else, also where a product has no place in the tree. A catalogue without any category is one single group, so
 * distance 0 everywhere. A name means something only below its parents: "Other" in two departments is two nodes.
 */
public final class CategoryTree {
    /** Farther than any related product. */
    public static final int ANYWHERE = 3;

    private final int[] department;
    private final int[] category;
    private final int[] subcategory;
    private final boolean unused;
    private final int[] deepest;
    private final String deepestLevel;

    private CategoryTree(int[] department, int[] category, int[] subcategory) {
        this.department = department;
        this.category = category;
        this.subcategory = subcategory;
        boolean hasDepartment = used(department);
        boolean hasCategory = used(category);
        boolean hasSubcategory = used(subcategory);
        unused = !hasDepartment && !hasCategory && !hasSubcategory;
        deepest = hasSubcategory ? subcategory : hasCategory ? category : department;
        deepestLevel = hasSubcategory ? "subcategory" : hasCategory ? "category" : "department";
    }

    /** The tree of a product master. */
    public static CategoryTree of(ProductTable products) {
        return of(GroupPaths.of(products));
    }

    /** The tree of groups. */
    public static CategoryTree of(GroupPaths paths) {
        int[] department = nodes(paths, 0, new int[0]);
        int[] category = nodes(paths, 1, department);
        int[] subcategory = nodes(paths, 2, category);
        boolean twoLevels = !used(department) && used(subcategory);
        return new CategoryTree(twoLevels ? oneDepartment(category) : department, category, subcategory);
    }

    /** A tree of categories and subcategories without departments is one department: its categories are relatives. */
    private static int[] oneDepartment(int[] category) {
        int[] department = new int[category.length];
        for (int product = 0; product < department.length; product++) {
            department[product] = category[product] == Dictionary.MISSING ? Dictionary.MISSING : 0;
        }
        return department;
    }

    private static int[] nodes(GroupPaths paths, int level, int[] parents) {
        int[] nodes = new int[paths.size()];
        Map<String, Integer> labels = new HashMap<>();
        Map<Long, Integer> numbers = new HashMap<>();
        for (int product = 0; product < nodes.length; product++) {
            String label = paths.label(product, level);
            if (label.isEmpty()) {
                nodes[product] = Dictionary.MISSING;
                continue;
            }
            int code = labels.computeIfAbsent(label, key -> labels.size());
            long parent = parents.length == 0 ? Dictionary.MISSING : parents[product];
            nodes[product] = numbers.computeIfAbsent((parent << 32) ^ code, key -> numbers.size());
        }
        return nodes;
    }

    private static boolean used(int[] nodes) {
        for (int node : nodes) {
            if (node != Dictionary.MISSING) {
                return true;
            }
        }
        return false;
    }

    /** True where no product has any category, so that the tree cannot tell products apart. */
    public boolean isUnused() {
        return unused;
    }

    /** What the deepest level that the catalogue uses is called. */
    public String deepestLevel() {
        return deepestLevel;
    }

    /** True where a product has no place in a tree that others have. */
    public boolean isHomeless(int product) {
        return !unused
                && department[product] == Dictionary.MISSING
                && category[product] == Dictionary.MISSING
                && subcategory[product] == Dictionary.MISSING;
    }

    /** 0 same deepest group, 1 same category, 2 same department, 3 anywhere. */
    public int distance(int a, int b) {
        if (unused || same(deepest, a, b)) {
            return 0;
        }
        if (same(category, a, b)) {
            return 1;
        }
        return same(department, a, b) ? 2 : ANYWHERE;
    }

    /**
     * The number of the group that holds all products within a distance of a product; products share it exactly where
     * that is so. {@link Dictionary#MISSING} where there is none.
     *
     * @param level 0 deepest, 1 category, 2 department
     */
    public int node(int product, int level) {
        if (unused) {
            return 0;
        }
        return switch (level) {
            case 0 -> deepest[product];
            case 1 -> category[product];
            case 2 -> department[product];
            default -> throw new IllegalArgumentException("level (" + level + ") must be within 0..2");
        };
    }

    /** How many numbers {@link #node} gives at a level. */
    public int nodes(int level) {
        int most = Dictionary.MISSING;
        for (int product = 0; product < deepest.length; product++) {
            most = Math.max(most, node(product, level));
        }
        return most + 1;
    }

    private static boolean same(int[] nodes, int a, int b) {
        return nodes[a] != Dictionary.MISSING && nodes[a] == nodes[b];
    }
}
