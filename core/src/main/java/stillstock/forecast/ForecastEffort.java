package stillstock.forecast;

/** How much time is spent on accuracy. */
public enum ForecastEffort {
    /** A few quick methods tested at one past origin. */
    FAST,
    /** The defaults, what they are made of and the simple methods, tested at the set number of past origins. */
    BALANCED,
    /**
     * All methods, two more past origins, weights learned from the user's own products, and one boosted model over all of
     * them.
     */
    THOROUGH
}
