package stillstock.app.forecast.level;

import stillstock.forecast.hierarchy.Level;

/** Which rows the list of levels holds. */
public enum LevelView {
    /** Departments, categories, subcategories and the whole. */
    CATEGORIES("Categories"),
    /** Locations or regions, groups at them and the whole. */
    LOCATIONS("Locations"),
    /** Products. */
    PRODUCTS("Products"),
    /** What each product sells at each location. */
    PRODUCTS_AT_LOCATIONS("Products at locations");

    private final String label;

    LevelView(String label) {
        this.label = label;
    }

    /** The words on the button. */
    public String label() {
        return label;
    }

    /** True where a level belongs in the list. */
    boolean holds(Level level) {
        return switch (this) {
            case CATEGORIES -> level == Level.TOTAL
                    || level == Level.DEPARTMENT
                    || level == Level.CATEGORY
                    || level == Level.SUBCATEGORY;
            case LOCATIONS -> level == Level.TOTAL || level.ofPlaces();
            case PRODUCTS -> level == Level.PRODUCT;
            case PRODUCTS_AT_LOCATIONS -> level == Level.CELL;
        };
    }

    /** True where nothing is in it unless places are told apart. */
    boolean needsPlaces() {
        return this == LOCATIONS || this == PRODUCTS_AT_LOCATIONS;
    }
}
