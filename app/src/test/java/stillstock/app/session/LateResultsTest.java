package stillstock.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import stillstock.app.fixture.Shop;
import stillstock.app.forecast.outlook.BookDesk;
import stillstock.app.forecast.outlook.CurrentAnalysis;
import stillstock.app.forecast.outlook.ForecastBook;
import stillstock.app.jobs.HeldJobs;
import stillstock.app.recommend.tune.PairingDesk;
import stillstock.app.risk.RiskTrainingDesk;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;
import stillstock.quality.plan.Cleaned;
import stillstock.quality.plan.CleaningPlan;
import stillstock.quality.step.DropDuplicates;
import stillstock.recommend.index.PairingIndex;
import stillstock.risk.RiskResult;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.edit.SnapshotEdit;

/** Work that was begun before the data was cleaned, or other data opened, and ends afterwards. */
class LateResultsTest {
    private final HeldJobs jobs = new HeldJobs();
    private final Session session = Shop.session(20);

    @Test
    void aResultOfOtherRowsOfTheSameProductsIsStaleFromTheStart() {
        ResultSlot<String> slot = session.slot(String.class, AnalysisSettings::policy);
        Snapshot before = session.data().get().snapshot();
        dropASale();
        slot.set("of before", session.settings().get(), before);
        assertEquals("of before", slot.value().get());
        assertTrue(slot.stale().get());
        slot.set("of now", session.settings().get(), session.data().get().snapshot());
        assertFalse(slot.stale().get());
    }

    @Test
    void aResultOfOtherProductsIsDropped() {
        ResultSlot<String> slot = session.slot(String.class, AnalysisSettings::policy);
        Snapshot before = session.data().get().snapshot();
        mergeTwo();
        slot.set("of before", session.settings().get(), before);
        assertNull(slot.value().get());
    }

    @Test
    void aResultOfSettingsThatChangedMeanwhileIsStaleFromTheStart() {
        ResultSlot<String> slot = session.slot(String.class, AnalysisSettings::cleaning);
        AnalysisSettings before = session.settings().get();
        session.change(before.withCleaning(CleaningPlan.none().with(new DropDuplicates(TableName.SALES))));
        slot.set("of before", before, session.data().get().snapshot());
        assertTrue(slot.stale().get());
        session.change(before);
        assertFalse(slot.stale().get());
    }

    @Test
    void aTakerHearsOnlyOfTheFactsItBeganWith() {
        List<String> heard = new ArrayList<>();
        Consumer<String> taker = session.whileTheseFacts(heard::add, () -> heard.add("late"));
        taker.accept("in time");
        dropASale();
        taker.accept("too late");
        assertEquals(List.of("in time", "late"), heard);
    }

    @Test
    void pairingsBegunBeforeAMergeAreDroppedThoughNobodyLooksAnyMore() {
        PairingDesk desk = new PairingDesk(session, jobs);
        desk.setActive(true);
        desk.setActive(false);
        mergeTwo();
        jobs.end();
        assertEquals(Optional.empty(), session.latest(PairingIndex.class));
        assertFalse(desk.busy().get());
        desk.setActive(true);
        jobs.end();
        jobs.end();
        assertSame(session.data().get().snapshot(), desk.builtFor().facts().snapshot());
    }

    @Test
    void scoresBegunBeforeACleaningStepAreNotTaken() {
        RiskTrainingDesk desk = new RiskTrainingDesk(session, jobs);
        desk.train();
        dropASale();
        jobs.end();
        assertEquals(Optional.empty(), session.latest(RiskResult.class));
        desk.train();
        jobs.end();
        assertTrue(session.latest(RiskResult.class).isPresent());
    }

    @Test
    void forecastsBegunBeforeACleaningStepAreNotTaken() {
        BookDesk desk = new BookDesk(session, jobs, new CurrentAnalysis(session), Runnable::run);
        desk.start();
        Optional<ForecastBook> first = session.latest(ForecastBook.class);
        dropASale();
        jobs.end();
        assertNull(desk.current().get());
        assertEquals(first, session.latest(ForecastBook.class));
        desk.start();
        jobs.end();
        assertNotNull(desk.current().get());
    }

    private void dropASale() {
        BitSet first = new BitSet();
        first.set(0);
        Snapshot rows = session.data().get().imported();
        take(SnapshotEdit.of(rows).dropSales(first).build());
    }

    private void mergeTwo() {
        Snapshot rows = session.data().get().imported();
        int[] into = new int[rows.products().size()];
        for (int p = 0; p < into.length; p++) {
            into[p] = p == 1 ? 0 : p;
        }
        take(SnapshotEdit.of(rows).mergeProducts(into).build());
    }

    private void take(Snapshot cleaned) {
        OpenedData data = session.data().get();
        session.clean(
                data.cleaned(new Cleaned(cleaned, cleaned.asOfDay(), List.of())),
                StockFacts.asOf(
                        cleaned,
                        cleaned.asOfDay(),
                        session.settings().get().policy().windows(),
                        JobContext.none()));
    }
}
