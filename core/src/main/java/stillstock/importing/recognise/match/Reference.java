package stillstock.importing.recognise.match;

import stillstock.importing.recognise.profile.ColumnProfile;
import stillstock.importing.recognise.profile.TableProfile;

/**
 * A column whose values are the keys of another table.
 *
 * @param from the table that refers
 * @param column its column
 * @param to the table referred to
 * @param key that table's key
 * @param contained share of the column's distinct values that are keys there
 */
public record Reference(TableProfile from, ColumnProfile column, TableProfile to, ColumnProfile key, double contained) {
    /** What was found, in words. */
    public String words() {
        return String.format("%.0f %% of the values of %s are keys of %s", 100 * contained, column.name(), to.name());
    }
}
