package stillstock.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import stillstock.files.AtomicFile;
import stillstock.job.JobContext;

/**
 * Writes tables as the sheets of one workbook: typed cells, bold frozen header, filters, sensible widths. Text is
 * written as typed text cells, which no spreadsheet evaluates.
 */
public final class XlsxWriter {
    /** Rows a sheet can hold below its header. */
    private static final int MAX_ROWS = 1_048_575;

    private static final int WIDTH_SAMPLE = 200;
    private static final int FLUSH_ROWS = 1024;

    private XlsxWriter() {}

    /**
     * Writes the workbook whole or not at all. A table with more rows than a sheet can hold is continued on further
     * sheets with " 2", " 3" behind its name.
     */
    public static void write(List<ResultTable<?>> tables, Path file, JobContext job) throws IOException {
        Path raw = Files.createTempFile("stillstock", ".xlsx");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw), 1 << 16)) {
                writeTo(tables, out, job);
            }
            AtomicFile.write(file, out -> ReproducibleZip.copy(raw, out));
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void writeTo(List<ResultTable<?>> tables, OutputStream out, JobContext job) throws IOException {
        try (Workbook book = new Workbook(out, "Stillstock", "1.0")) {
            for (ResultTable<?> table : tables) {
                int part = 1;
                int from = 0;
                do {
                    int to = Math.min(table.rows(), from + MAX_ROWS);
                    sheet(book.newWorksheet(sheetName(table.name(), part++)), table, from, to, job);
                    from = to;
                } while (from < table.rows());
            }
        }
    }

    private static <T> void sheet(Worksheet sheet, ResultTable<T> table, int from, int to, JobContext job)
            throws IOException {
        List<ColumnSpec<T>> columns = table.columns();
        header(sheet, table, from, to);
        for (int i = from; i < to; i++) {
            if (i % FLUSH_ROWS == 0) {
                job.checkCancelled();
                job.step(i, table.rows());
                sheet.flush();
            }
            T row = table.row().apply(i);
            for (int c = 0; c < columns.size(); c++) {
                cell(sheet, i - from + 1, c, columns.get(c), row);
            }
        }
        sheet.finish();
    }

    private static <T> void header(Worksheet sheet, ResultTable<T> table, int from, int to) {
        List<ColumnSpec<T>> columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c).name());
            sheet.width(c, width(table, columns.get(c), from, to));
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .borderStyle(BorderStyle.THIN)
                .fillColor("E8EDF2")
                .set();
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, Math.max(1, to - from), columns.size() - 1);
    }

    private static <T> void cell(Worksheet sheet, int r, int c, ColumnSpec<T> column, T row) {
        Object value = column.value().apply(row);
        if (value instanceof LocalDate date) {
            sheet.value(r, c, date);
            sheet.style(r, c).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            number(sheet, r, c, column.type(), number.doubleValue());
        } else if (value != null) {
            sheet.value(r, c, value.toString());
        }
    }

    private static void number(Worksheet sheet, int r, int c, CellType type, double value) {
        String text = CellText.number(value, type);
        if (text.isEmpty()) {
            return;
        }
        sheet.value(r, c, Double.valueOf(text));
        if (type == CellType.MONEY) {
            sheet.style(r, c).format("#,##0.00").set();
        }
    }

    private static <T> double width(ResultTable<T> table, ColumnSpec<T> column, int from, int to) {
        int widest = column.name().length() + 3;
        for (int i = from; i < Math.min(to, from + WIDTH_SAMPLE); i++) {
            Object value = column.value().apply(table.row().apply(i));
            widest = Math.max(widest, CellText.of(value, column.type()).length());
        }
        return Math.min(60, widest + 2);
    }

    private static String sheetName(String name, int part) {
        String whole = part == 1 ? name : name + " " + part;
        return whole.length() > 31 ? whole.substring(0, 31) : whole;
    }
}
