package stillstock.app.data.rejects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.preferences.Preferences;
import stillstock.app.session.Desk;
import stillstock.app.session.Session;
import stillstock.importing.report.RejectsWriter;
import stillstock.importing.run.SnapshotImporter;
import stillstock.settings.AnalysisSettings;

/** Rejected rows mended in the window or in a file. */
class RejectsViewModelTest {
    private final Session session = new Session(AnalysisSettings.defaults());
    private final SameThreadJobs jobs = new SameThreadJobs();
    private RejectsViewModel model;
    private Path shop;

    @BeforeEach
    void open(@TempDir Path home) throws Exception {
        shop = Files.createDirectory(home.resolve("shop"));
        Files.writeString(
                shop.resolve("sales.csv"),
                "date,product_id,quantity\n2025-01-01,A,1\n2025-01-02,\"B, big\",two\n2025-01-03,C,three\n");
        Desk desk = new Desk(
                session,
                jobs,
                (source, mapping, config, job) -> new SnapshotImporter().read(source, Optional.empty(), config, job),
                new Preferences(home),
                home);
        model = new RejectsViewModel(session, desk);
        assertNull(model.file().get());
        desk.open(shop);
    }

    @Test
    void onlyTheMendedRowIsReadAgain() {
        assertEquals("sales.csv", model.file().get());
        assertEquals(List.of("date", "product_id", "quantity"), List.copyOf(model.header()));
        assertEquals(2, model.rows().size());
        model.edit(model.rows().get(0), 2, "2");
        assertEquals(1, model.changed().get());
        model.readAgain();
        assertEquals(List.of(), jobs.failures());
        assertEquals(2, session.data().get().snapshot().sales().size());
        assertEquals(1, session.data().get().report().rejected());
        assertEquals(1, session.data().get().report().repaired());
        assertEquals(1, model.rows().size());
        model.edit(model.rows().get(0), 2, "3");
        model.readAgain();
        assertEquals(3, session.data().get().snapshot().sales().size(), "the row mended first stays mended");
        assertEquals(0, model.rows().size());
    }

    @Test
    void aRejectsFileThatWasMendedIsReadToo() throws Exception {
        Path rejects = new RejectsWriter()
                .write(session.data().get().report(), shop.resolveSibling("rejects"))
                .get(0);
        Files.writeString(rejects, Files.readString(rejects).replace("three", "3"));
        model.readFile(rejects);
        assertEquals(2, session.data().get().snapshot().sales().size());
        assertEquals(1, session.data().get().report().rejected());
    }
}
