package stillstock.app.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.app.chart.XyChart;
import stillstock.app.fixture.Shop;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.session.Session;
import stillstock.forecast.ProductForecast;

class ForecastViewModelTest {
    private final Session session = Shop.session(12);
    private final SameThreadJobs jobs = new SameThreadJobs();
    private final ForecastViewModel model = new ForecastViewModel(session, jobs);

    @Test
    void nothingIsWorkedOutWhileNobodyLooks() {
        session.selectedProduct().set(3);
        assertEquals(List.of(), jobs.titles());
        assertNull(model.chart().get());
    }

    @Test
    void comingIntoViewForecastsTheSelectedProduct() {
        session.selectedProduct().set(3);
        model.inView(true);
        assertEquals("Item 3", model.title().get());
        assertNotNull(model.chart().get());
        assertEquals(List.of("Forecasting Item 3"), jobs.titles());
        assertEquals(List.of(), jobs.failures());
    }

    @Test
    void withoutASelectionTheBestSellerIsShownOnAllScreens() {
        model.inView(true);
        assertTrue(session.selectedProduct().get() >= 0);
        assertEquals("Item " + session.selectedProduct().get(), model.title().get());
    }

    @Test
    void theHorizonMovesTheForecastAndTheSettings() {
        model.inView(true);
        model.moveHorizon(14);
        assertEquals(14, session.settings().get().forecast().horizonDays());
        ProductForecast made = model.outlook().get().sales();
        assertEquals(made.history().period().stepsFor(14), made.forecast().mean().length);
        assertEquals(14, model.outlook().get().horizonDays());
        assertEquals(14, model.horizonDays().get());
        assertTrue(session.unsaved().get());
    }

    @Test
    void allForecastsFillTheListAndGoOutOfDateWithTheHorizon() {
        model.inView(true);
        assertTrue(
                model.products().rowsNow().stream().allMatch(row -> row.sales().isEmpty()));
        model.forecastAll();
        assertEquals(12, model.products().rowsNow().size());
        assertTrue(
                model.products().rowsNow().stream().allMatch(row -> row.sales().isPresent()));
        assertEquals(12, model.forExport().orElseThrow().size());
        model.moveHorizon(21);
        assertTrue(
                model.summary().get().contains("out of date"), model.summary().get());
        assertTrue(
                model.products().rowsNow().stream().allMatch(row -> row.sales().isEmpty()));
    }

    @Test
    void withoutReturnsTheTileSaysWhatToAdd() {
        model.inView(true);
        assertEquals("–", model.tiles().get().returns());
        assertEquals("add returns.csv to see returns", model.tiles().get().returnsRemark());
    }

    @Test
    void stockToHaveFollowsTheSafetyFactor() {
        model.inView(true);
        ProductOutlook shown = model.outlook().get();
        model.safetyFactor().set(2);
        assertEquals(
                Math.ceil(2 * shown.salesUnits() - 1e-9),
                Double.parseDouble(model.tiles().get().stock().replace(" units", "")),
                1e-9);
    }

    @Test
    void theChartHoldsHistoryForecastAndBands() {
        model.inView(true);
        ProductForecast made = model.outlook().get().sales();
        XyChart chart = (XyChart) model.chart().get();
        List<String> names =
                chart.series().stream().map(series -> series.name()).toList();
        assertTrue(names.containsAll(List.of("95 % band", "80 % band", "Units sold", "Forecast")), names.toString());
        double firstAhead = made.history().date(made.history().length()).toEpochDay();
        assertEquals(firstAhead, chart.series().get(names.indexOf("Forecast")).x()[0]);
        assertFalse(chart.yLabel().isEmpty());
    }
}
