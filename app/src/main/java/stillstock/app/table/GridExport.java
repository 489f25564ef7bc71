package stillstock.app.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import stillstock.export.CellText;
import stillstock.export.ColumnSpec;
import stillstock.export.CsvTableWriter;
import stillstock.export.ResultTable;
import stillstock.job.JobContext;

/** What a table shows, for the clipboard and for files. */
public final class GridExport {
    private GridExport() {}

    /** Rows as tab-separated text with a header, for pasting into a spreadsheet; tabs and line ends become blanks. */
    public static <R> String tsv(List<GridColumn<R>> columns, List<R> rows) {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < columns.size(); c++) {
            text.append(c == 0 ? "" : "\t").append(cell(title(columns.get(c))));
        }
        for (R row : rows) {
            text.append('\n');
            for (int c = 0; c < columns.size(); c++) {
                text.append(c == 0 ? "" : "\t").append(cell(plain(columns.get(c), row)));
            }
        }
        return text.append('\n').toString();
    }

    /** The rows with their columns as a result table, which the writers of all formats take. */
    public static <R> ResultTable<R> table(String name, List<GridColumn<R>> columns, List<R> rows) {
        List<ColumnSpec<R>> specs = columns.stream().map(GridColumn::spec).toList();
        return new ResultTable<>(name, specs, rows.size(), rows::get);
    }

    /** Writes rows as CSV, whole or not at all. */
    public static <R> void csv(Path file, List<GridColumn<R>> columns, List<R> rows, JobContext job)
            throws IOException {
        CsvTableWriter.write(table("export", columns, rows), file, job);
    }

    static String title(GridColumn<?> column) {
        String unit = column.spec().unit();
        return unit.isEmpty() ? column.spec().label() : column.spec().label() + " (" + unit + ")";
    }

    private static <R> String plain(GridColumn<R> column, R row) {
        return CellText.of(column.spec().value().apply(row), column.spec().type());
    }

    private static String cell(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
