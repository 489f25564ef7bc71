package stillstock.app.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stillstock.app.fixture.SampleShop;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.session.DemandAlerts;
import stillstock.app.session.RiskSlot;
import stillstock.app.session.Session;
import stillstock.job.JobContext;
import stillstock.monitor.Alert;
import stillstock.monitor.Severity;
import stillstock.pipeline.Analysis;
import stillstock.risk.RiskResult;

class MonitorViewModelTest {
    private final Session session = SampleShop.session();
    private final SameThreadJobs jobs = new SameThreadJobs();
    private final MonitorViewModel model = new MonitorViewModel(session, jobs);

    private void score() {
        Analysis analysis =
                Analysis.of(session.facts().get().snapshot(), session.settings().get());
        RiskResult result = analysis.scoreRisk(analysis.trainRisk(JobContext.none()), JobContext.none());
        RiskSlot.of(session)
                .set(result, session.settings().get(), session.data().get().snapshot());
    }

    @Test
    void withoutScoresItSaysWhereToGetThem() {
        model.setActive(true);
        assertEquals(
                "No scores to watch yet: train on the Risk screen",
                model.advice().get());
        assertEquals(Optional.empty(), model.export());
        assertFalse(model.ready().get());
    }

    @Test
    void scoresAreComparedWithWhatTheModelLearnedFromOnceItIsLookedAt() {
        score();
        assertEquals(List.of(), jobs.titles());
        model.setActive(true);
        assertEquals(List.of(), jobs.failures());
        assertTrue(model.ready().get());
        assertEquals("score", model.drift().rowsNow().get(0).drift().name());
        assertTrue(model.drift().rowsNow().size() > 5);
        assertTrue(
                model.summary().get().contains(" dates the model learned from"),
                model.summary().get());
        assertTrue(model.export().isPresent());
    }

    @Test
    void alertsOfDemandStandInTheSameListGravestFirst() {
        Alert stopped =
                new Alert(LocalDate.of(2025, 12, 31), Severity.ACT, "drop", "P0001", "Socks: demand stopped", 0, 4.2);
        DemandAlerts.slot(session)
                .set(
                        new DemandAlerts(List.of(stopped), 120),
                        session.settings().get(),
                        session.data().get().snapshot());
        assertEquals(stopped, model.alerts().rowsNow().get(0).alert());
        assertTrue(model.ready().get());
        assertTrue(model.export().isPresent());
        score();
        model.setActive(true);
        assertTrue(model.alerts().rowsNow().stream().anyMatch(row -> row.alert().equals(stopped)));
    }

    @Test
    void lookingBackHoldsPastScoresAgainstWhatCameToPass() {
        model.dates().set(2);
        model.lookBack();
        assertEquals(List.of(), jobs.failures());
        assertEquals(2, model.outcomes().rowsNow().size());
        assertEquals("", model.chart().get().emptyCause());
        assertTrue(model.outcomes().rowsNow().get(0).outcome().products() > 50);
    }
}
