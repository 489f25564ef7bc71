package stillstock.importing.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stillstock.importing.csv.FileScan;
import stillstock.importing.csv.LineOffsets;
import stillstock.importing.csv.PackedInputException;
import stillstock.importing.csv.TextInput;
import stillstock.importing.detect.DialectOverrides;
import stillstock.importing.detect.FoundTable;
import stillstock.importing.row.RecordSource;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;

/**
 * The text tables of folders and files, packed ones too. Links out of a folder are not followed. What was found out of a
 * table is kept until this is closed. Not safe for several threads.
 */
public final class CsvTables implements TableSet {
    /** A table and what was said of it. */
    private record Asked(String name, SourceFormat format) {}

    private final Map<String, TextInput> inputs = new LinkedHashMap<>();
    private final Map<String, FileScan> scans = new HashMap<>();
    private final Map<Asked, TypedTable> tables = new HashMap<>();
    private final JobContext job;

    private CsvTables(JobContext job) {
        this.job = job;
    }

    /**
     * The tables in folders (those that lie directly in them and are called .csv, .tsv or .txt, packed or not, by name)
     * and files (whatever they are called).
     *
     * @throws UnusableInputException where a packed file holds no table or two tables have one name
     */
    public static CsvTables of(List<Path> paths, JobContext job) throws IOException, UnusableInputException {
        CsvTables tables = new CsvTables(job);
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                for (Path file : inFolder(path)) {
                    tables.add(file);
                }
            } else {
                tables.add(path);
            }
        }
        return tables;
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(entry -> TextInput.isText(entry.getFileName().toString()))
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        }
    }

    private void add(Path file) throws IOException, UnusableInputException {
        for (TextInput input : TextInput.in(file)) {
            TextInput before = inputs.putIfAbsent(input.name(), input);
            if (before != null && !before.file().equals(file)) {
                throw new UnusableInputException("there are two tables called " + input.name() + " (" + before.file()
                        + " and " + file + "): rename one of them");
            }
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(inputs.keySet());
    }

    @Override
    public String sha256(String name) throws IOException {
        return scan(name).sha256();
    }

    @Override
    public RowSource open(String name, SourceFormat wanted) throws IOException, UnusableInputException {
        return open(name, wanted, false);
    }

    @Override
    public RowSource openLists(String name, SourceFormat wanted) throws IOException, UnusableInputException {
        return open(name, wanted, true);
    }

    @Override
    public RecordSource openRecords(String name, SourceFormat wanted, boolean lists)
            throws IOException, UnusableInputException {
        return new CsvRecordSource(table(name, wanted), lists);
    }

    private RowSource open(String name, SourceFormat wanted, boolean lists) throws IOException, UnusableInputException {
        return new CsvRowSource(table(name, wanted), lists);
    }

    private TypedTable table(String name, SourceFormat wanted) throws IOException, UnusableInputException {
        try {
            return made(name, wanted);
        } catch (PackedInputException e) {
            throw new UnusableInputException(e.getMessage());
        }
    }

    private TypedTable made(String name, SourceFormat wanted) throws IOException, UnusableInputException {
        Asked asked = new Asked(name, wanted);
        if (scan(name).bytes() <= scan(name).bomBytes()) {
            throw new UnusableInputException(name + " is empty: export it again with a header line and data");
        }
        TypedTable table = tables.get(asked);
        if (table == null) {
            table = new TypedTable(FoundTable.of(input(name), scan(name), said(wanted)), job);
            tables.put(asked, table);
        }
        return table;
    }

    private static DialectOverrides said(SourceFormat wanted) {
        Optional<Integer> header = wanted.noHeader() ? Optional.of(0) : count(wanted.headerRows());
        return DialectOverrides.NONE
                .withEncoding(text(wanted.encoding()))
                .withDelimiter(wanted.delimiter().isEmpty() ? Optional.empty() : Optional.of(wanted.delimiterChar()))
                .withQuote(text(wanted.quote()).map(quote -> quote.charAt(0)))
                .withEscape(text(wanted.escape()).map(escape -> escape.charAt(0)))
                .withComment(text(wanted.comment()))
                .withPreambleRows(count(wanted.preambleRows()))
                .withHeaderRows(header)
                .withFooterRows(count(wanted.footerRows()));
    }

    private static Optional<String> text(String said) {
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static Optional<Integer> count(int said) {
        return said < 0 ? Optional.empty() : Optional.of(said);
    }

    @Override
    public long[] byteOffsets(String name, long[] lines) throws IOException {
        long[] offsets = new long[lines.length];
        try (LineOffsets walk = new LineOffsets(input(name).open(), scan(name).charset())) {
            for (int i = 0; i < lines.length; i++) {
                offsets[i] = walk.of(lines[i]);
            }
        }
        return offsets;
    }

    private FileScan scan(String name) throws IOException {
        FileScan scan = scans.get(name);
        if (scan == null) {
            scan = FileScan.of(input(name));
            scans.put(name, scan);
        }
        return scan;
    }

    private TextInput input(String name) {
        TextInput input = inputs.get(name);
        if (input == null) {
            throw new IllegalArgumentException("no file " + name + " here, only " + inputs.keySet());
        }
        return input;
    }

    @Override
    public void close() {
        scans.clear();
        tables.clear();
    }
}
