package stillstock.importing.report;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import stillstock.files.AtomicFile;

/** Writes CSV files (RFC 4180, UTF-8, LF), whole or not at all. */
final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** Prints the rows of a file. */
    @FunctionalInterface
    interface Rows {
        void printTo(CSVPrinter out) throws IOException;
    }

    private CsvFile() {}

    static void write(Path target, Rows rows) throws IOException {
        AtomicFile.writeText(target, writer -> {
            CSVPrinter printer = new CSVPrinter(writer, FORMAT);
            rows.printTo(printer);
            printer.flush();
        });
    }
}
