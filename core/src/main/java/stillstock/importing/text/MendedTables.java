package stillstock.importing.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.importing.csv.TextInput;
import stillstock.importing.detect.DialectOverrides;
import stillstock.importing.detect.FoundTable;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;

/**
 * Tables in which rows that were rejected and mended by hand take the places of the rejected ones. A rejects file is the
 * input's layout with line, column and cause behind; its lines say which rows are replaced, and no others are touched.
 */
public final class MendedTables implements TableSet {
    private static final List<String> ADDED = List.of("line", "column", "cause");

    private final TableSet tables;
    private final Map<String, Map<Long, List<String>>> byFile = new HashMap<>();

    /**
     * Reads rejects files and ties each to the table whose rejects are called like it.
     *
     * @param files each with the table's name that it mends
     * @throws UnusableInputException where one is no rejects file
     */
    public MendedTables(TableSet tables, Map<Path, String> files) throws IOException, UnusableInputException {
        this.tables = tables;
        for (Map.Entry<Path, String> file : files.entrySet()) {
            byFile.computeIfAbsent(file.getValue(), name -> new HashMap<>()).putAll(rows(file.getKey()));
        }
    }

    private static Map<Long, List<String>> rows(Path file) throws IOException, UnusableInputException {
        DialectOverrides said =
                DialectOverrides.NONE.withPreambleRows(Optional.of(0)).withHeaderRows(Optional.of(1));
        FoundTable found = FoundTable.of(TextInput.in(file).get(0), said);
        List<String> columns = found.dialect().columns();
        int width = columns.size() - ADDED.size();
        if (width < 1 || !columns.subList(width, columns.size()).equals(ADDED)) {
            throw new UnusableInputException(file.getFileName() + " is no rejects file: its last columns must be "
                    + ADDED + "; keep them when mending rows");
        }
        Map<Long, List<String>> rows = new HashMap<>();
        try (TableRecords records = found.records()) {
            while (records.next()) {
                RecordKind kind = records.kind();
                if (kind == RecordKind.REJECTED) {
                    throw new UnusableInputException(file.getFileName() + ", line " + records.line() + ": "
                            + records.cause() + "; save the file as CSV again");
                }
                if (kind.isRow()) {
                    List<String> fields = new ArrayList<>();
                    for (int i = 0; i < width; i++) {
                        fields.add(records.text(i));
                    }
                    rows.put(line(records.text(width), file, records.line()), fields);
                }
            }
        }
        return rows;
    }

    private static long line(String text, Path file, long at) throws UnusableInputException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UnusableInputException(file.getFileName() + ", line " + at + ": \"" + text
                    + "\" is no line number: leave the column \"line\" as it was");
        }
    }

    @Override
    public List<String> names() {
        return tables.names();
    }

    @Override
    public RowSource open(String name, SourceFormat format) throws IOException, UnusableInputException {
        return mended(name, tables.open(name, format));
    }

    @Override
    public RowSource openLists(String name, SourceFormat format) throws IOException, UnusableInputException {
        return mended(name, tables.openLists(name, format));
    }

    private RowSource mended(String name, RowSource rows) {
        return byFile.containsKey(name) ? new MendedRowSource(rows, byFile.get(name)) : rows;
    }

    @Override
    public boolean isView(String name) {
        return tables.isView(name);
    }

    @Override
    public long[] byteOffsets(String name, long[] lines) throws IOException {
        return tables.byteOffsets(name, lines);
    }

    @Override
    public String sha256(String name) throws IOException {
        return tables.sha256(name);
    }

    @Override
    public void close() throws IOException {
        tables.close();
    }
}
