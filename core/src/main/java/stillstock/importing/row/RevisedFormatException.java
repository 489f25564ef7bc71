package stillstock.importing.row;

/**
 * Thrown where all rows of a table tell another format of a column than its first rows did. Whoever reads the table begins
 * again and finds the better format; at most once a table.
 */
public final class RevisedFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the table and column. */
    public RevisedFormatException(String message) {
        super(message, null, false, false);
    }
}
