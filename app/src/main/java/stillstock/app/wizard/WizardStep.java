package stillstock.app.wizard;

/** The wizard's steps, in order. */
public enum WizardStep {
    /** Which file is what. */
    FILES("1  Files"),
    /** How each column is read. */
    COLUMNS("2  Columns"),
    /** What an import takes. */
    CHECK("3  Check and open");

    private final String label;

    WizardStep(String label) {
        this.label = label;
    }

    /** The words. */
    public String label() {
        return label;
    }

    /** The step after it, itself for the last. */
    public WizardStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The step before it, itself for the first. */
    public WizardStep previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
