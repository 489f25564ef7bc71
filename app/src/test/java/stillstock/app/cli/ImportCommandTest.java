package stillstock.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class ImportCommandTest {
    @TempDir
    private Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theImportedFileGivesTheResultsOfTheFilesItCameFrom() throws IOException {
        assertEquals(0, run("sample", "--skus", "20", "--months", "14", "--seed", "5", "--out", path("data")));
        assertEquals(0, run("import", path("data"), "--to", path("kept/snapshot.sqlite")), err::toString);
        for (String input : List.of("data", "kept/snapshot.sqlite")) {
            assertEquals(
                    0,
                    run("analyze", path(input), "--out", path("of-" + input.charAt(0)), "--horizon", "7"),
                    err::toString);
        }
        for (String file : List.of("dead-stock.csv", "risk.csv", "forecasts.csv", "recommendations.csv")) {
            assertEquals(
                    Files.readString(dir.resolve("of-d").resolve(file)),
                    Files.readString(dir.resolve("of-k").resolve(file)),
                    file);
        }
    }

    @Test
    void mendedRejectsAreAddedAndNothingElse() throws IOException {
        Path sales = dir.resolve("sales.csv");
        Files.writeString(sales, "date,product_id,quantity\n2025-01-01,A,1\n2025-01-02,B,zwei\n");
        assertEquals(ExitCode.TOO_MANY_REJECTS, run("import", sales.toString(), "--to", path("a/s.sqlite")));
        Path rejects = dir.resolve("a/rejects/sales.csv");
        Files.writeString(rejects, Files.readString(rejects).replace("zwei", "2"));
        assertEquals(
                ExitCode.DONE,
                run("import", sales.toString(), "--to", path("b/s.sqlite"), "--mended", rejects.toString()),
                err::toString);
        assertTrue(out.toString().contains("2 rows read = 1 accepted + 1 repaired + 0 rejected"), out::toString);
    }

    @Test
    void whatCannotBeReadLeavesNoFile() {
        assertEquals(ExitCode.INPUT_UNUSABLE, run("import", path("nothing"), "--to", path("x.sqlite")));
        assertTrue(Files.notExists(dir.resolve("x.sqlite")));
    }

    private String path(String name) {
        return dir.resolve(name).toString();
    }

    private int run(String... args) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));
        return StillstockCli.run(console, args);
    }
}
