package stillstock.export.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One UTF-8 CSV file a table, lines ended by a line feed. Files are written under a temporary name and take their own
 * only on {@link #complete}, so a crash never leaves half a table.
 */
public final class CsvStore implements TableStore {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private final Path folder;
    private final Map<Path, Path> finalNames = new LinkedHashMap<>();
    private final List<CsvSink> sinks = new ArrayList<>();

    /** A store that writes into a folder, made where it does not exist. */
    public CsvStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public RowSink open(String name, List<Column> columns) throws IOException {
        Path temporary = folder.resolve(name + ".csv.part");
        finalNames.put(temporary, folder.resolve(name + ".csv"));
        CsvSink sink = new CsvSink(temporary);
        sinks.add(sink);
        sink.row(columns.stream().map(Column::name).toArray());
        return sink;
    }

    @Override
    public void complete() throws IOException {
        closeSinks();
        for (Map.Entry<Path, Path> file : finalNames.entrySet()) {
            Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
        }
        finalNames.clear();
    }

    @Override
    public void close() throws IOException {
        closeSinks();
        for (Path temporary : finalNames.keySet()) {
            Files.deleteIfExists(temporary);
        }
    }

    private void closeSinks() throws IOException {
        for (CsvSink sink : sinks) {
            sink.close();
        }
        sinks.clear();
    }

    private static final class CsvSink implements RowSink {
        private final CSVPrinter printer;

        CsvSink(Path file) throws IOException {
            BufferedWriter writer = new BufferedWriter(
                    new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16);
            printer = new CSVPrinter(writer, FORMAT);
        }

        @Override
        public void row(Object... cells) throws IOException {
            for (Object cell : cells) {
                printer.print(cell instanceof BigDecimal number ? number.toPlainString() : cell);
            }
            printer.println();
        }

        @Override
        public void close() throws IOException {
            printer.close(true);
        }
    }
}
