package stillstock.app.screen;

/** The rooms of the workbench in the order of the navigation; those without a screen are not shown. */
public enum ScreenId {
    /** What was opened. */
    DATA("Data", "fth-database"),
    /** The whole in figures. */
    OVERVIEW("Overview", "fth-pie-chart"),
    /** Thresholds and what they flag. */
    DEAD_STOCK("Dead stock", "fth-archive"),
    /** What will not sell next. */
    RISK("Risk", "fth-alert-triangle"),
    /** What will sell. */
    FORECAST("Forecast", "fth-trending-up"),
    /** What to show beside what. */
    RECOMMENDATIONS("Recommendations", "fth-link"),
    /** What to order. */
    PLAN("Plan", "fth-clipboard"),
    /** Who buys. */
    SEGMENTS("Segments", "fth-users"),
    /** What lies where. */
    ALLOCATION("Allocation", "fth-map-pin"),
    /** What to do. */
    ACTIONS("Actions", "fth-check-square"),
    /** What changed. */
    MONITOR("Monitor", "fth-activity");

    private final String label;
    private final String icon;

    ScreenId(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    /** The words in the navigation. */
    public String label() {
        return label;
    }

    /** The icon's code. */
    public String icon() {
        return icon;
    }
}
