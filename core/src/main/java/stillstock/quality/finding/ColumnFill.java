package stillstock.quality.finding;

import stillstock.snapshot.TableName;

/**
 * How much of a column is filled.
 *
 * @param column canonical name
 * @param filled rows with a value
 * @param rows rows of the table
 */
public record ColumnFill(TableName table, String column, long filled, long rows) {
    /** Filled out of all, 0..1; NaN where the table has no rows. */
    public double share() {
        return rows == 0 ? Double.NaN : (double) filled / rows;
    }
}
