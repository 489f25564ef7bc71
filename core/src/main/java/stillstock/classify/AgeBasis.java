package stillstock.classify;

import java.util.Locale;

/** What the age of a product's stock was worked out from, best first. */
public enum AgeBasis {
    /** FIFO layers of recorded receipts. */
    RECEIPTS,
    /** FIFO layers of increases of the stock on hand, where no receipts are recorded. */
    ON_HAND_INCREASES,
    /** Days since launch. */
    LAUNCH,
    /** Days since the first sale. */
    FIRST_SALE,
    /** Nothing to go by. */
    UNKNOWN;

    private static final AgeBasis[] VALUES = values();

    /** The word used in files: "on_hand_increases". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The basis of an ordinal, without copying the values. */
    public static AgeBasis of(int ordinal) {
        return VALUES[ordinal];
    }
}
