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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.preferences.Preferences;
import stillstock.app.session.Desk;
import stillstock.app.session.ResultExport;
import stillstock.app.session.Session;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.quality.plan.CleaningPlan;
import stillstock.quality.plan.PlannedStep;
import stillstock.quality.step.DropDuplicates;
import stillstock.quality.step.ZeroNegativeStock;
import stillstock.sample.SampleConfig;
import stillstock.sample.SampleGenerator;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsJson;
import stillstock.snapshot.TableName;

/** An analysis with cleaning steps: twice the same, and the same as the window's. */
class CleanedAnalysisTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);
    private static final CleaningPlan STEPS = new CleaningPlan(List.of(
            new PlannedStep(new DropDuplicates(TableName.SALES), true),
            new PlannedStep(new ZeroNegativeStock(), true),
            new PlannedStep(new DropDuplicates(TableName.RETURNS), false)));

    @TempDir
    Path dir;

    private Path data;
    private Path settings;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void simulateAndSpoil() throws IOException {
        data = dir.resolve("data");
        SampleGenerator.writeCsv(new SampleConfig(30, 14, 5, LocalDate.of(2025, 12, 31)), data, JobContext.none());
        List<String> sales = Files.readAllLines(data.resolve("sales.csv"));
        sales.addAll(sales.subList(1, 40));
        Files.write(data.resolve("sales.csv"), sales);
        settings = dir.resolve("settings.json");
        SettingsJson.write(AnalysisSettings.defaults().withCleaning(STEPS), settings);
    }

    private Path analyze(String name, Path with) {
        Console console = new Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                NOON);
        Path out = dir.resolve(name);
        int code = StillstockCli.run(
                console, "analyze", data.toString(), "--out", out.toString(), "--settings", with.toString());
        assertEquals(ExitCode.DONE, code, () -> err.toString(StandardCharsets.UTF_8));
        return out;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void twoRunsGiveTheSameBytesAndTheWindowGivesTheSameResults() throws Exception {
        Path first = analyze("first", settings);
        Path second = analyze("second", settings);
        assertEquals(files(first), files(second));
        for (Path file : files(first)) {
            assertEquals(-1, Files.mismatch(first.resolve(file), second.resolve(file)), file.toString());
        }
        assertTrue(
                Files.readString(first.resolve("run.json")).contains("dropDuplicates"), "steps are in the provenance");

        Path window = dir.resolve("window");
        SameThreadJobs jobs = new SameThreadJobs();
        Session session = new Session(AnalysisSettings.defaults());
        Desk desk = new Desk(
                session,
                jobs,
                (source, mapping, config, job) -> new SnapshotImporter().read(source, Optional.empty(), config, job),
                new Preferences(dir.resolve("home")),
                dir.resolve("home"));
        desk.open(data);
        session.change(session.settings().get().withCleaning(STEPS));
        assertEquals(39, session.data().get().cleaning().get(0).touched());
        new ResultExport(session, jobs, ProgramVersion.text(), NOON).to(window);
        assertEquals(List.of(), jobs.failures());
        assertEquals(files(first), files(window));
        for (Path file : files(first)) {
            if (file.toString().endsWith(".csv")) {
                assertEquals(-1, Files.mismatch(first.resolve(file), window.resolve(file)), file.toString());
            }
        }
        assertFalse(Files.readString(first.resolve("dead-stock.csv")).isBlank());
    }
}
