package stillstock.quality.finding;

/** How much a finding harms results where it holds. */
public enum Severity {
    /** Results are wrong there. */
    HIGH("high", 1.0),
    /** Results are less sure there. */
    MEDIUM("medium", 0.6),
    /** Worth knowing; results hardly change. */
    LOW("low", 0.2);

    private final String words;
    private final double weight;

    Severity(String words, double weight) {
        this.words = words;
        this.weight = weight;
    }

    /** In the user's words. */
    public String words() {
        return words;
    }

    /** Its weight in the score, 0..1. */
    public double weight() {
        return weight;
    }
}
