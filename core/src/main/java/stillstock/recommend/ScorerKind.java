package stillstock.recommend;

/** A ground for putting a flagged item beside an anchor: what is measured, 0..1, and the family it is weighed in. */
public enum ScorerKind {
    /** Steps apart in the groups. */
    CATEGORY_PATH(Family.SIMILARITY, "Category path", 0.35, "1 same group, .6 same category, .3 related, else 0"),
    /** Words of the names. */
    NAME(Family.SIMILARITY, "Name", 0.25, "cosine of the names' TF-IDF vectors"),
    /** Brand, or supplier. */
    BRAND(Family.SIMILARITY, "Brand", 0.15, "1 same brand (supplier where no brand is known), else 0"),
    /** Price band. */
    PRICE_BAND(
            Family.SIMILARITY, "Price band", 0.15, "1 at equal prices, falling with the log of their ratio to 0 at 4"),
    /** Further attributes. */
    ATTRIBUTES(Family.SIMILARITY, "Attributes", 0.10, "share of the attributes known of both that agree"),
    /** Vectors given by the user. */
    EMBEDDING(Family.SIMILARITY, "Embedding", 0.25, "cosine of the vectors, at least 0"),
    /** Whether the item's season is coming. */
    SEASON(Family.SIMILARITY, "Season", 0.10, "share of the next 90 days in its season; else its past sales in them"),
    /** Value tied up. */
    VALUE(Family.PRESSURE, "Value tied up", 1, "v / (v + median value of the flagged items)"),
    /** Age of the stock. */
    AGE(Family.PRESSURE, "Stock age", 1, "a / (a + 180 days)"),
    /** Days of cover. */
    COVER(Family.PRESSURE, "Cover", 1, "c / (c + 180 days)"),
    /** Shelf life used up. */
    SHELF_LIFE(Family.PRESSURE, "Shelf life", 1, "share of the shelf life that has passed"),
    /** Risk of the trained model. */
    RISK(Family.PRESSURE, "Risk", 1, "the risk score, where a model was trained"),
    /** Bought together. */
    CO_SALES(Family.CO_SALES, "Bought together", 1, "as the chosen method has it, shrunk by evidence"),
    /** Bought by the same kind of customers. */
    CUSTOMERS(Family.CO_SALES, "Same customers", 0.25, "overlap of the buyers' regions and habits"),
    /** What people made of the pair before. */
    FEEDBACK(
            Family.CO_SALES,
            "Feedback",
            1,
            "share e / (e + 2) of what is missing to 1, e acceptances and ln(1 + sold)"),
    /** What is left at the proposed discount. */
    MARGIN(Family.MARGIN, "Margin", 1, "(p - cost) / p at the discounted price p, at least 0");

    /** What scorers are weighed in: the columns of recommendations.csv. */
    public enum Family {
        /** How alike, and whether in season. */
        SIMILARITY,
        /** How urgent. */
        PRESSURE,
        /** Bought or taken together. */
        CO_SALES,
        /** What is left. */
        MARGIN
    }

    private final Family family;
    private final String label;
    private final double usualWeight;
    private final String formula;

    ScorerKind(Family family, String label, double usualWeight, String formula) {
        this.family = family;
        this.label = label;
        this.usualWeight = usualWeight;
        this.formula = formula;
    }

    /** The family whose weight it shares. */
    public Family family() {
        return family;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** Its weight within its family in the defaults. */
    public double usualWeight() {
        return usualWeight;
    }

    /** What it measures, 0..1. */
    public String formula() {
        return formula;
    }
}
