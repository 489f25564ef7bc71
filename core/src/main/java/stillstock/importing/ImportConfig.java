package stillstock.importing;

/**
 * Limits of an import.
 *
 * @param rejectLimit share of a table's rows that may be rejected before the result is marked doubtful, 0..1
 */
public record ImportConfig(double rejectLimit) {
    /** One row in twenty. */
    public static ImportConfig defaults() {
        return new ImportConfig(0.05);
    }
}
