package stillstock.importing.detect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import stillstock.importing.csv.CountingStream;
import stillstock.importing.csv.CsvFormat;
import stillstock.importing.csv.FileScan;
import stillstock.importing.csv.PackedInputException;
import stillstock.importing.csv.TextInput;
import stillstock.importing.csv.TolerantCsvReader;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.type.ColumnType;

/** A text table of which is known how it is written, ready to be read as often as is needed. */
public final class FoundTable {
    private static final int BUFFER = 1 << 16;

    private final TextInput input;
    private final FileScan scan;
    private final Dialect dialect;
    private final ColumnShapes shapes;
    private final List<ColumnType> headTypes;
    private final boolean wholeHead;

    FoundTable(
            TextInput input,
            FileScan scan,
            Dialect dialect,
            ColumnShapes shapes,
            List<ColumnType> headTypes,
            boolean wholeHead) {
        this.input = input;
        this.scan = scan;
        this.dialect = dialect;
        this.shapes = shapes;
        this.headTypes = headTypes;
        this.wholeHead = wholeHead;
    }

    /**
     * Finds out how a text is written.
     *
     * @param said what the user knows of it; the rest is detected
     * @throws UnusableInputException where it is no text or empty
     */
    public static FoundTable of(TextInput input, DialectOverrides said) throws IOException, UnusableInputException {
        try {
            return of(input, FileScan.of(input), said);
        } catch (PackedInputException e) {
            throw new UnusableInputException(e.getMessage());
        }
    }

    /** The same with what a pass over its bytes told before. */
    public static FoundTable of(TextInput input, FileScan scan, DialectOverrides said)
            throws IOException, UnusableInputException {
        return new DialectDetector(said).detect(input, scan);
    }

    /** How it is written. */
    public Dialect dialect() {
        return dialect;
    }

    /** What all its bytes told. */
    public FileScan scan() {
        return scan;
    }

    /** The file or packed member. */
    public TextInput input() {
        return input;
    }

    /** What the columns hold by the first rows alone. */
    public List<ColumnType> headTypes() {
        return headTypes;
    }

    /** True where the first rows are all rows. */
    public boolean wholeHead() {
        return wholeHead;
    }

    /** Its records from the first on; the caller closes them. */
    public TableRecords records() throws IOException {
        return records(false);
    }

    /** Its records where rows are lists of any length: none is mended, and nothing is taken for a footer. */
    public TableRecords lists() throws IOException {
        return records(true);
    }

    private TableRecords records(boolean lists) throws IOException {
        CountingStream in = new CountingStream(new BufferedInputStream(input.open(), BUFFER));
        try {
            in.skipNBytes(scan.bomBytes());
            Charset charset = Charset.forName(dialect.encoding());
            CsvFormat format = new CsvFormat(charset, dialect.delimiter(), dialect.quote(), dialect.escape(), false);
            TolerantCsvReader reader = new TolerantCsvReader(new InputStreamReader(in, charset), format);
            return new TableRecords(reader, in, scan.bytes(), dialect, shapes, lists);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
