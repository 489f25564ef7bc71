package stillstock.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.app.fixture.Shop;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.preferences.Preferences;
import stillstock.importing.ImportOutcome;
import stillstock.importing.ImportReport;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsJson;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

class DeskTest {
    private final SameThreadJobs jobs = new SameThreadJobs();
    private final Session session = new Session(AnalysisSettings.defaults());
    private Optional<Snapshot> read = Optional.of(Shop.snapshot(8));
    private Desk desk;
    private Path home;

    @BeforeEach
    void sit(@TempDir Path folder) {
        home = folder;
        desk = new Desk(
                session,
                jobs,
                (source, mapping, config, job) -> new ImportOutcome(read, report("no file gives sales: add sales.csv")),
                new Preferences(folder),
                folder.resolve("settings.json"));
    }

    @Test
    void openingFillsTheSessionAndIsRemembered() {
        desk.open(home);
        assertEquals(8, session.facts().get().products());
        assertEquals(List.of(home.toAbsolutePath()), new Preferences(home).recent());
    }

    @Test
    void inputThatCannotBeUsedLeavesWhatIsOpen() {
        desk.open(home);
        read = Optional.empty();
        desk.open(home.resolve("broken"));
        assertEquals(8, session.facts().get().products());
        UnusableInputException failure =
                assertInstanceOf(UnusableInputException.class, jobs.failures().get(0));
        assertEquals("no file gives sales: add sales.csv", failure.getMessage());
        assertEquals(1, new Preferences(home).recent().size());
    }

    @Test
    void anotherDayReadsNothingDatedLater() {
        desk.open(home);
        int day = Days.of(Shop.AS_OF) - 50;
        desk.asOf(day);
        assertEquals(day, session.facts().get().day());
        assertEquals(day, session.classification().get().facts().day());
        assertEquals(Days.MISSING, session.facts().get().lastSaleDay(0));
    }

    @Test
    void savedSettingsAreReadBackAsTheyWere() throws Exception {
        desk.open(home);
        AnalysisSettings changed = session.settings()
                .get()
                .withForecast(AnalysisSettings.defaults().forecast());
        session.change(changed);
        desk.saveSettings();
        assertTrue(Files.exists(home.resolve("settings.json")));
        assertEquals(changed, SettingsJson.read(home.resolve("settings.json")));
        session.change(AnalysisSettings.defaults());
        desk.loadSettings(home.resolve("settings.json"));
        assertEquals(changed, session.settings().get());
    }

    private static ImportReport report(String unusable) {
        return new ImportReport(List.of(), List.of(), List.of(), List.of(), unusable, false);
    }
}
