package stillstock.recommend.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stillstock.classify.Classification;
import stillstock.classify.Status;

/** The groups with what is in them, for a look at all of them. */
public final class GroupTree {
    private GroupTree() {}

    /**
     * One group.
     *
     * @param path labels from the top joined by " / "; "" for the whole
     * @param label its own name
     * @param level 0 the top; -1 for the whole
     * @param products all product rows in it, groups below included, in order of id
     * @param dead how many are dead
     * @param slow how many are slow
     * @param active how many are active
     * @param flaggedValue value of what is dead or slow, currency; unknown values count as 0
     * @param children groups below, by name
     */
    public record Node(
            String path,
            String label,
            int level,
            List<Integer> products,
            int dead,
            int slow,
            int active,
            double flaggedValue,
            List<Node> children) {}

    /** The tree of all products as a classification has them. */
    public static Node of(GroupPaths paths, Classification found) {
        List<Integer> all = new ArrayList<>();
        for (int product = 0; product < paths.size(); product++) {
            all.add(product);
        }
        all.sort(Comparator.comparing(
                product -> found.facts().snapshot().products().id(product)));
        return node("", "All items", -1, all, paths, found);
    }

    private static Node node(
            String path, String label, int level, List<Integer> products, GroupPaths paths, Classification found) {
        Map<String, List<Integer>> below = new TreeMap<>();
        Map<String, Integer> levels = new TreeMap<>();
        for (int product : products) {
            for (int deeper = level + 1; deeper < GroupPaths.LEVELS; deeper++) {
                String child = paths.path(product, deeper);
                if (!child.isEmpty()) {
                    below.computeIfAbsent(child, key -> new ArrayList<>()).add(product);
                    levels.put(child, deeper);
                    break;
                }
            }
        }
        List<Node> children = new ArrayList<>();
        below.forEach((child, members) -> children.add(
                node(child, paths.label(members.get(0), levels.get(child)), levels.get(child), members, paths, found)));
        double value = products.stream()
                .filter(product -> found.status(product).flagged())
                .mapToDouble(found.facts()::stockValue)
                .filter(v -> v > 0)
                .sum();
        return new Node(
                path,
                label,
                level,
                List.copyOf(products),
                count(products, found, Status.DEAD),
                count(products, found, Status.SLOW),
                count(products, found, Status.ACTIVE),
                value,
                List.copyOf(children));
    }

    private static int count(List<Integer> products, Classification found, Status status) {
        return (int) products.stream()
                .filter(product -> found.status(product) == status)
                .count();
    }
}
