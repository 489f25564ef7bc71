package stillstock.recommend.feedback;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What somebody made of one pair.
 *
 * @param anchor product id of the active item
 * @param item product id of the flagged item
 * @param sold units of the item sold beside the anchor; NaN where not said
 * @param day from which it may be known: the day of the list it was read from
 */
public record FeedbackEntry(String anchor, String item, Verdict verdict, double sold, LocalDate day) {
    /** What was decided. */
    public enum Verdict {
        /** Nothing yet. */
        OPEN(""),
        /** The pair is shown in the shop. */
        ACCEPTED("accept"),
        /** The pair is not wanted. */
        REJECTED("reject");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** The word in lists and files. */
        public String word() {
            return word;
        }

        /**
         * The verdict a cell says: "accept", "yes", "x", "reject", "no" in any case, or nothing.
         *
         * @throws IllegalArgumentException where it says something else
         */
        public static Verdict of(String cell) {
            return switch (cell.strip().toLowerCase(java.util.Locale.ROOT)) {
                case "" -> OPEN;
                case "accept", "accepted", "yes", "y", "x", "ok" -> ACCEPTED;
                case "reject", "rejected", "no", "n" -> REJECTED;
                default -> throw new IllegalArgumentException("\"" + cell + "\" is neither accept nor reject");
            };
        }
    }

    /** Checks that nothing is missing and nothing sold is negative. */
    public FeedbackEntry {
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(day, "day");
        if (sold < 0) {
            throw new IllegalArgumentException("sold (" + sold + ") must not be negative");
        }
    }

    /** True where it says anything. */
    public boolean says() {
        return verdict != Verdict.OPEN || !Double.isNaN(sold);
    }
}
