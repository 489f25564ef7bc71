package stillstock.recommend.group;

/** How far apart products are: in the tree, by groups made by hand, and by categories that are bought together. */
public final class Kinship {
    private static final int RELATED = 2;

    private final CategoryTree tree;
    private final ManualGroups manual;
    private final GroupLift lift;

    /** Of a tree, groups made by hand and the lift between categories. */
    public Kinship(CategoryTree tree, ManualGroups manual, GroupLift lift) {
        this.tree = tree;
        this.manual = manual;
        this.lift = lift;
    }

    /** The tree. */
    public CategoryTree tree() {
        return tree;
    }

    /** The groups made by hand. */
    public ManualGroups manual() {
        return manual;
    }

    /** Which categories are bought together. */
    public GroupLift lift() {
        return lift;
    }

    /** True where both have a place in a tree that tells products apart. */
    public boolean comparable(int a, int b) {
        return !tree.isUnused() && !tree.isHomeless(a) && !tree.isHomeless(b);
    }

    /** Tree distance; at most 2 where the categories are bought together, 0 where both are in one hand-made group. */
    public int distance(int a, int b) {
        int distance = tree.distance(a, b);
        if (distance == 0 || manual.together(a, b)) {
            return 0;
        }
        return distance > RELATED && lift.related(tree.node(a, 1), tree.node(b, 1)) ? RELATED : distance;
    }

    /**
     * "same group" (hand-made), "same subcategory", "same category", "related category" (of one department, or bought
     * together); empty where unrelated.
     */
    public String words(int a, int b) {
        if (manual.together(a, b)) {
            return "same group";
        }
        if (tree.isUnused()) {
            return "";
        }
        return switch (distance(a, b)) {
            case 0 -> "same " + tree.deepestLevel();
            case 1 -> "same category";
            case 2 -> "related category";
            default -> "";
        };
    }
}
