package stillstock.importing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** Awkward files of other projects: csv-spectrum with its expected readings, and what DuckDB tests its reader on. */
class CsvCorpusTest {
    @TempDir
    Path out;

    @Test
    void csvSpectrumIsReadAsExpected() throws IOException, UnusableInputException {
        Path data = corpus("csv-spectrum");
        List<String> wrong = new ArrayList<>();
        for (Path file : files(data.resolve("csvs"))) {
            String name = file.getFileName().toString().replace(".csv", "");
            JsonNode json = new ObjectMapper()
                    .readTree(data.resolve("json").resolve(name + ".json").toFile());
            List<Map<String, String>> expected = new ArrayList<>();
            for (JsonNode row :
                    json.isArray() ? json : new ObjectMapper().createArrayNode().add(json)) {
                Map<String, String> cells = new LinkedHashMap<>();
                row.fields()
                        .forEachRemaining(
                                cell -> cells.put(cell.getKey(), cell.getValue().asText()));
                expected.add(cells);
            }
            List<Map<String, String>> actual = read(file);
            if (name.equals("location_coordinates")) {
                // the corpus's own answer has another phone number than its file
                expected.forEach(row -> row.put("Contact Phone Number", "2095257564"));
            }
            if (!expected.equals(actual)) {
                wrong.add(name + " " + actual);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private List<Map<String, String>> read(Path file) throws IOException, UnusableInputException {
        Path table = new CsvNormalizer()
                .normalize(file, DialectOverrides.NONE, out, JobContext.none())
                .files()
                .get(0);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(table, StandardCharsets.UTF_8, format)) {
            return parser.stream().map(CSVRecord::toMap).collect(Collectors.toList());
        }
    }

    @Test
    void noFileOfTheDuckDbCorpusCrashesOrHangsAndEachIsAccountedFor() throws IOException {
        Path data = corpus("duckdb");
        Map<String, String> refused = new TreeMap<>();
        int[] files = new int[1];
        try (Stream<Path> tree = Files.walk(data)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                    try {
                        NormalizedFile result =
                                new CsvNormalizer().normalize(file, DialectOverrides.NONE, out, JobContext.none());
                        assertEquals(result.rejected() + 1, rows(result.files().get(1)), file::toString);
                        long table = rows(result.files().get(0));
                        long header = result.dialect().columns().isEmpty() ? 0 : 1;
                        assertEquals(result.accepted() + result.repaired() + header, table, file::toString);
                        files[0]++;
                    } catch (UnusableInputException e) {
                        refused.put(data.relativize(file).toString(), e.getMessage());
                    }
                });
            }
        }
        assertEquals(Map.of(), refused);
        assertTrue(files[0] > 80);
    }

    private static long rows(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
            return parser.stream().count();
        }
    }

    private static Path corpus(String name) {
        Path data = Path.of(System.getProperty("stillstock.shared", "../shared"), "data/csv_corpus", name);
        assumeTrue(Files.exists(data), "skipped: the real data " + data + " is not here");
        return data;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().collect(Collectors.toList());
        }
    }
}
