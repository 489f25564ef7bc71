package stillstock.forecast.driver;

/** What is known ahead to move demand, in the order it is tried. */
public enum DriverKind {
    /** Discounts planned for a product or its category. */
    PROMOTION("promotions"),
    /** The list price, as it was and as it stands now. */
    PRICE("list price"),
    /** The season of the year of the product's group. */
    SEASON("season of the year"),
    /** Public holidays and the days before them. */
    HOLIDAY("holidays");

    private final String label;

    DriverKind(String label) {
        this.label = label;
    }

    /** Its name in files and on the screen: "list price". */
    public String label() {
        return label;
    }
}
