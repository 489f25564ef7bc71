package stillstock.quality.inspect;

/** Looks at one side of the data. Deterministic; the order of rows in the files does not matter to what is counted. */
public interface QualityCheck {
    /** Adds what it finds, or why it cannot look. */
    void run(CheckInput in, Findings out);
}
