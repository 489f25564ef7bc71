package stillstock.classify;

import java.util.Locale;

/** The one status of a product as of a day, in the order the rules are tried. */
public enum Status {
    /** Nothing on hand. */
    OUT_OF_STOCK,
    /** First received or launched within the grace period. */
    NEW,
    /** On hand, and no sale for longer than the limit. */
    DEAD,
    /** On hand, and more days of cover than the limit. */
    SLOW,
    /** The rest. */
    ACTIVE;

    private static final Status[] VALUES = values();

    /** The word used in files: "out_of_stock". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word used on screen: "Out of stock". */
    public String label() {
        String words = id().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** True for the statuses that tie up money: dead and slow. */
    public boolean flagged() {
        return this == DEAD || this == SLOW;
    }

    /** The status of an ordinal, without copying the values. */
    public static Status of(int ordinal) {
        return VALUES[ordinal];
    }
}
