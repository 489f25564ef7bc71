package stillstock.importing;

/**
 * Why one row was not taken as it stood.
 *
 * @param file the input file or SQLite table, as the user named it
 * @param line line in the file, from 1, of the row's first character; row number for a SQLite table
 * @param byteOffset bytes before the row in the (unpacked) file; {@link #UNKNOWN} for a database
 * @param column the canonical or foreign column, empty where the whole row is meant
 * @param rawText the offending text, shortened to 200 characters
 * @param cause what is wrong and what to do
 * @param repair what was done instead; empty where the row was rejected
 */
public record RowProblem(
        String file, long line, long byteOffset, String column, String rawText, Cause cause, String repair) {
    /** The offset of rows that lie in no text file. */
    public static final long UNKNOWN = -1;

    /** A problem whose place in the file's bytes is not known, or not yet. */
    public RowProblem(String file, long line, String column, String rawText, Cause cause, String repair) {
        this(file, line, UNKNOWN, column, rawText, cause, repair);
    }

    /** The same with its place in the file's bytes. */
    public RowProblem at(long bytes) {
        return new RowProblem(file, line, bytes, column, rawText, cause, repair);
    }

    /** True where the row was repaired and taken, false where it was rejected. */
    public boolean repaired() {
        return !repair.isEmpty();
    }
}
