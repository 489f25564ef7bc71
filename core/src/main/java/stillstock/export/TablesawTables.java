package stillstock.export;

import java.time.LocalDate;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Results as Tablesaw tables, the exchange form for summaries, charts and further analysis. */
public final class TablesawTables {
    private TablesawTables() {}

    /** The table with text, date and double columns; blanks become Tablesaw's missing values. */
    public static <T> Table of(ResultTable<T> source) {
        Table table = Table.create(source.name());
        for (ColumnSpec<T> spec : source.columns()) {
            table.addColumns(column(source, spec));
        }
        return table;
    }

    private static <T> Column<?> column(ResultTable<T> source, ColumnSpec<T> spec) {
        return switch (spec.type()) {
            case TEXT -> {
                StringColumn column = StringColumn.create(spec.name());
                for (int i = 0; i < source.rows(); i++) {
                    Object value = spec.value().apply(source.row().apply(i));
                    column.append(value == null ? "" : value.toString());
                }
                yield column;
            }
            case DATE -> {
                DateColumn column = DateColumn.create(spec.name());
                for (int i = 0; i < source.rows(); i++) {
                    LocalDate value =
                            (LocalDate) spec.value().apply(source.row().apply(i));
                    if (value == null) {
                        column.appendMissing();
                    } else {
                        column.append(value);
                    }
                }
                yield column;
            }
            case INTEGER, MONEY, NUMBER, SHARE -> {
                DoubleColumn column = DoubleColumn.create(spec.name());
                for (int i = 0; i < source.rows(); i++) {
                    Number value = (Number) spec.value().apply(source.row().apply(i));
                    column.append(value == null ? Double.NaN : value.doubleValue());
                }
                yield column;
            }
        };
    }
}
