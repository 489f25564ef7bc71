package stillstock.app.forecast.level;

/** How fine the chart of a level is. */
public enum LevelStep {
    /** As it was forecast: days, weeks or months. */
    STEPS("As forecast"),
    /** Summed to weeks, four weeks or quarters. */
    SPANS("Summed up");

    private final String label;

    LevelStep(String label) {
        this.label = label;
    }

    /** The words on the button. */
    public String label() {
        return label;
    }
}
