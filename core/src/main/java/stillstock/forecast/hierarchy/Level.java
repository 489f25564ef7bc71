package stillstock.forecast.hierarchy;

/** What a node of a {@link Hierarchy} is, finest first. */
public enum Level {
    /** What one product sells at one place. */
    CELL("product at a location"),
    /** A product. */
    PRODUCT("product"),
    /** A subcategory. */
    SUBCATEGORY("subcategory"),
    /** A category. */
    CATEGORY("category"),
    /** A department. */
    DEPARTMENT("department"),
    /** A department or category at a place. */
    PLACE_GROUP("group at a location"),
    /** A warehouse, store or channel. */
    PLACE("location"),
    /** A region of locations or of customers. */
    REGION("region"),
    /** All products. */
    TOTAL("total");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** "subcategory". */
    public String label() {
        return label;
    }

    /** True for places, their regions and the groups at them. */
    public boolean ofPlaces() {
        return this == PLACE_GROUP || this == PLACE || this == REGION;
    }
}
