package stillstock.recommend;

import java.util.List;
import java.util.Objects;

/**
 * One change of the groups made by hand. Edits are applied in their order, so that a list of them can be replayed, and
 * undone by leaving the last one out. An edit whose group is not there (in other data) changes nothing.
 *
 * @param kind what is done
 * @param group path of the group it is done to, its labels joined by " / "
 * @param target see {@link Kind}
 * @param products ids of the products that a split takes out; empty otherwise
 */
public record GroupEdit(Kind kind, String group, String target, List<String> products) {
    /** What is done. */
    public enum Kind {
        /** The group is called target. */
        RENAME,
        /** The group's products join the group whose path is target. */
        MERGE,
        /** The group goes below the group whose path is target, "" for the top. */
        MOVE,
        /** The products named leave the group for a new one beside it that is called target. */
        SPLIT
    }

    /** Checks that nothing is missing. */
    public GroupEdit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(target, "target");
        products = List.copyOf(products);
    }

    /** In words. */
    public String words() {
        return switch (kind) {
            case RENAME -> "Renamed " + group + " to " + target;
            case MERGE -> "Merged " + group + " into " + target;
            case MOVE -> "Moved " + group + (target.isEmpty() ? " to the top" : " below " + target);
            case SPLIT -> "Split " + products.size() + " items off " + group + " as " + target;
        };
    }
}
