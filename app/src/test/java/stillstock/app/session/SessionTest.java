package stillstock.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import stillstock.app.fixture.Shop;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;
import stillstock.settings.AnalysisSettings;

class SessionTest {
    private final Session session = Shop.session(20);

    @Test
    void openingClassifiesUnderTheSettingsInForce() {
        // products 10..19 sold 200 days ago and more, over the limit of 180
        assertEquals(10, session.classification().get().count(Status.DEAD));
        assertSame(session.facts().get(), session.savedClassification().get().facts());
    }

    @Test
    void aThresholdReflagsAtOnceAndLeavesTheSavedVerdictAlone() {
        DeadStockPolicy policy = withDeadAfter(100, session.settings().get().policy());
        session.changePolicy(policy);
        assertEquals(14, session.classification().get().count(Status.DEAD));
        assertEquals(10, session.savedClassification().get().count(Status.DEAD));
        assertTrue(session.unsaved().get());
        session.settingsSaved();
        assertFalse(session.unsaved().get());
        assertEquals(14, session.savedClassification().get().count(Status.DEAD));
    }

    @Test
    void goingBackToTheSavedSettingsIsNoChange() {
        DeadStockPolicy before = session.settings().get().policy();
        session.changePolicy(withDeadAfter(100, before));
        session.changePolicy(before);
        assertFalse(session.unsaved().get());
    }

    @Test
    void otherWindowsMakeTheFactsStaleUntilNewOnesCome() {
        DeadStockPolicy policy = withWindows(30, session.settings().get().policy());
        session.changePolicy(policy);
        assertTrue(session.factsStale().get());
        session.useFacts(StockFacts.asOf(
                session.data().get().snapshot(), session.facts().get().day(), policy.windows(), JobContext.none()));
        assertFalse(session.factsStale().get());
        assertEquals(policy, session.classification().get().policy());
    }

    @Test
    void aResultGoesStaleWhenItsOwnSettingsChangeAndFreshWhenTheyComeBack() {
        ResultSlot<String> slot = session.slot(String.class, AnalysisSettings::policy);
        AnalysisSettings before = session.settings().get();
        slot.set("result", before, session.data().get().snapshot());
        session.changePolicy(withDeadAfter(100, before.policy()));
        assertTrue(slot.stale().get());
        assertEquals("result", slot.value().get());
        session.change(before);
        assertFalse(slot.stale().get());
    }

    @Test
    void openingOtherDataDropsResultsAndSelection() {
        ResultSlot<String> slot = session.slot(String.class, AnalysisSettings::policy);
        slot.set("result", session.settings().get(), session.data().get().snapshot());
        session.selectedProduct().set(3);
        Shop.open(session, 5);
        assertNull(slot.value().get());
        assertEquals(Session.NONE, session.selectedProduct().get());
        assertEquals(5, session.classification().get().facts().products());
    }

    private static DeadStockPolicy withDeadAfter(int days, DeadStockPolicy policy) {
        return policy(days, policy, policy.windows());
    }

    private static DeadStockPolicy withWindows(int velocityDays, DeadStockPolicy policy) {
        return policy(
                policy.deadAfterDays(),
                policy,
                new DeadStockPolicy.FactWindows(velocityDays, policy.windows().valueDays()));
    }

    private static DeadStockPolicy policy(int deadAfter, DeadStockPolicy rest, DeadStockPolicy.FactWindows windows) {
        return new DeadStockPolicy(
                deadAfter,
                rest.minOnHand(),
                rest.newGraceDays(),
                100_000,
                rest.anchorSoldWithinDays(),
                rest.minStockValue(),
                rest.abcA(),
                rest.abcB(),
                rest.xyzX(),
                rest.xyzY(),
                rest.fsnFast(),
                rest.fsnSlow(),
                rest.ageBucketDays(),
                windows);
    }
}
