package stillstock.importing.detect.plain;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the second and later tables of a file, as NAME.table2.csv, NAME.table3.csv, ...; whole or not at all. */
final class FurtherTables implements Closeable {
    private static final int MOST_TABLES = 1000;

    private final Path folder;
    private final String name;
    private final List<Path> temporary = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();
    private CSVPrinter printer;
    private int fields;

    FurtherTables(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** True once the first table has ended. */
    boolean begun() {
        return printer != null;
    }

    /** Fields of a row of the table at hand. */
    int fields() {
        return fields;
    }

    /** Begins another table with its header row. */
    void begin(List<String> header) throws IOException {
        if (files.size() < MOST_TABLES) {
            closePrinter();
            Path target = folder.resolve(name + ".table" + (files.size() + 2) + ".csv");
            Path part = Files.createTempFile(folder, "." + target.getFileName(), ".part");
            temporary.add(part);
            files.add(target);
            rows.add(0L);
            Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
            printer = new CSVPrinter(
                    writer, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        }
        fields = header.size();
        row(header);
    }

    void row(List<String> values) throws IOException {
        printer.printRecord(values);
        rows.set(rows.size() - 1, rows.get(rows.size() - 1) + 1);
    }

    /** Rows of each table, its header counted. */
    List<Long> rows() {
        return rows;
    }

    List<Path> files() {
        return files;
    }

    void finish() throws IOException {
        closePrinter();
        for (int i = 0; i < files.size(); i++) {
            Files.move(temporary.get(i), files.get(i), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void closePrinter() throws IOException {
        if (printer != null) {
            printer.close(true);
            printer = null;
        }
    }

    @Override
    public void close() throws IOException {
        closePrinter();
        for (Path part : temporary) {
            Files.deleteIfExists(part);
        }
    }
}
