package stillstock.importing.detect.plain;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import stillstock.files.AtomicFile;
import stillstock.importing.csv.FileScan;
import stillstock.importing.csv.LineOffsets;
import stillstock.importing.csv.TextInput;
import stillstock.importing.detect.Dialect;
import stillstock.importing.detect.DialectOverrides;
import stillstock.importing.detect.FoundTable;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;

/**
 * Reads any delimited text and writes it as RFC 4180 in UTF-8 ({@code NAME.csv}), with the rows that could not be read
 * ({@code NAME.rejects.csv}: line, byte offset, column where it is known, cause, text), how it was written ({@code NAME.dialect.json}) and further tables that
 * the same file holds ({@code NAME.table2.csv}, ...). Memory: one record and what detection looks at.
 */
public final class CsvNormalizer {
    private static final CSVFormat PLAIN =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /**
     * Reads a file and writes its parts into a folder, each whole or not at all.
     *
     * @param said what the user knows of the file; the rest is detected
     * @throws UnusableInputException where the file is no text
     * @throws IOException where it cannot be read or a part cannot be written
     */
    public NormalizedFile normalize(Path file, DialectOverrides said, Path outFolder, JobContext job)
            throws IOException, UnusableInputException {
        List<TextInput> inputs = TextInput.in(file);
        if (inputs.size() > 1) {
            throw new UnusableInputException(
                    file.getFileName() + " holds " + inputs.size() + " tables: unpack it and read them one by one");
        }
        return normalize(inputs.get(0), said, outFolder, job);
    }

    /** The same for a table that may be packed. */
    public NormalizedFile normalize(TextInput input, DialectOverrides said, Path outFolder, JobContext job)
            throws IOException, UnusableInputException {
        FoundTable found = FoundTable.of(input, said);
        String name = input.name().replaceFirst("\\.gz$", "").replaceFirst("\\.[A-Za-z]{1,4}$", "");
        Path rejects = outFolder.resolve(name + ".rejects.csv");
        Path table = outFolder.resolve(name + ".csv");
        List<Path> files = new ArrayList<>(List.of(table, rejects));
        NormalizerPass[] pass = new NormalizerPass[1];
        AtomicFile.writeText(
                table,
                out -> AtomicFile.writeText(rejects, bad -> {
                    CSVPrinter printer = new CSVPrinter(out, PLAIN);
                    CSVPrinter badPrinter = new CSVPrinter(bad, PLAIN);
                    try (FurtherTables further = new FurtherTables(outFolder, name);
                            TableRecords records = found.records();
                            LineOffsets offsets = new LineOffsets(
                                    input.open(),
                                    Charset.forName(found.dialect().encoding()))) {
                        pass[0] = new NormalizerPass(found.dialect(), printer, badPrinter, further, offsets);
                        pass[0].run(records, job);
                        further.finish();
                        files.addAll(further.files());
                    }
                    printer.flush();
                    badPrinter.flush();
                }));
        Path dialect = outFolder.resolve(name + ".dialect.json");
        files.add(dialect);
        NormalizedFile result = pass[0].result(files);
        AtomicFile.writeText(dialect, out -> out.write(json(result, found.scan())));
        return result;
    }

    private static String json(NormalizedFile result, FileScan scan) throws IOException {
        Dialect dialect = result.dialect();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("encoding", dialect.encoding());
        fields.put("byteOrderMark", dialect.byteOrderMark());
        fields.put("delimiter", String.valueOf(dialect.delimiter()));
        fields.put("quote", dialect.quote() == 0 ? "" : String.valueOf(dialect.quote()));
        fields.put("escape", String.valueOf(dialect.escape() == 0 ? dialect.quote() : dialect.escape()));
        fields.put("recordEnd", dialect.recordEnd());
        fields.put("commentPrefix", dialect.commentPrefix());
        fields.put("preambleRows", dialect.preambleRows());
        fields.put("headerRows", dialect.headerRows());
        fields.put("columns", dialect.columns());
        fields.put("fields", dialect.fields());
        fields.put("sha256", scan.sha256());
        fields.put("read", result.read());
        fields.put("accepted", result.accepted());
        fields.put("repaired", result.repaired());
        fields.put("rejected", result.rejected());
        fields.put("asides", result.asides());
        fields.put("footerRows", result.footerRows());
        fields.put("furtherTables", result.furtherTables());
        fields.put("repairs", result.repairs());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(fields)
                + "\n";
    }
}
