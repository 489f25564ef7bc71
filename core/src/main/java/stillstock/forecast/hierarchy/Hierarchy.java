package stillstock.forecast.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillstock.snapshot.ProductTable;

/**
 * Who adds up to whom. Products stand below their subcategory, category, department and the whole; where sales are known by place, what a
 * product sells at each place stands below the product and below its group at the place, that below the place and its
 * region. Nodes are numbered so that the finest come first, then the groups, children before parents; the whole is the last. A level
 * that a product leaves blank is skipped.
 */
public final class Hierarchy {
    private final int[][] parents;
    private final Level[] levels;
    private final String[] names;
    private final int[] products;
    private final int leaves;

    private Hierarchy(int[][] parents, Level[] levels, String[] names, int[] products, int leaves) {
        this.parents = parents;
        this.levels = levels;
        this.names = names;
        this.products = products;
        this.leaves = leaves;
    }

    /** The category tree of some products of a master; at least one. */
    public static Hierarchy of(ProductTable table, int[] products) {
        Draft draft = new Draft(table);
        for (int product : products) {
            draft.leaf(product, Level.PRODUCT, table.name(product), Set.of(draft.above(product)));
        }
        return draft.finished();
    }

    /**
     * The same crossed with places.
     *
     * @param placesOf the places each product sells at, at least one each
     */
    public static Hierarchy of(ProductTable table, int[] products, Places places, int[][] placesOf) {
        Draft draft = new Draft(table);
        for (int i = 0; i < products.length; i++) {
            int product = products[i];
            Group own = draft.group(Level.PRODUCT, table.name(product), product, draft.above(product));
            for (int place : placesOf[i]) {
                String name = places.name(place);
                Set<Group> above = new LinkedHashSet<>(List.of(own, draft.placeAbove(product, places, place)));
                draft.leaf(product, Level.CELL, table.name(product) + " at " + name, above);
            }
        }
        return draft.finished();
    }

    /** A group of a name; products of one name stay apart by their row. */
    private record Group(Level level, String name, int product) {}

    /** Groups and leaves while they are collected. */
    private static final class Draft {
        private final ProductTable table;
        private final Group whole = new Group(Level.TOTAL, "All products", -1);
        private final Map<Group, Set<Group>> above = new LinkedHashMap<>();
        private final List<Group> leaves = new ArrayList<>();
        private final List<Set<Group>> leavesAbove = new ArrayList<>();

        Draft(ProductTable table) {
            this.table = table;
        }

        void leaf(int product, Level level, String name, Set<Group> parents) {
            leaves.add(new Group(level, name, product));
            leavesAbove.add(parents);
        }

        Group group(Level level, String name, int product, Group... parents) {
            Group group = new Group(level, name, product);
            above.putIfAbsent(group, new LinkedHashSet<>(List.of(parents)));
            return group;
        }

        /** The deepest group of a product in the category tree; the whole where it has none. */
        Group above(int product) {
            String[] parts = {
                table.department().text(product),
                table.category().text(product),
                table.subcategory().text(product)
            };
            Level[] levels = {Level.DEPARTMENT, Level.CATEGORY, Level.SUBCATEGORY};
            Group deepest = whole;
            String path = "";
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].isEmpty()) {
                    path = path.isEmpty() ? parts[i] : path + " / " + parts[i];
                    deepest = group(levels[i], path, -1, deepest);
                }
            }
            return deepest;
        }

        /** A product's broadest group at a place, below the place; the place itself where it has none. */
        Group placeAbove(int product, Places places, int place) {
            String region = places.region(place);
            Group at = region.isEmpty()
                    ? group(places.level(), places.name(place), -1)
                    : group(places.level(), places.name(place), -1, group(Level.REGION, region, -1));
            String broad = table.department().text(product).isEmpty()
                    ? table.category().text(product)
                    : table.department().text(product);
            return broad.isEmpty() ? at : group(Level.PLACE_GROUP, at.name() + " / " + broad, -1, at);
        }

        Hierarchy finished() {
            if (leaves.isEmpty()) {
                throw new IllegalArgumentException("a hierarchy needs a product");
            }
            Map<Group, Integer> numbers = new LinkedHashMap<>();
            for (Level level : Level.values()) {
                above.keySet().stream()
                        .filter(group -> group.level() == level)
                        .forEach(group -> numbers.put(group, leaves.size() + numbers.size()));
            }
            numbers.put(whole, leaves.size() + numbers.size());
            int nodes = leaves.size() + numbers.size();
            int[][] parents = new int[nodes][];
            Level[] levels = new Level[nodes];
            String[] names = new String[nodes];
            int[] products = new int[nodes];
            for (int i = 0; i < leaves.size(); i++) {
                set(i, leaves.get(i), leavesAbove.get(i), numbers, parents, levels, names, products);
            }
            numbers.forEach((group, number) ->
                    set(number, group, above.getOrDefault(group, Set.of()), numbers, parents, levels, names, products));
            return new Hierarchy(parents, levels, names, products, leaves.size());
        }

        private static void set(
                int number,
                Group group,
                Set<Group> above,
                Map<Group, Integer> numbers,
                int[][] parents,
                Level[] levels,
                String[] names,
                int[] products) {
            parents[number] = above.stream().mapToInt(numbers::get).toArray();
            levels[number] = group.level();
            names[number] = group.name();
            products[number] = group.product();
        }
    }

    /** From the parent of each node; children before parents, the root last with -1. */
    static Hierarchy ofParents(int... parents) {
        int[][] all = new int[parents.length][];
        Arrays.setAll(all, node -> parents[node] < 0 ? new int[0] : new int[] {parents[node]});
        return ofParents(all);
    }

    /** From the parents of each node; children before parents. */
    static Hierarchy ofParents(int[][] parents) {
        int groups = (int)
                Arrays.stream(parents).flatMapToInt(Arrays::stream).distinct().count();
        Level[] levels = new Level[parents.length];
        String[] names = new String[parents.length];
        int[] products = new int[parents.length];
        Arrays.setAll(names, node -> "node " + node);
        Arrays.fill(levels, Level.CATEGORY);
        Arrays.fill(products, -1);
        return new Hierarchy(parents, levels, names, products, parents.length - groups);
    }

    /** Nodes in all. */
    public int nodes() {
        return parents.length;
    }

    /** The finest: nodes 0 to this. */
    public int leaves() {
        return leaves;
    }

    /** The nodes a node is added to; none for the whole and for what is at the top of the places. */
    public int[] parents(int node) {
        return parents[node].clone();
    }

    /** The same without a copy, for hot loops; read only. */
    int[] above(int node) {
        return parents[node];
    }

    /** What a node is. */
    public Level level(int node) {
        return levels[node];
    }

    /** Its name: a product's, "Home / Textiles", "Northgate / Home". */
    public String name(int node) {
        return names[node];
    }

    /** The product row of a product or of a product at a place; -1 for groups. */
    public int product(int node) {
        return products[node];
    }

    /** True where sales are known by place. */
    public boolean byPlace() {
        return levels[0] == Level.CELL;
    }

    /** Sums of the leaves' values at every node. */
    double[] sums(double[] ofLeaves) {
        double[] all = Arrays.copyOf(ofLeaves, nodes());
        for (int node = 0; node < all.length; node++) {
            for (int parent : parents[node]) {
                all[parent] += all[node];
            }
        }
        return all;
    }
}
