package stillstock.risk.lens;

import java.util.Locale;

/**
 * What one definition says of one product.
 *
 * @param state flagged or not, or not to be said
 * @param value what is held against the threshold; NaN where it is not known
 * @param threshold in force
 * @param flipsAt the nearest threshold, in whole steps, under which the verdict would be the other; NaN where there is
 *     none
 * @param cause why it cannot be said, or why no threshold flips it, in the user's words; empty otherwise
 */
public record Verdict(
        Definition definition, State state, double value, double threshold, double flipsAt, String cause) {
    /** What a definition can say. */
    public enum State {
        /** Dead by this definition. */
        FLAGGED("Flagged"),
        /** Not dead by this definition. */
        CLEAR("Not flagged"),
        /** What the definition asks for is not known. */
        UNKNOWN("Not known");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The words on screen. */
        public String label() {
            return label;
        }
    }

    /** How far the threshold is from flipping; NaN where none flips. */
    public double change() {
        return flipsAt - threshold;
    }

    /** "flips at 214 days (+34)"; the cause where nothing flips it. */
    public String flipWords() {
        if (Double.isNaN(flipsAt)) {
            return cause;
        }
        boolean whole = definition.step() >= 1;
        String at = whole ? String.format(Locale.ROOT, "%,.0f", flipsAt) : String.format(Locale.ROOT, "%.2f", flipsAt);
        String by =
                whole ? String.format(Locale.ROOT, "%+,.0f", change()) : String.format(Locale.ROOT, "%+.2f", change());
        return "flips at " + at + (definition.unit().equals("days") ? " days" : "") + " (" + by + ")";
    }
}
