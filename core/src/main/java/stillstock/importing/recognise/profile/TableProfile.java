package stillstock.importing.recognise.profile;

import java.util.List;
import java.util.Optional;
import stillstock.importing.mapping.MonthColumns;
import stillstock.importing.row.SourceFormat;

/**
 * What one foreign table holds.
 *
 * @param name file or table name
 * @param view true for a view of a database: it shows what other tables hold
 * @param rows rows in all; an estimate where not all were looked at
 * @param looked rows looked at, from the first
 * @param raggedShare share of them whose number of fields differs from the header's
 * @param found how it is written; {@link SourceFormat#DETECT} for a table of a database
 * @param months how its columns name months, where at least three do
 * @param columns in the header's order
 */
public record TableProfile(
        String name,
        boolean view,
        long rows,
        long looked,
        double raggedShare,
        SourceFormat found,
        Optional<MonthColumns> months,
        List<ColumnProfile> columns) {
    /** Copies its list. */
    public TableProfile {
        columns = List.copyOf(columns);
    }

    /** The column names. */
    public List<String> header() {
        return columns.stream().map(ColumnProfile::name).toList();
    }

    /** The column of a name. */
    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** True where a column's name is a month of the layout. */
    public boolean isMonth(ColumnProfile column) {
        return months.isPresent() && months.get().lastDay(column.name()).isPresent();
    }
}
