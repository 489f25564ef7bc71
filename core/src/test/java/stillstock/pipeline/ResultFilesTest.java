package stillstock.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportOutcome;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.sample.SampleConfig;
import stillstock.sample.SampleGenerator;
import stillstock.settings.AnalysisSettings;

/** The main job without a window: sample data in, result files out, read back. */
class ResultFilesTest {
    private static final SampleConfig SMALL =
            new SampleConfig(80, 20, 7, SampleConfig.defaults().end());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    private static Path dir;

    private static AnalysisResult result;
    private static ImportOutcome outcome;

    @BeforeAll
    static void analyse() throws Exception {
        SampleGenerator.writeCsv(SMALL, dir.resolve("data"), JobContext.none());
        outcome = new SnapshotImporter()
                .read(dir.resolve("data"), Optional.empty(), ImportConfig.defaults(), JobContext.none());
        result = Analysis.of(outcome.snapshot().orElseThrow(), AnalysisSettings.defaults())
                .run(JobContext.none());
        write("one");
    }

    private static Map<String, Path> write(String name) throws IOException {
        return new ResultFiles("Stillstock test", CLOCK)
                .write(
                        result,
                        new Origin(outcome.report(), List.of()),
                        dir.resolve(name),
                        CLOCK.instant(),
                        JobContext.none());
    }

    @Test
    void headersAreTheContract() throws IOException {
        assertEquals(
                "product_id,name,group,on_hand,stock_value,last_sale_date,days_since_last_sale,age_days,age_basis,"
                        + "cover_days,abc,xyz,status,reason",
                header("dead-stock.csv"));
        assertEquals("product_id,risk,band,rank,reason_1,reason_2,reason_3,reason_4,reason_5", header("risk.csv"));
        assertEquals(
                "product_id,measure,date,mean,lower_80,upper_80,lower_95,upper_95,method", header("forecasts.csv"));
        assertEquals(
                "product_id,measure,method,folds,mae,rmse,r2,mase,rmsse,bias,coverage_80,coverage_95",
                header("forecast-accuracy.csv"));
        assertEquals(
                "hierarchy,level,product_id,name,parent,step,date,mean,lower_80,upper_80,lower_95,upper_95",
                header("forecast-groups.csv"));
        assertEquals(
                "product_id,horizon_days,sales,returns,net_demand,return_rate,return_rate_lower,return_rate_upper,"
                        + "recommended_stock,net_lower_80,net_upper_80,net_lower_95,net_upper_95,on_hand,expected_sales,service_stock",
                header("net-demand.csv"));
        assertEquals(
                "anchor_id,anchor_name,rank,product_id,name,score,similarity,pressure,co_sales,margin,reason",
                header("recommendations.csv"));
        assertEquals("date,severity,kind,subject,message,value,limit", header("alerts.csv"));
    }

