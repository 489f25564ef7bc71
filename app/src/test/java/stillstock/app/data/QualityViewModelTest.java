package stillstock.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import stillstock.importing.ImportOutcome;
import stillstock.importing.ImportReport;
import stillstock.quality.finding.Finding;
import stillstock.quality.step.DropDuplicates;
import stillstock.quality.step.ZeroNegativeStock;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.TableName;

/** The quality and steps tabs without a window. */
class QualityViewModelTest {
    private final Session session = new Session(AnalysisSettings.defaults());
    private final SameThreadJobs jobs = new SameThreadJobs();
    private final QualityViewModel quality = new QualityViewModel(session, jobs);
    private final StepsViewModel steps = new StepsViewModel(session);
    private Desk desk;

    @BeforeEach
    void open(@TempDir Path home) {
        ImportReport report = new ImportReport(List.of(), List.of(), List.of(), List.of(), "", false);
        desk = new Desk(
                session,
                jobs,
                (source, mapping, config, job) -> new ImportOutcome(Optional.of(dirty()), report),
                new Preferences(home),
                home);
        desk.open(home);
    }

    private static Snapshot dirty() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int cup = builder.product("Cup");
        for (int i = 0; i < 10; i++) {
            builder.sale(cup, 100 + i, builder.order("O" + i), -1, -1, 2, 5, 0);
        }
        builder.sale(cup, 105, builder.order("O5"), -1, -1, 2, 5, 0);
        builder.stock(cup, 109, -1, -4, 0, Float.NaN, Float.NaN, 3);
        return builder.build();
    }

    private Finding finding(String id) {
        return quality.findings().view().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsWorkedOutWhileNobodyLooks() {
        assertNull(quality.examined().get());
        quality.inView(true);
        assertEquals(1, finding("duplicate.sales").count());
    }

    @Test
    void aFixBecomesAStepAndTheScoreRises() {
        quality.inView(true);
        double before = quality.examined().get().now().score().total();
        quality.select(finding("duplicate.sales"));
        assertEquals(1, quality.examples().view().size());
        quality.fix(new DropDuplicates(TableName.SALES));
        assertTrue(quality.findings().view().stream().noneMatch(row -> row.id().equals("duplicate.sales")));
        assertTrue(quality.examined().get().now().score().total() > before);
        assertEquals(before, quality.examined().get().asRead().total(), 1e-9);
        assertTrue(quality.remark().get().contains("as read"), quality.remark()::get);
        assertEquals(1, steps.steps().size());
        assertEquals("1 rows touched; sales 11 → 10 rows", steps.steps().get(0).words());
        assertTrue(steps.canUndo().get());
        steps.undo();
        assertEquals(11, session.data().get().snapshot().sales().size());
    }

    @Test
    void whatWouldRaiseTheScoreComesWithItsPoints() {
        quality.inView(true);
        assertTrue(
                quality.raises().get(0).startsWith("+"), () -> quality.raises().toString());
        assertTrue(quality.unchecked().get().contains("because"), quality.unchecked()::get);
    }

    @Test
    void stepsAreSwitchedMovedUndoneAndRedone() {
        steps.add(new DropDuplicates(TableName.SALES));
        steps.add(new ZeroNegativeStock());
        assertEquals(0, session.data().get().snapshot().inventory().onHand(0));
        steps.switchOn(1, false);
        assertEquals(-4, session.data().get().snapshot().inventory().onHand(0));
        assertEquals("1 rows would be touched", steps.steps().get(1).words());
        assertEquals(1, steps.move(0, 1));
        assertEquals("Set negative stock to zero", steps.steps().get(0).label());
        assertEquals(0, steps.move(0, -1), "the first stays the first");
        steps.remove(1);
        assertEquals(11, session.data().get().snapshot().sales().size());
        steps.undo();
        steps.undo();
        steps.undo();
        assertEquals(0, session.data().get().snapshot().inventory().onHand(0));
        assertEquals(10, session.data().get().snapshot().sales().size());
        steps.redo();
        assertEquals(-4, session.data().get().snapshot().inventory().onHand(0));
        assertTrue(steps.canUndo().get() && steps.canRedo().get());
    }

    @Test
    void theSelectedStepSaysWhatItDoesToStock() {
        steps.add(new ZeroNegativeStock());
        steps.select(steps.steps().get(0));
        assertEquals("-4", steps.changes().view().get(0).before());
        assertTrue(steps.effect().get().startsWith("Rows of inventory: 1 → 1"), steps.effect()::get);
        assertTrue(steps.summary().get().startsWith("1 of 1 steps on"), steps.summary()::get);
    }
}
