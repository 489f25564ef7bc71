package stillstock.importing.recognise.match;

import java.util.List;
import stillstock.importing.recognise.profile.ColumnProfile;

/**
 * A column that a table can use: its own, or one that joins bring.
 *
 * @param name what the mapping calls it
 * @param profile what it holds
 * @param via the references that lead to it, in order; empty for the table's own
 */
public record Field(String name, ColumnProfile profile, List<Reference> via) {
    /** A column of the table itself. */
    public static Field own(ColumnProfile column) {
        return new Field(column.name(), column, List.of());
    }

    /** True where joins bring it. */
    public boolean joined() {
        return !via.isEmpty();
    }
}
