package stillstock.recommend.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import stillstock.recommend.GroupEdit;
import stillstock.snapshot.ProductTable;

/**
 * The place of each product in the groups: labels at three levels, "" where it has none. A group's path is its labels
 * from the top, blanks left out, joined by " / ". Immutable.
 */
public final class GroupPaths {
    /** Levels. */
    public static final int LEVELS = 3;

    private static final String SEPARATOR = " / ";
    private static final String[] NOWHERE = {"", "", ""};

    private final ProductTable products;
    private final String[][] labels;

    private GroupPaths(ProductTable products, String[][] labels) {
        this.products = products;
        this.labels = labels;
    }

    /** Department, category and subcategory of the product master. */
    public static GroupPaths of(ProductTable products) {
        String[][] labels = new String[products.size()][];
        for (int product = 0; product < labels.length; product++) {
            labels[product] = new String[] {
                products.department().text(product),
                products.category().text(product),
                products.subcategory().text(product)
            };
        }
        return new GroupPaths(products, labels);
    }

    /**
     * Groups that were learned.
     *
     * @param labels for each product its three labels from the top; null for a product without a group
     */
    public static GroupPaths of(ProductTable products, String[][] labels) {
        String[][] copy = new String[labels.length][];
        for (int product = 0; product < copy.length; product++) {
            copy[product] = labels[product] == null ? NOWHERE : labels[product].clone();
        }
        return new GroupPaths(products, copy);
    }

    /** Products. */
    public int size() {
        return labels.length;
    }

    /** A product's label at a level, 0 the top; "" for none. */
    public String label(int product, int level) {
        return labels[product][level];
    }

    /** The path of a product's group at a level; "" where it has none there. */
    public String path(int product, int level) {
        return path(labels[product], level);
    }

    private static String path(String[] of, int level) {
        if (of[level].isEmpty()) {
            return "";
        }
        StringJoiner path = new StringJoiner(SEPARATOR);
        for (int above = 0; above <= level; above++) {
            if (!of[above].isEmpty()) {
                path.add(of[above]);
            }
        }
        return path.toString();
    }

    /** The groups after edits, applied in their order. */
    public GroupPaths edited(List<GroupEdit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        String[][] now = new String[labels.length][];
        for (int product = 0; product < now.length; product++) {
            now[product] = labels[product].clone();
        }
        for (GroupEdit edit : edits) {
            apply(edit, now);
        }
        return new GroupPaths(products, now);
    }

    private void apply(GroupEdit edit, String[][] now) {
        Map<String, String[]> targets = new HashMap<>();
        boolean placed = edit.kind() == GroupEdit.Kind.MERGE || edit.kind() == GroupEdit.Kind.MOVE;
        if (placed && !edit.target().isEmpty()) {
            for (String[] of : now) {
                int level = levelOf(of, edit.target());
                if (level >= 0) {
                    targets.put(edit.target(), head(of, level));
                    break;
                }
            }
            if (targets.isEmpty()) {
                return;
            }
        }
        String[] target = targets.getOrDefault(edit.target(), new String[0]);
        Set<String> split = new HashSet<>(edit.products());
        for (int product = 0; product < now.length; product++) {
            int level = levelOf(now[product], edit.group());
            if (level < 0) {
                continue;
            }
            switch (edit.kind()) {
                case RENAME -> now[product][level] = edit.target();
                case MERGE -> now[product] =
                        placed(target, tail(now[product], level + 1), Math.max(level + 1, target.length));
                case MOVE -> now[product] = placed(target, tail(now[product], level), target.length);
                case SPLIT -> {
                    if (split.contains(products.id(product))) {
                        now[product][level] = edit.target();
                    }
                }
            }
        }
    }

    private static int levelOf(String[] of, String path) {
        for (int level = 0; level < LEVELS; level++) {
            if (path(of, level).equals(path)) {
                return level;
            }
        }
        return -1;
    }

    private static String[] head(String[] of, int level) {
        return java.util.Arrays.copyOf(of, level + 1);
    }

    private static List<String> tail(String[] of, int level) {
        List<String> rest = new ArrayList<>();
        for (int below = level; below < LEVELS; below++) {
            rest.add(of[below]);
        }
        return rest;
    }

    /** Labels of a new place, then what a product had below, from a level on; what goes deeper than there are levels is lost. */
    private static String[] placed(String[] place, List<String> below, int from) {
        String[] all = NOWHERE.clone();
        System.arraycopy(place, 0, all, 0, place.length);
        for (int i = 0; i < below.size() && from + i < LEVELS; i++) {
            all[from + i] = below.get(i);
        }
        return all;
    }
}
