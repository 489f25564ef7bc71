package stillstock.forecast.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.snapshot.ProductTable;

/**
 * Products below their subcategory, category, department and the whole. Nodes are numbered so that the products come first, in
 * the order given, then the groups from the deepest up; the whole is the last. A level that a product leaves blank is skipped.
 */
public final class ProductTree {
    /** What a node is. */
    public enum Level {
        /** A product. */
        PRODUCT("product"),
        /** A subcategory. */
        SUBCATEGORY("subcategory"),
        /** A category. */
        CATEGORY("category"),
        /** A department. */
        DEPARTMENT("department"),
        /** All products. */
        TOTAL("total");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        /** "subcategory". */
        public String label() {
            return label;
        }
    }

    private final int[] parents;
    private final Level[] levels;
    private final String[] names;
    private final int leaves;

    private ProductTree(int[] parents, Level[] levels, String[] names, int leaves) {
        this.parents = parents;
        this.levels = levels;
        this.names = names;
        this.leaves = leaves;
    }

    private record Group(Level level, String path) {}

    /** The tree of some products of a master; at least one. */
    public static ProductTree of(ProductTable table, int[] products) {
        if (products.length == 0) {
            throw new IllegalArgumentException("a tree needs a product");
        }
        Map<Group, Group> parentOf = new LinkedHashMap<>();
        Group whole = new Group(Level.TOTAL, "All products");
        Group[] own = new Group[products.length];
        for (int i = 0; i < products.length; i++) {
            own[i] = groups(table, products[i], whole, parentOf);
        }
        List<Group> order = new ArrayList<>();
        for (Level level : List.of(Level.SUBCATEGORY, Level.CATEGORY, Level.DEPARTMENT)) {
            parentOf.keySet().stream().filter(group -> group.level() == level).forEach(order::add);
        }
        order.add(whole);
        Map<Group, Integer> numbers = new LinkedHashMap<>();
        order.forEach(group -> numbers.put(group, products.length + numbers.size()));
        int nodes = products.length + order.size();
        int[] parents = new int[nodes];
        Level[] levels = new Level[nodes];
        String[] names = new String[nodes];
        for (int i = 0; i < products.length; i++) {
            parents[i] = numbers.get(own[i]);
            levels[i] = Level.PRODUCT;
            names[i] = table.name(products[i]);
        }
        numbers.forEach((group, number) -> {
            parents[number] = group == whole ? -1 : numbers.get(parentOf.get(group));
            levels[number] = group.level();
            names[number] = group.path();
        });
        return new ProductTree(parents, levels, names, products.length);
    }

    private static Group groups(ProductTable table, int product, Group whole, Map<Group, Group> parentOf) {
        Group above = whole;
        String path = "";
        String[] parts = {
            table.department().text(product),
            table.category().text(product),
            table.subcategory().text(product)
        };
        Level[] levels = {Level.DEPARTMENT, Level.CATEGORY, Level.SUBCATEGORY};
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                path = path.isEmpty() ? parts[i] : path + " / " + parts[i];
                Group group = new Group(levels[i], path);
                parentOf.putIfAbsent(group, above);
                above = group;
            }
        }
        return above;
    }

    /** A tree from the parent of each node; children before parents, the root last with -1. */
    static ProductTree ofParents(int... parents) {
        int leaves = (int) Arrays.stream(parents).filter(p -> p >= 0).distinct().count();
        Level[] levels = new Level[parents.length];
        String[] names = new String[parents.length];
        Arrays.setAll(names, i -> "node " + i);
        Arrays.fill(levels, Level.CATEGORY);
        return new ProductTree(parents.clone(), levels, names, parents.length - leaves);
    }

    /** Nodes in all. */
    public int nodes() {
        return parents.length;
    }

    /** Products: nodes 0 to this. */
    public int leaves() {
        return leaves;
    }

    /** The node above; -1 for the whole. */
    public int parent(int node) {
        return parents[node];
    }

    /** What a node is. */
    public Level level(int node) {
        return levels[node];
    }

    /** Its name: a product's, or "Home / Textiles". */
    public String name(int node) {
        return names[node];
    }

    /** Sums of the leaves' values at every node. */
    double[] sums(double[] ofLeaves) {
        double[] all = Arrays.copyOf(ofLeaves, nodes());
        for (int node = 0; node < nodes() - 1; node++) {
            all[parents[node]] += all[node];
        }
        return all;
    }
}
