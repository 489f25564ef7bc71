package stillstock.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import stillstock.importing.RejectedRow;
import stillstock.importing.run.ImportInput;
import stillstock.importing.run.InputPlace;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.quality.plan.CleaningPlan;
import stillstock.quality.rule.TwinRule;
import stillstock.quality.step.DropDuplicates;
import stillstock.quality.step.MergeTwins;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsJson;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.TableName;

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
                folder);
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

    @Test
    void mendedRowsAreReadWithAllTheFilesThatWereOpened() throws Exception {
        Path sales = home.resolve("a").resolve("sales.csv");
        Path products = home.resolve("b").resolve("products.csv");
        Files.createDirectories(sales.getParent());
        Files.createDirectories(products.getParent());
        Files.writeString(
                sales,
                "date,order_id,product_id,location_id,customer_id,quantity,unit_price,discount\n"
                        + "2025-01-02,O1,P1,L1,C1,2,5,0\n"
                        + "2025-01-03,O2,P1,L1,C1,two,5,0\n"
                        + "2025-01-04,O3,P2,L1,C1,1,5,0\n");
        Files.writeString(products, "product_id,name,unit_cost\nP1,Cup,3\nP2,Mug,4\n");
        InputPlace place = new InputPlace.Files(List.of(sales, products));
        ImportOutcome outcome = new SnapshotImporter()
                .read(
                        ImportInput.of(place, Optional.empty()),
                        session.settings().get().importing(),
                        JobContext.none());
        desk.opened(place, Optional.empty(), outcome);
        assertEquals(2, session.data().get().snapshot().sales().size());
        RejectedRow two = session.data().get().report().rejects().get(0);
        List<String> fields = new ArrayList<>(two.fields());
        fields.set(5, "2");
        desk.mend(List.of(new RejectedRow(two.header(), fields, two.problem())));
        assertEquals(List.of(), jobs.failures());
        Snapshot mended = session.data().get().snapshot();
        assertEquals(3, mended.sales().size());
        assertEquals("Mug", mended.products().name(1));
    }

    private static Snapshot withDuplicates() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int cup = builder.product("Cup");
        builder.sale(cup, 100, builder.order("O1"), -1, -1, 2, 5, 0);
        builder.sale(cup, 100, builder.order("O1"), -1, -1, 2, 5, 0);
        builder.sale(builder.product("cup"), 101, builder.order("O2"), -1, -1, 1, 5, 0);
        return builder.build();
    }

    @Test
    void aStepCleansTheOpenDataAndIsDoneAgainWhenItIsOpenedAgain() {
        read = Optional.of(withDuplicates());
        desk.open(home);
        session.change(
                session.settings().get().withCleaning(CleaningPlan.none().with(new DropDuplicates(TableName.SALES))));
        assertEquals(2, session.data().get().snapshot().sales().size());
        assertEquals(3, session.data().get().imported().sales().size());
        assertEquals(1, session.data().get().cleaning().get(0).touched());
        assertSame(session.data().get().snapshot(), session.facts().get().snapshot());
        assertFalse(session.unsaved().get(), "steps are kept with the data, not with the settings");
        desk.open(home.resolve("other"));
        assertEquals(3, session.data().get().snapshot().sales().size());
        assertEquals(CleaningPlan.none(), session.settings().get().cleaning());
        desk.open(home);
        assertEquals(2, session.data().get().snapshot().sales().size());
    }

    @Test
    void resultsGoStaleByAStepAndGoWhereProductsAreMerged() {
        read = Optional.of(withDuplicates());
        desk.open(home);
        ResultSlot<String> slot = session.slot(String.class, AnalysisSettings::risk);
        slot.set("scores", session.settings().get(), session.data().get().snapshot());
        session.change(
                session.settings().get().withCleaning(CleaningPlan.none().with(new DropDuplicates(TableName.SALES))));
        assertEquals("scores", slot.value().get());
        assertTrue(slot.stale().get());
        session.change(
                session.settings().get().withPolicy(session.settings().get().policy()));
        assertTrue(slot.stale().get());
        session.change(
                session.settings().get().withCleaning(CleaningPlan.none().with(new MergeTwins(TwinRule.defaults()))));
        assertNull(slot.value().get());
        assertEquals(1, session.facts().get().products());
    }

    @Test
    void anotherDayIsCleanedAsOfThatDay() {
        read = Optional.of(withDuplicates());
        desk.open(home);
        session.change(
                session.settings().get().withCleaning(CleaningPlan.none().with(new DropDuplicates(TableName.SALES))));
        desk.asOf(50);
        assertEquals(50, session.facts().get().day());
        assertEquals(3, session.data().get().snapshot().sales().size(), "later rows are not touched");
    }

    private static ImportReport report(String unusable) {
        return new ImportReport(List.of(), List.of(), List.of(), List.of(), unusable, false);
    }
}
