package stillstock.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.preferences.Preferences;
import stillstock.importing.run.SnapshotImporter;
import stillstock.quality.plan.CleaningPlan;
import stillstock.quality.step.DropDuplicates;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsJson;
import stillstock.snapshot.TableName;
import stillstock.workspace.Note;
import stillstock.workspace.Scenario;
import stillstock.workspace.cache.SnapshotCache;

/** Workspaces saved, opened elsewhere, and saved by themselves. */
class WorkspaceDeskTest {
    private static final String SALES =
            "date,order_id,product_id,quantity\n2025-01-02,O1,A,1\n2025-01-02,O1,A,1\n" + "2025-01-03,O2,B,2\n";

    @TempDir
    Path dir;

    private Path shop;
    private Path file;
    private Seat seat;

    /** A program with a home of its own. */
    private static final class Seat {
        final SameThreadJobs jobs = new SameThreadJobs();
        final Session session = new Session(AnalysisSettings.defaults());
        final Desk desk;
        final WorkspaceDesk workspaces;
        final Autosave autosave;

        Seat(Path home) {
            KeptReader reader = new KeptReader(
                    (source, mapping, config, job) ->
                            new SnapshotImporter().read(source, Optional.empty(), config, job),
                    new SnapshotCache(home.resolve("opened"), "test"),
                    0);
            desk = new Desk(session, jobs, reader, new Preferences(home), home);
            workspaces = new WorkspaceDesk(session, jobs, reader, desk, home);
            autosave = new Autosave(session, jobs, workspaces, home);
            session.project().autosaveMinutes().set(2);
        }

        int sales() {
            assertEquals(List.of(), jobs.failures());
            return session.data().get().snapshot().sales().size();
        }

        String notes() {
            return session.data().get().report().notes().toString();
        }
    }

    @BeforeEach
    void openAShop() throws IOException {
        shop = Files.createDirectory(dir.resolve("shop"));
        Files.writeString(shop.resolve("sales.csv"), SALES);
        file = dir.resolve("mine.stillstock");
        seat = new Seat(dir.resolve("home"));
        seat.desk.open(shop);
        seat.session.change(seat.session
                .settings()
                .get()
                .withCleaning(CleaningPlan.none().with(new DropDuplicates(TableName.SALES))));
        seat.session.project().notes().add(note("A", "ask the buyer"));
        seat.session
                .project()
                .keep(new Scenario(
                        "strict", SettingsJson.write(seat.session.settings().get())));
    }

    private static Note note(String product, String text) {
        return new Note(product, text, "", Instant.parse("2025-06-01T10:00:00Z"));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void aWorkspaceOpensElsewhereWithItsStepsNotesAndScenarios() {
        seat.workspaces.save(file);
        assertFalse(seat.session.project().unsaved());
        Seat other = new Seat(dir.resolve("elsewhere"));
        other.workspaces.open(file);
        assertEquals(2, other.sales());
        assertEquals(1, other.session.settings().get().cleaning().steps().size());
        assertEquals(
                List.of(note("A", "ask the buyer")), other.session.project().notes());
        assertEquals("strict", other.session.project().scenarios().get(0).name());
        assertFalse(other.session.project().unsaved());
    }

    @Test
    void whereTheSourceIsGoneWhatWasKeptIsShownAndSaysSo() throws IOException {
        seat.workspaces.save(file);
        remove(shop);
        Seat other = new Seat(dir.resolve("elsewhere"));
        other.workspaces.open(file);
        assertEquals(2, other.sales());
        assertEquals(3, other.session.data().get().imported().sales().size());
        assertTrue(other.notes().contains("is not there any more"), other.notes());
        other.desk.reload();
        assertEquals(2, other.sales());
        assertTrue(other.notes().contains("is not there any more"), other.notes());
        assertEquals(1, other.session.project().notes().size());
    }

    @Test
    void readAgainTakesWhatTheSourceHoldsNow() throws IOException {
        seat.workspaces.save(file);
        Seat other = new Seat(dir.resolve("elsewhere"));
        other.workspaces.open(file);
        Files.writeString(shop.resolve("sales.csv"), SALES + "2025-01-04,O3,B,5\n");
        other.desk.reload();
        assertEquals(3, other.sales());
        assertFalse(other.notes().contains("is not there any more"), other.notes());
        assertEquals(1, other.session.project().notes().size(), "notes stay with their data");
    }

    @Test
    void savingOverAWorkspaceOfOthersKeepsTheirNotes() {
        Seat other = new Seat(dir.resolve("elsewhere"));
        other.desk.open(shop);
        other.session.project().notes().add(note("B", "theirs"));
        other.workspaces.save(file);
        seat.workspaces.save(file);
        Seat third = new Seat(dir.resolve("third"));
        third.workspaces.open(file);
        assertEquals(
                List.of(note("B", "theirs"), note("A", "ask the buyer")),
                third.session.project().notes());
        third.session.project().notes().remove(0);
        third.workspaces.save(file);
        Seat fourth = new Seat(dir.resolve("fourth"));
        fourth.workspaces.open(file);
        assertEquals(1, fourth.session.project().notes().size(), "what was taken away in its own file is gone");
    }

    @Test
    void otherDataHasNoNotesOfTheFormer() throws IOException {
        Path other = Files.createDirectory(dir.resolve("other"));
        Files.writeString(other.resolve("sales.csv"), SALES);
        seat.desk.open(other);
        assertEquals(List.of(), seat.session.project().notes());
        assertFalse(seat.session.project().unsaved());
    }

    @Test
    void whatIsNotSavedIsSavedByItselfAndRecoveredAfterACrash() throws IOException {
        seat.autosave.minutePassed();
        assertFalse(Files.exists(seat.autosave.file()), "every second minute");
        seat.autosave.minutePassed();
        crash();
        Seat next = new Seat(dir.resolve("home"));
        assertTrue(next.autosave.recover().orElseThrow().contains("recovered"));
        assertEquals(2, next.sales());
        assertEquals(List.of(note("A", "ask the buyer")), next.session.project().notes());
        assertTrue(next.session.project().unsaved(), "it is in no file of the user's yet");
        assertEquals(Optional.empty(), new Seat(dir.resolve("home")).autosave.recover());
    }

    @Test
    void theFileOfARunningProgramIsNoCrash() {
        seat.autosave.minutePassed();
        seat.autosave.minutePassed();
        assertTrue(Files.exists(seat.autosave.file()));
        assertEquals(Optional.empty(), new Seat(dir.resolve("home")).autosave.recover());
    }

    @Test
    void aProgramThatEndsKeepsWhatIsNotSavedAndNothingElse() throws Exception {
        seat.autosave.end();
        assertTrue(Files.exists(seat.autosave.file()));
        seat.workspaces.save(file);
        seat.autosave.end();
        assertFalse(Files.exists(seat.autosave.file()));
    }

    @Test
    void neverMeansNever() throws Exception {
        seat.session.project().autosaveMinutes().set(0);
        for (int i = 0; i < 40; i++) {
            seat.autosave.minutePassed();
        }
        seat.autosave.end();
        assertFalse(Files.exists(seat.autosave.file()));
    }

    /** The process of this run is another one's that is no more. */
    private void crash() throws IOException {
        Files.move(seat.autosave.file(), dir.resolve("home").resolve("autosave-999999999.stillstock"));
    }
}
