package stillstock.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import stillstock.app.chart.Chart;
import stillstock.app.fixture.Shop;
import stillstock.app.session.Session;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;

/** The inspector shows the data and the day in force, not those before. */
class InspectorViewModelTest {
    @Test
    void anotherDayDrawsTheChartsAnew() {
        Session session = Shop.session(20);
        session.selectedProduct().set(3);
        InspectorViewModel inspector = new InspectorViewModel(session);
        Chart history = inspector.history().get();
        Chart ages = inspector.ages().get();
        StockFacts now = session.facts().get();
        session.useFacts(StockFacts.asOf(now.snapshot(), now.day() - 100, now.windows(), JobContext.none()));
        assertTrue(inspector.selected().get());
        assertNotSame(history, inspector.history().get());
        assertNotSame(ages, inspector.ages().get());
    }

    @Test
    void aMovedThresholdDoesNotDrawTheChartsAgain() {
        Session session = Shop.session(20);
        session.selectedProduct().set(3);
        InspectorViewModel inspector = new InspectorViewModel(session);
        Chart history = inspector.history().get();
        DeadStockPolicy policy = session.settings().get().policy();
        session.changePolicy(new DeadStockPolicy(
                30,
                policy.minOnHand(),
                policy.newGraceDays(),
                policy.slowCoverDays(),
                policy.anchorSoldWithinDays(),
                policy.minStockValue(),
                policy.abcA(),
                policy.abcB(),
                policy.xyzX(),
                policy.xyzY(),
                policy.fsnFast(),
                policy.fsnSlow(),
                policy.ageBucketDays(),
                policy.windows()));
        assertEquals(Status.DEAD, inspector.card().get().status());
        assertSame(history, inspector.history().get());
    }
}
