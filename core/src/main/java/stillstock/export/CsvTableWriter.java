package stillstock.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import stillstock.files.AtomicFile;
import stillstock.job.JobContext;

/** Writes a table as CSV: UTF-8, comma, header, \n line ends, dot decimals, ISO dates. */
public final class CsvTableWriter {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private CsvTableWriter() {}

    /** Writes the file whole or not at all. */
    public static <T> void write(ResultTable<T> table, Path file, JobContext job) throws IOException {
        AtomicFile.writeText(file, out -> print(table, out, job));
    }

    /** Prints the table to a writer, which stays open. */
    @SuppressWarnings("resource") // closing the printer would close the caller's writer
    public static <T> void print(ResultTable<T> table, Writer out, JobContext job) throws IOException {
        CSVPrinter printer = FORMAT.print(out);
        for (ColumnSpec<T> column : table.columns()) {
            printer.print(column.name());
        }
        printer.println();
        for (int i = 0; i < table.rows(); i++) {
            if (i % 1024 == 0) {
                job.checkCancelled();
                job.step(i, table.rows());
            }
            T row = table.row().apply(i);
            for (ColumnSpec<T> column : table.columns()) {
                String text = CellText.of(column.value().apply(row), column.type());
                printer.print(column.type() == CellType.TEXT ? CellText.inert(text) : text);
            }
            printer.println();
        }
        printer.flush();
    }
}
