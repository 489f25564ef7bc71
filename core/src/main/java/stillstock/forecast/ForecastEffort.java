package stillstock.forecast;

/** How much time is spent on accuracy. */
public enum ForecastEffort {
    /** A few quick methods tested at one past origin. */
    FAST("Fast", "quickest", "few methods, one past day"),
    /** The defaults, what they are made of and the simple methods, tested at the set number of past origins. */
    BALANCED("Balanced", "3 × as long as Fast", "usual methods, 3 past days"),
    /**
     * All methods, two more past origins, weights learned from the user's own products, and one boosted model over all of
     * them.
     */
    THOROUGH("Thorough", "9 × as long as Fast", "learns from all products");

    private final String label;
    private final String words;
    private final String cost;

    ForecastEffort(String label, String cost, String words) {
        this.label = label;
        this.words = words;
        this.cost = cost;
    }

    /** How the screen calls it: "Balanced". */
    public String label() {
        return label;
    }

    /** What is done. */
    public String words() {
        return words;
    }

    /** What it costs in time, against the fastest. */
    public String cost() {
        return cost;
    }
}