    @Test
    void everyProductHasOneStatusAndFlaggedOnesComeFirst() throws IOException {
        List<CSVRecord> rows = read("dead-stock.csv");
        assertEquals(outcome.snapshot().orElseThrow().products().size(), rows.size());
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> assertTrue(ids.add(row.get("product_id"))));
        List<Boolean> flagged = rows.stream()
                .map(row -> List.of("dead", "slow").contains(row.get("status")))
                .toList();
        assertTrue(flagged.contains(true), "the sample holds dead stock");
        assertFalse(flagged.subList(flagged.indexOf(false), flagged.size()).contains(true));
    }

    @Test
    void risksAreSharesRankedWithReasons() throws IOException {
        List<CSVRecord> rows = read("risk.csv");
        assertFalse(rows.isEmpty());
        double before = 1;
        for (CSVRecord row : rows) {
            double risk = Double.parseDouble(row.get("risk"));
            assertTrue(risk >= 0 && risk <= before, "risk falls with rank: " + row);
            assertFalse(row.get("reason_1").isEmpty());
            before = risk;
        }
    }

    @Test
    void forecastsCoverTheHorizonAndBandsAreOrdered() throws IOException {
        for (CSVRecord row : read("forecasts.csv")) {
            double mean = number(row, "mean");
            assertTrue(number(row, "lower_95") >= 0);
            assertTrue(number(row, "lower_95") <= number(row, "lower_80"));
            assertTrue(
                    number(row, "lower_80") <= mean + 1e-4 && mean <= number(row, "upper_80") + 1e-4, row.toString());
            assertTrue(number(row, "upper_80") <= number(row, "upper_95"));
            assertTrue(row.get("date").compareTo("2026-01-01") >= 0
                    && row.get("date").compareTo("2026-01-30") <= 0);
        }
    }

    @Test
    void partsOfARecommendationAddUpToItsScore() throws IOException {
        List<CSVRecord> rows = read("recommendations.csv");
        assertFalse(rows.isEmpty());
        for (CSVRecord row : rows) {
            double sum = number(row, "similarity")
                    + number(row, "pressure")
                    + number(row, "co_sales")
                    + number(row, "margin");
            assertEquals(number(row, "score"), sum, 3e-6);
            assertFalse(row.get("reason").isBlank());
        }
    }

    @Test
    void theWorkbookHoldsASheetForEachTableWithTheSameRows() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(dir.resolve("one/analysis.xlsx").toFile())) {
            List<String> names = book.getSheets().map(Sheet::getName).toList();
            assertEquals(
                    List.of(
                            "dead-stock",
                            "risk",
                            "forecasts",
                            "forecast-accuracy",
                            "forecast-groups",
                            "net-demand",
                            "recommendations",
                            "alerts"),
                    names);
            for (String name : names) {
                try (Stream<Row> rows = book.findSheet(name).orElseThrow().openStream()) {
                    assertEquals(read(name + ".csv").size() + 1, rows.count(), name);
                }
            }
        }
    }

    @Test
    void twoRunsOnTheSameInputGiveTheSameBytesButForTheTimeFields() throws Exception {
        AnalysisResult again = Analysis.of(outcome.snapshot().orElseThrow(), AnalysisSettings.defaults())
                .run(JobContext.none());
        Path second = dir.resolve("two");
        Map<String, Path> files = new ResultFiles("Stillstock test", Clock.systemUTC())
                .write(again, new Origin(outcome.report(), List.of()), second, Instant.now(), JobContext.none());
        for (String name : files.keySet()) {
            if (!name.equals("run.json")) {
                assertEquals(-1, Files.mismatch(dir.resolve("one").resolve(name), second.resolve(name)), name);
            }
        }
        assertEquals(timeless(dir.resolve("one/run.json")), timeless(second.resolve("run.json")));
    }

    private static JsonNode timeless(Path file) throws IOException {
        ObjectNode run = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        run.remove(List.of("startedAt", "finishedAt"));
        return run;
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static String header(String file) throws IOException {
        try (Stream<String> lines = Files.lines(dir.resolve("one").resolve(file))) {
            return lines.findFirst().orElseThrow();
        }
    }

    private static List<CSVRecord> read(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(dir.resolve("one").resolve(file));
                CSVParser parser = format.parse(in)) {
            return parser.getRecords();
        }
    }

    @Test
    void rowsOfGroupsAddUpToTheRowOfTheirParent() throws IOException {
        List<CSVRecord> rows = read("forecast-groups.csv");
        Map<String, Double> means = new HashMap<>();
        Map<String, Double> sums = new HashMap<>();
        Map<String, Integer> children = new HashMap<>();
        for (CSVRecord row : rows) {
            String when = row.get("step") + row.get("date");
            double mean = Double.parseDouble(row.get("mean"));
            means.put(row.get("name") + when, mean);
            if (!row.get("parent").isEmpty()) {
                String parent = row.get("hierarchy") + row.get("parent") + when;
                sums.merge(parent, mean, Double::sum);
                children.merge(parent, 1, Integer::sum);
            }
        }
        assertTrue(rows.stream().anyMatch(row -> row.get("hierarchy").equals("location")));
        for (String step : List.of("horizon", "week")) {
            for (CSVRecord row : rows) {
                String key = row.get("hierarchy") + row.get("name") + step + row.get("date");
                if (row.get("step").equals(step) && sums.containsKey(key)) {
                    double mean = Double.parseDouble(row.get("mean"));
                    assertEquals(sums.get(key), mean, 1e-4 * (1 + children.get(key)), key);
                }
            }
        }
        String whole = "All productshorizon" + rows.get(0).get("date");
        assertEquals(means.get(whole), sums.get("location" + whole), 1e-3);
    }

    @Test
    void alertsOfDemandNameTheProductAndStandWithTheOthersGravestFirst() throws IOException {
        List<CSVRecord> rows = read("alerts.csv");
        List<String> grave = List.of("act", "watch", "fine");
        for (int i = 1; i < rows.size(); i++) {
            assertTrue(grave.indexOf(rows.get(i - 1).get("severity"))
                    <= grave.indexOf(rows.get(i).get("severity")));
        }
        List<CSVRecord> demand = rows.stream()
                .filter(row -> List.of("drop", "rise", "spike", "returns", "volatility")
                        .contains(row.get("kind")))
                .toList();
        assertFalse(demand.isEmpty());
        for (CSVRecord row : demand) {
            assertTrue(row.get("subject").startsWith("P"), row::toString);
            assertTrue(row.get("message").contains(": "), row::toString);
            assertFalse(row.get("value").isEmpty());
        }
    }

    @Test
    void netDemandIsSalesLessReturnsAndStockCoversIt() throws IOException {
        List<CSVRecord> rows = read("net-demand.csv");
        assertFalse(rows.isEmpty());
        for (CSVRecord row : rows) {
            double net = Double.parseDouble(row.get("sales")) - Double.parseDouble(row.get("returns"));
            // the file keeps four decimals
            assertEquals(net, Double.parseDouble(row.get("net_demand")), 2e-4);
            assertTrue(Double.parseDouble(row.get("net_lower_95")) <= Double.parseDouble(row.get("net_lower_80")));
            assertTrue(Double.parseDouble(row.get("net_lower_80")) <= net + 1e-3, row::toString);
            assertTrue(net <= Double.parseDouble(row.get("net_upper_80")) + 1e-3, row::toString);
            assertTrue(Double.parseDouble(row.get("net_upper_80")) <= Double.parseDouble(row.get("net_upper_95")));
            double stock = Double.parseDouble(row.get("recommended_stock"));
            double wanted = Math.max(0, 1.2 * net);
            assertTrue(stock >= wanted - 1e-3 && stock < wanted + 1 + 1e-3, row::toString);
            double rate = Double.parseDouble(row.get("return_rate"));
            assertTrue(Double.parseDouble(row.get("return_rate_lower")) <= rate);
            assertTrue(rate <= Double.parseDouble(row.get("return_rate_upper")));
        }
    }
}
