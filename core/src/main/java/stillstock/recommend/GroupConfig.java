package stillstock.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where groups come from.
 *
 * @param source default the category tree
 * @param edits made by hand on top of it, in order
 * @param relatedLift categories whose items are bought together at least so many times as often as chance has it
 *     (shrunk, see {@code GroupLift}) are related, as two categories of one department are; 0 for none; default 2
 */
public record GroupConfig(Source source, List<GroupEdit> edits, double relatedLift) {
    /** Where groups come from; groups made by hand in the data count beside any of them. */
    public enum Source {
        /** Department, category, subcategory of the product master. */
        CATEGORY_TREE("Category tree"),
        /** Products alike in name, brand, price, attributes and embedding. */
        SIMILARITY("Alike items"),
        /** Products bought together. */
        BASKETS("Bought together");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return label;
        }
    }

    /** Checks the range. */
    public GroupConfig {
        Objects.requireNonNull(source, "source");
        edits = List.copyOf(edits);
        if (!(relatedLift >= 0)) {
            throw new IllegalArgumentException("relatedLift (" + relatedLift + ") must not be negative");
        }
    }

    /** The category tree as it is. */
    public static GroupConfig defaults() {
        return new GroupConfig(Source.CATEGORY_TREE, List.of(), 2);
    }

    /** Groups of another source; edits of the old groups go. */
    public GroupConfig with(Source other) {
        return new GroupConfig(other, List.of(), relatedLift);
    }

    /** The same with another threshold for related categories. */
    public GroupConfig withRelatedLift(double lift) {
        return new GroupConfig(source, edits, lift);
    }

    /** The same with a further edit. */
    public GroupConfig and(GroupEdit edit) {
        List<GroupEdit> more = new ArrayList<>(edits);
        more.add(edit);
        return new GroupConfig(source, more, relatedLift);
    }

    /** The same without the last edit; itself where there is none. */
    public GroupConfig undone() {
        return edits.isEmpty() ? this : new GroupConfig(source, edits.subList(0, edits.size() - 1), relatedLift);
    }
}
