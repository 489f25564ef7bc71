package stillstock.importing.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;

/** The delimited files of a folder, or one such file, as tables. Links out of a folder are not followed. */
public final class CsvTables implements TableSet {
    private static final int HEAD_CHARS = 1 << 16;

    private final Map<String, Path> files;
    private final Map<Path, FileScan> scans = new HashMap<>();

    private CsvTables(List<Path> files) {
        this.files = files.stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString(), file -> file, (a, b) -> a, LinkedHashMap::new));
    }

    /** The .csv, .tsv and .txt files that lie directly in a folder, by name. */
    public static CsvTables ofFolder(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return new CsvTables(entries.filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(CsvTables::isNamedSo)
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
                    .collect(Collectors.toList()));
        }
    }

    /** One file, whatever its ending. */
    public static CsvTables ofFile(Path file) {
        return new CsvTables(List.of(file));
    }

    private static boolean isNamedSo(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public String sha256(String name) throws IOException {
        return scan(file(name)).sha256();
    }

    @Override
    public RowSource open(String name, SourceFormat wanted) throws IOException, UnusableInputException {
        Path file = file(name);
        FileScan scan = scan(file);
        if (scan.bytes() == 0) {
            throw new UnusableInputException(name + " is empty: export it again with a header line and data");
        }
        if (scan.binary() && wanted.encoding().isEmpty()) {
            throw new UnusableInputException(name + " is not a text file: export the table as CSV and open that");
        }
        Charset charset = wanted.encoding().isEmpty() ? scan.charset() : charset(wanted.encoding(), name);
        char delimiter = wanted.delimiterChar();
        if (delimiter == '\0') {
            delimiter = DelimiterGuess.of(head(file, scan, charset));
        }
        CsvFormat format = new CsvFormat(charset, delimiter, '"', '\0', !wanted.noHeader());
        InputStream in = afterMark(file, scan);
        try {
            return new CsvRowSource(in, scan.bytes(), format, name);
        } catch (IOException | UnusableInputException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static Charset charset(String encoding, String name) throws UnusableInputException {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnusableInputException(name + ": the mapping names the encoding \"" + encoding
                    + "\", which is unknown: use a name such as UTF-8 or windows-1252");
        }
    }

    private static CharSequence head(Path file, FileScan scan, Charset charset) throws IOException {
        char[] chars = new char[HEAD_CHARS];
        int size = 0;
        try (Reader reader = new InputStreamReader(afterMark(file, scan), charset)) {
            for (int n = reader.read(chars, 0, HEAD_CHARS); n > 0; n = reader.read(chars, size, HEAD_CHARS - size)) {
                size += n;
                if (size == HEAD_CHARS) {
                    break;
                }
            }
        }
        return new String(chars, 0, size);
    }

    private static InputStream afterMark(Path file, FileScan scan) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(scan.bomBytes());
        return in;
    }

    private FileScan scan(Path file) throws IOException {
        FileScan scan = scans.get(file);
        if (scan == null) {
            scan = FileScan.of(file);
            scans.put(file, scan);
        }
        return scan;
    }

    private Path file(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no file " + name + " here, only " + files.keySet());
        }
        return file;
    }

    @Override
    public void close() {
        scans.clear();
    }
}
