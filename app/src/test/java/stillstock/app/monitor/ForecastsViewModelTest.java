package stillstock.app.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.app.fixture.SampleShop;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.session.Session;
import stillstock.forecast.ForecastChoices;
import stillstock.forecast.ForecastOverride;
import stillstock.monitor.ForecastOutcome;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Days;

class ForecastsViewModelTest {
    private final Session session = SampleShop.session();
    private final SameThreadJobs jobs = new SameThreadJobs();
    private final ForecastsViewModel model = new ForecastsViewModel(session, jobs);

    @Test
    void saysWhatToDoUntilItIsAsked() {
        assertTrue(
                model.words().get().startsWith("Press Look back"), model.words().get());
        assertTrue(model.table().rowsNow().isEmpty());
        assertEquals("", model.overrides().get());
    }

    @Test
    void pastForecastsStandBesideWhatCame() {
        model.dates().set(1);
        model.lookBack();
        assertEquals(List.of(), jobs.failures());
        ForecastOutcome all = model.table().rowsNow().get(0).outcome();
        assertEquals(ForecastOutcome.ALL, all.method());
        assertTrue(all.products() > 0 && all.error() >= 0, all.toString());
        assertTrue(
                model.words().get().startsWith("As of " + all.day() + ": sales of "),
                model.words().get());
    }

    @Test
    void overridesAreHeldAgainstWhatWasSold() {
        LocalDate day = Days.date(session.facts().get().day());
        ForecastOverride past = new ForecastOverride(
                session.facts().get().snapshot().products().id(0),
                day.minusDays(9).toString(),
                day.toString(),
                1,
                2,
                "a fair",
                "",
                day.minusDays(10).toString());
        AnalysisSettings settings = session.settings().get();
        session.change(settings.withForecast(
                settings.forecast().withChoices(ForecastChoices.none().with(past))));
        assertTrue(
                model.overrides().get().startsWith("1 of 1 overrides have passed days"),
                model.overrides().get());
        assertFalse(model.overrides().get().contains("NaN"));
    }
}
