package stillstock.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillstockCliTest {
    @TempDir
    private Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... args) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        return StillstockCli.run(console, words);
    }

    @Test
    void aSampleIsMadeAndAnalysed() throws IOException {
        assertEquals(
                ExitCode.DONE,
                run("sample", "--skus", 40, "--months", 18, "--seed", 5, "--out", dir.resolve("data")),
                this::errors);
        assertEquals(
                ExitCode.DONE,
                run("analyze", dir.resolve("data"), "--out", dir.resolve("result"), "--horizon", 14),
                this::errors);
        for (String file : List.of(
                "dead-stock.csv",
                "risk.csv",
                "risk-model.json",
                "forecasts.csv",
                "forecast-accuracy.csv",
                "forecast-groups.csv",
                "net-demand.csv",
                "recommendations.csv",
                "alerts.csv",
                "analysis.xlsx",
                "report.html",
                "import-report.csv",
                "run.json")) {
            assertTrue(Files.size(dir.resolve("result").resolve(file)) > 0, file);
        }
        assertTrue(output().contains("analysis.xlsx"));
        assertTrue(errors().contains("Forecasting"), "progress goes to stderr");
        assertFalse(output().contains("Forecasting"));
    }

    @Test
    void helpAndVersionSucceed() {
        assertEquals(ExitCode.DONE, run("--help"));
        assertTrue(output().contains("analyze") && output().contains("sample"));
        assertEquals(ExitCode.DONE, run("--version"));
        assertTrue(output().contains("Stillstock "));
    }

    @Test
    void wrongWordsAreAUsageError() {
        assertEquals(ExitCode.USAGE, run("analyze"));
        assertEquals(ExitCode.USAGE, run("analyze", dir, "--out", dir.resolve("x"), "--as-of", "31.12.2025"));
        assertEquals(ExitCode.USAGE, run("analyze", dir, "--out", dir.resolve("x"), "--horizon", 0));
        assertTrue(errors().contains("horizonDays (0) must be within 1..730"), errors());
    }

    @Test
    void anInputThatDoesNotExistIsUnusableInOneLine() {
        assertEquals(ExitCode.INPUT_UNUSABLE, run("analyze", dir.resolve("none"), "--out", dir.resolve("x")));
        List<String> lines =
                errors().lines().filter(line -> !line.contains(" %  ")).toList();
        assertEquals(1, lines.size(), errors());
        assertTrue(lines.get(0).contains("does not exist"));
    }

    @Test
    void anEmptyFolderIsUnusableAndSaysWhatToDo() throws IOException {
        Path empty = Files.createDirectory(dir.resolve("empty"));
        assertEquals(ExitCode.INPUT_UNUSABLE, run("analyze", empty, "--out", dir.resolve("x")));
        assertTrue(errors().contains("sales"), errors());
    }

    @Test
    void tooManyRejectsEndWithTheirOwnCode() throws IOException {
        Path data = Files.createDirectory(dir.resolve("bad"));
        StringBuilder sales = new StringBuilder("date,product_id,quantity\n");
        for (int day = 1; day <= 28; day++) {
            sales.append("2025-01-")
                    .append(day < 10 ? "0" : "")
                    .append(day)
                    .append(",A,")
                    .append(day % 4 == 0 ? "many" : "2")
                    .append('\n');
        }
        Files.writeString(data.resolve("sales.csv"), sales);
        assertEquals(ExitCode.TOO_MANY_REJECTS, run("analyze", data, "--out", dir.resolve("x")), this::errors);
        assertTrue(Files.readString(dir.resolve("x/rejects/sales.csv")).contains("many"));
    }

    @Test
    void aSettingThatDoesNotExistIsNamed() throws IOException {
        Path settings = dir.resolve("settings.json");
        Files.writeString(settings, "{\"policy\": {\"deadAfter\": 10}}");
        assertEquals(ExitCode.USAGE, run("analyze", dir, "--out", dir.resolve("x"), "--settings", settings));
        Files.writeString(settings, "{\"forecast\": {\"pinnedMethod\": \"magic\"}}");
        assertEquals(ExitCode.USAGE, run("analyze", dir, "--out", dir.resolve("x"), "--settings", settings));
        assertTrue(errors().contains("policy.deadAfter"), errors());
        assertTrue(errors().contains("pinnedMethod is \"magic\"; there are combine"), errors());
    }

    @Test
    void seriesAreForecastByANamedMethod() throws IOException {
        Path series = dir.resolve("series.csv");
        StringBuilder rows = new StringBuilder("id,t,value\n");
        for (int t = 0; t < 48; t++) {
            rows.append("a,").append(t).append(',').append(10 + t % 12).append('\n');
        }
        Files.writeString(series, rows);
        Path made = dir.resolve("forecasts.csv");
        assertEquals(
                ExitCode.DONE,
                run(
                        "forecast",
                        "--series",
                        series,
                        "--season",
                        12,
                        "--horizon",
                        2,
                        "--method",
                        "seasonal naive",
                        "--out",
                        made),
                this::errors);
        List<String> lines = Files.readAllLines(made);
        assertEquals("id,step,mean,lower_80,upper_80,lower_95,upper_95,method", lines.get(0));
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("a,1,10"), lines.get(1));
        assertEquals(
                ExitCode.INPUT_UNUSABLE,
                run("forecast", "--series", series, "--horizon", 2, "--method", "magic", "--out", made));
        assertTrue(errors().contains("magic"), errors());
    }

    @Test
    void risksOfAPastDayComeWithEveryRival() throws IOException {
        run("sample", "--skus", 120, "--months", 24, "--seed", 5, "--out", dir.resolve("data"));
        Path made = dir.resolve("risk.csv");
        assertEquals(
                ExitCode.DONE,
                run(
                        "risk",
                        dir.resolve("data"),
                        "--as-of",
                        "2025-09-30",
                        "--horizon",
                        60,
                        "--label",
                        "share",
                        "--out",
                        made),
                this::errors);
        List<String> lines = Files.readAllLines(made);
        assertTrue(lines.get(0).startsWith("product_id,score,"), lines.get(0));
        assertTrue(lines.get(0).contains("logistic") && lines.get(0).contains("recency"), lines.get(0));
        assertTrue(lines.size() > 60, "products scored: " + lines.size());
        assertEquals(ExitCode.USAGE, run("risk", dir.resolve("data"), "--label", "maybe", "--out", made));
    }

    @Test
    void aKeptModelScoresAgainWithoutTrainingAndRefusesDataThatLacksItsTables() throws IOException {
        run("sample", "--skus", 120, "--months", 24, "--seed", 5, "--out", dir.resolve("data"));
        Path model = dir.resolve("kept.ubj");
        Path trained = dir.resolve("trained.csv");
        Path again = dir.resolve("again.csv");
        Path card = dir.resolve("card.html");
        assertEquals(
                ExitCode.DONE,
                run("risk", dir.resolve("data"), "--save-model", model, "--model-card", card, "--out", trained),
                this::errors);
        assertTrue(Files.readString(card).contains("<h1>Risk model of"));
        assertEquals(ExitCode.DONE, run("risk", dir.resolve("data"), "--model", model, "--out", again), this::errors);
        List<String> first = Files.readAllLines(trained);
        List<String> second = Files.readAllLines(again);
        assertEquals("product_id,score", second.get(0));
        assertEquals(first.size(), second.size());
        for (int i = 1; i < first.size(); i++) {
            assertTrue(first.get(i).startsWith(second.get(i) + ","), first.get(i) + " and " + second.get(i));
        }
        Files.delete(dir.resolve("data").resolve("inventory.csv"));
        assertEquals(ExitCode.INPUT_UNUSABLE, run("risk", dir.resolve("data"), "--model", model, "--out", again));
        assertTrue(errors().contains("learned from inventory, which this data lacks (on_hand"), errors());
    }

    @Test
    void pairingsComeFromASnapshotOrFromFilesOfBaskets() throws IOException {
        run("sample", "--skus", 120, "--months", 18, "--seed", 5, "--out", dir.resolve("data"));
        Path made = dir.resolve("pairings.csv");
        assertEquals(ExitCode.DONE, run("recommend", dir.resolve("data"), "--top", 2, "--out", made), this::errors);
        assertTrue(Files.readString(made).startsWith("anchor_id,anchor_name,rank,"));
        Path baskets = dir.resolve("baskets.csv");
        StringBuilder rows = new StringBuilder("basket_id,item\n");
        for (int i = 0; i < 40; i++) {
            rows.append(i).append(",bread\n").append(i).append(i % 4 == 0 ? ",jam\n" : ",butter\n");
        }
        Files.writeString(baskets, rows);
        Path pairs = dir.resolve("pairs.csv");
        Files.writeString(pairs, "basket_id,anchor\n900,bread\n");
        assertEquals(
                ExitCode.DONE,
                run("recommend", "--baskets", baskets, "--pairs", pairs, "--top", 1, "--out", made),
                this::errors);
        assertTrue(Files.readString(made).startsWith("basket_id,anchor,rank,item,score\n900,bread,1,butter,"));
        assertEquals(ExitCode.USAGE, run("recommend", "--baskets", baskets, "--out", made));
    }

    @Test
    void aSheetComesBackAsFeedbackAndPairingsAreProven() throws IOException {
        run("sample", "--skus", 120, "--months", 18, "--seed", 5, "--out", dir.resolve("data"));
        Path made = dir.resolve("pairings.csv");
        run("recommend", dir.resolve("data"), "--out", made);
        List<String> first = Files.readAllLines(made);
        String[] cells = first.get(1).split(",");
        String rejected = cells[0] + "," + cells[1] + ",1," + cells[3];
        assertTrue(first.get(1).startsWith(rejected));
        Path sheet = dir.resolve("back.csv");
        Files.writeString(
                sheet,
                "as_of,anchor_id,product_id,decision,sold\n2020-01-01," + cells[0] + "," + cells[3] + ",reject,\n");
        Path feedback = dir.resolve("feedback.csv");
        assertEquals(
                ExitCode.DONE,
                run("recommend", dir.resolve("data"), "--feedback", feedback, "--read-sheet", sheet, "--out", made),
                this::errors);
        assertTrue(Files.readString(feedback).contains(cells[0] + "," + cells[3] + ",reject,,2020-01-01"));
        assertTrue(Files.readAllLines(made).stream()
                .noneMatch(line -> line.startsWith(cells[0] + ",") && line.contains("," + cells[3] + ",")));
        Path book = dir.resolve("sheet.xlsx");
        assertEquals(ExitCode.DONE, run("recommend", dir.resolve("data"), "--out", book), this::errors);
        assertTrue(Files.size(book) > 5_000);
        Path proof = dir.resolve("recommend-evaluation.csv");
        assertEquals(
                ExitCode.DONE,
                run("recommend", dir.resolve("data"), "--evaluate", "2025-06-30", "--out", proof),
                this::errors);
        String table = Files.readString(proof);
        assertTrue(
                table.contains("slow half,\"pairings, learned weights\",") && table.contains("all,popularity,"), table);
        assertEquals(ExitCode.USAGE, run("recommend", dir.resolve("data"), "--read-sheet", sheet, "--out", made));
    }

    @Test
    void anAwkwardTableBecomesPlainCsv() throws IOException {
        Path table = dir.resolve("stock.txt");
        Files.writeString(table, "article;qty;price\n00123;4;1,50\n00124;7;2,25\n00125;1;9,00\n");
        assertEquals(ExitCode.DONE, run("read", table, "--out", dir.resolve("plain")), this::errors);
        assertTrue(output().contains("3 rows read = 3 accepted + 0 repaired + 0 rejected"), output());
        List<String> lines = Files.readAllLines(dir.resolve("plain/stock.csv"));
        assertEquals("article,qty,price", lines.get(0));
        assertTrue(lines.get(1).startsWith("00123,4,"), lines.get(1));
        assertTrue(Files.exists(dir.resolve("plain/stock.dialect.json")));
        Files.writeString(table, "article;qty\n'a;b';4\n'c';7\nchecked by hand;11\n");
        Path told = dir.resolve("told");
        assertEquals(ExitCode.DONE, run("read", table, "--out", told, "--quote", "'", "--footer", "1"), this::errors);
        assertEquals(List.of("article,qty", "a;b,4", "c,7"), Files.readAllLines(told.resolve("stock.csv")));
        assertEquals(ExitCode.USAGE, run("read", table, "--delimiter", ";;", "--out", dir.resolve("plain")));
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
