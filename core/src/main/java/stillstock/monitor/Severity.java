package stillstock.monitor;

/** How much a finding matters, in words, so that colour is never alone. */
public enum Severity {
    /** All is well. */
    FINE("Fine"),
    /** Worth an eye. */
    WATCH("Watch"),
    /** To be acted on. */
    ACT("Act");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The words on screen. */
    public String label() {
        return label;
    }

    /** The graver of two. */
    public Severity or(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
