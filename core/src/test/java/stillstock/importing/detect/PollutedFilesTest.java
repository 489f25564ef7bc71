package stillstock.importing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.detect.plain.CsvNormalizer;
import stillstock.importing.detect.plain.NormalizedFile;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;

/** 136 files of the Pollock benchmark, each with one slip, against the table a perfect reader gets. */
class PollutedFilesTest {
    @TempDir
    Path out;

    @Test
    void toldNothingNearlyAllFilesAreReadCellByCell() throws IOException, UnusableInputException {
        TreeSet<String> wrong = wrong(false);
        assertTrue(wrong.size() <= 1, wrong::toString);
    }

    @Test
    void toldTheParametersAllFilesAreReadCellByCell() throws IOException, UnusableInputException {
        assertEquals(new TreeSet<>(), wrong(true));
    }

    private TreeSet<String> wrong(boolean told) throws IOException, UnusableInputException {
        Path data = Path.of(System.getProperty("stillstock.shared", "../shared"), "data/pollock");
        assumeTrue(Files.exists(data), "skipped: the real data " + data + " is not here");
        TreeSet<String> wrong = new TreeSet<>();
        int files = 0;
        for (Path file : list(data.resolve("csv"))) {
            DialectOverrides said = told ? parameters(data, file) : DialectOverrides.NONE;
            NormalizedFile result = new CsvNormalizer().normalize(file, said, out, JobContext.none());
            List<List<String>> expected = table(data.resolve("clean").resolve(file.getFileName()));
            List<List<String>> actual = table(result.files().get(0));
            if (!expected.equals(actual)) {
                wrong.add(file.getFileName().toString());
            }
            files++;
        }
        assertEquals(136, files);
        return wrong;
    }

    private static DialectOverrides parameters(Path data, Path file) throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(data.resolve("parameters")
                        .resolve(file.getFileName() + "_parameters.json")
                        .toFile());
        List<String> columns = new ArrayList<>();
        json.get("column_names").forEach(name -> columns.add(name.asText()));
        return DialectOverrides.NONE
                .withEncoding(Optional.of(json.get("encoding").asText()))
                .withDelimiter(character(json, "delimiter"))
                .withQuote(character(json, "quotechar"))
                .withEscape(character(json, "escapechar"))
                .withPreambleRows(Optional.of(json.get("preamble_lines").asInt()))
                .withHeaderRows(Optional.of(json.get("header_lines").asInt()))
                .withColumns(columns.isEmpty() ? Optional.empty() : Optional.of(columns));
    }

    private static Optional<Character> character(JsonNode json, String field) {
        String text = json.get(field).asText();
        return text.isEmpty() ? Optional.empty() : Optional.of(text.charAt(0));
    }

    private static List<List<String>> table(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return parser.stream().map(CSVRecord::toList).collect(Collectors.toList());
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().collect(Collectors.toList());
        }
    }
}
