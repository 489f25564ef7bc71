package stillstock.importing;

/**
 * Why one row was not taken as it stood.
 *
 * @param file the input file or SQLite table, as the user named it
 * @param line line in the file, from 1, of the row's first character; row number for a SQLite table
 * @param column the canonical or foreign column, empty where the whole row is meant
 * @param rawText the offending text, shortened to 200 characters
 * @param cause what is wrong and what to do
 * @param repair what was done instead; empty where the row was rejected
 */
public record RowProblem(String file, long line, String column, String rawText, Cause cause, String repair) {
    /** True where the row was repaired and taken, false where it was rejected. */
    public boolean repaired() {
        return !repair.isEmpty();
    }
}
