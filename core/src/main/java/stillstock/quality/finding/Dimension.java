package stillstock.quality.finding;

/** The sides of data quality that the score is made of, after ISO/IEC 25012, with their points out of 100. */
public enum Dimension {
    /** Rows taken as they stood. */
    READING("Reading", "rows taken as they stood", 20),
    /** Values that are there. */
    COMPLETENESS("Completeness", "values that results need are there", 25),
    /** Nothing twice. */
    UNIQUENESS("Uniqueness", "nothing is there twice", 15),
    /** Values that can be. */
    VALIDITY("Validity", "values are in their usual range", 15),
    /** Tables that agree. */
    CONSISTENCY("Consistency", "tables agree with each other", 15),
    /** Time without holes. */
    CONTINUITY("Continuity", "time has no holes and no stray dates", 10);

    private final String label;
    private final String words;
    private final int points;

    Dimension(String label, String words, int points) {
        this.label = label;
        this.words = words;
        this.points = points;
    }

    /** Its name. */
    public String label() {
        return label;
    }

    /** What is good in it. */
    public String words() {
        return words;
    }

    /** Its points out of 100. */
    public int points() {
        return points;
    }
}
