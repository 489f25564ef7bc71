package stillstock.app.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.app.chart.Chart;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.fixture.SampleShop;
import stillstock.app.fixture.Shop;
import stillstock.app.forecast.level.LevelRow;
import stillstock.app.forecast.level.LevelStep;
import stillstock.app.forecast.level.LevelView;
import stillstock.app.forecast.method.MethodRow;
import stillstock.app.forecast.outlook.ProductOutlook;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.session.DemandAlerts;
import stillstock.app.session.Session;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.ForecastStep;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.StockoutTreatment;
import stillstock.series.Period;
import stillstock.settings.AnalysisSettings;

class ForecastViewModelTest {
    private final Session session = Shop.session(12);
    private final SameThreadJobs jobs = new SameThreadJobs();
    private final ForecastViewModel model = new ForecastViewModel(session, jobs, Runnable::run);

    /** A view model over the simulated retailer, its best seller shown. */
    private static ForecastViewModel retailer(Session session) {
        ForecastViewModel model = new ForecastViewModel(session, new SameThreadJobs(), Runnable::run);
        model.inView(true);
        return model;
    }

    private static List<String> names(Chart chart) {
        return ((XyChart) chart).series().stream().map(Series::name).toList();
    }

    @Test
    void nothingIsWorkedOutWhileNobodyLooks() {
        session.selectedProduct().set(3);
        assertEquals(List.of(), jobs.titles());
        assertEquals("Not worked out yet: press Work out", model.chart().get().emptyCause());
    }

    @Test
    void anotherProductNeverShowsTheFiguresOfTheOneBefore() {
        model.inView(true);
        model.book().start();
        model.inView(false);
        session.selectedProduct().set(3);
        model.inView(true);
        assertEquals("Item 3", model.title().get());
        assertEquals(3, model.outlook().get().product());
    }

    @Test
    void effortIsASettingAndSaysWhatItCosts() {
        model.inView(true);
        assertEquals(ForecastEffort.BALANCED, model.effort().get());
        String before = model.effortWords().get();
        model.effort().set(ForecastEffort.FAST);
        assertEquals(ForecastEffort.FAST, session.settings().get().forecast().effort());
        assertNotEquals(before, model.effortWords().get());
        assertFalse(model.desk().outOfDate().get(), "the product was forecast anew");
        session.change(AnalysisSettings.defaults());
        assertEquals(ForecastEffort.BALANCED, model.effort().get());
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
        assertTrue(model.list().products().rowsNow().stream()
                .allMatch(row -> row.sales().isEmpty()));
        model.book().start();
        assertEquals(12, model.list().products().rowsNow().size());
        assertTrue(model.list().products().rowsNow().stream()
                .allMatch(row -> row.sales().isPresent()));
        assertTrue(
                model.list().summary().get().contains("all 12 products forecast"),
                model.list().summary().get());
        assertEquals(12, model.forExport().orElseThrow().size());
        model.moveHorizon(21);
        assertTrue(
                model.list().summary().get().contains("out of date"),
                model.list().summary().get());
        assertTrue(model.list().products().rowsNow().stream()
                .allMatch(row -> row.sales().isEmpty()));
    }

    @Test
    void theListIsSearchedByIdAndName() {
        model.list().search().set("tem 1");
        assertEquals(3, model.list().products().rowsNow().size());
        model.list().search().set("0007");
        assertEquals(
                "Item 7",
                session.facts()
                        .get()
                        .snapshot()
                        .products()
                        .name(model.list().products().rowsNow().get(0).product()));
    }

    @Test
    void withoutReturnsTheTileSaysWhatToAdd() {
        model.inView(true);
        assertEquals("–", model.tiles().get().returns().figure());
        assertEquals(
                "add returns.csv to see returns", model.tiles().get().returns().remark());
    }

    @Test
    void stockToHaveFollowsTheSafetyFactor() {
        model.inView(true);
        ProductOutlook shown = model.outlook().get();
        model.safetyFactor().set(2);
        assertEquals(
                Math.ceil(2 * shown.salesUnits() - 1e-9),
                Double.parseDouble(model.tiles().get().stock().figure().replace(" units", "")),
                1e-9);
    }

    @Test
    void theChartHoldsHistoryForecastAndBands() {
        model.inView(true);
        ProductForecast made = model.outlook().get().sales();
        XyChart chart = (XyChart) model.chart().get();
        List<String> names = names(chart);
        assertTrue(names.containsAll(List.of("95 %", "80 %", "Sold", "Forecast")), names.toString());
        double firstAhead = made.history().date(made.history().length()).toEpochDay();
        assertEquals(firstAhead, chart.series().get(names.indexOf("Forecast")).x()[0]);
        assertFalse(chart.yLabel().isEmpty());
    }

    @Test
    void optionsAddFitAndPastForecastsAndTakeMarksAway() {
        ForecastViewModel retail = retailer(SampleShop.session());
        assertFalse(names(retail.chart().get()).contains("Fitted"));
        retail.options().set(new ChartOptions(true, true, false, false, false));
        boolean fits = retail.outlook().get().sales().forecast().fitted().length > 0;
        assertEquals(fits, names(retail.chart().get()).contains("Fitted"));
        assertTrue(names(retail.chart().get()).contains("Past forecasts"));
        assertFalse(names(retail.chart().get()).contains("Promotion"));
    }

    @Test
    void returnsHaveARateWithItsInterval() {
        ForecastViewModel retail = retailer(SampleShop.session());
        assertTrue(retail.tiles().get().rate().figure().endsWith(" %"));
        assertTrue(retail.tiles().get().rate().remark().startsWith("95 % sure of "));
        retail.shown().set(Shown.RETURNS);
        assertTrue(names(retail.chart().get()).contains("Returned"));
        assertTrue(retail.methods().leaderboard().rowsNow().stream()
                .anyMatch(row -> row.method().equals("lagged sales")));
    }

    @Test
    void netDemandIsSalesLessReturnsWithBands() {
        ForecastViewModel retail = retailer(SampleShop.session());
        retail.shown().set(Shown.NET);
        XyChart chart = (XyChart) retail.chart().get();
        List<String> names = names(chart);
        assertTrue(
                names.containsAll(List.of("95 %", "80 %", "Sold less returned", "Sales", "Net demand")),
                names.toString());
        ProductOutlook outlook = retail.outlook().get();
        double first = outlook.sales().forecast().mean()[0]
                - outlook.returns().orElseThrow().forecast().mean()[0];
        assertEquals(first, chart.series().get(names.indexOf("Net demand")).y()[0], 1e-9);
        assertEquals(
                outlook.salesUnits() - outlook.returnsUnits(),
                outlook.net().orElseThrow().mean(),
                1e-9);
        assertTrue(
                retail.choice().get().startsWith("Sales less returns: "),
                retail.choice().get());
    }

    @Test
    void withoutReturnsNetDemandSaysWhatToAdd() {
        model.inView(true);
        model.shown().set(Shown.NET);
        assertTrue(model.chart().get().emptyCause().contains("add returns.csv"));
    }

    @Test
    void alertsOfDemandAreHandedToTheSession() {
        Session shop = SampleShop.session();
        ForecastViewModel retail = retailer(shop);
        retail.book().start();
        DemandAlerts found = DemandAlerts.slot(shop).value().get();
        assertEquals(120, found.products());
        assertFalse(found.alerts().isEmpty());
        long rows = retail.list().products().rowsNow().stream()
                .mapToLong(row -> row.alerts().size())
                .sum();
        assertEquals(rows, found.alerts().size());
    }

    @Test
    void aPinChangesOneProductAndLeavesTheBook() {
        Session shop = SampleShop.session();
        ForecastViewModel retail = retailer(shop);
        String before = retail.outlook().get().sales().forecast().method();
        String other = retail.methods().leaderboard().rowsNow().stream()
                .map(row -> row.method())
                .filter(method -> !method.equals(before))
                .findFirst()
                .orElseThrow();
        retail.methods().leaderboard().rowsNow().stream()
                .filter(row -> row.method().equals(other))
                .forEach(retail.methods()::pin);
        assertEquals(other, retail.outlook().get().sales().forecast().method());
        assertEquals(other, retail.methods().pinned().get());
        assertEquals(
                List.of(other),
                retail.methods().leaderboard().rowsNow().stream()
                        .filter(row -> row.mark().equals("pinned"))
                        .map(MethodRow::method)
                        .toList());
        assertTrue(retail.choice().get().contains("Pinned"), retail.choice().get());
        retail.methods().unpin();
        assertEquals(before, retail.outlook().get().sales().forecast().method());
        assertEquals("", retail.methods().pinned().get());
    }

    @Test
    void theStepAndDaysOutOfStockAreSettings() {
        Session shop = SampleShop.session();
        ForecastViewModel retail = retailer(shop);
        retail.methods().chooseStep(ForecastStep.WEEK);
        assertEquals(Period.WEEK, retail.outlook().get().sales().history().period());
        assertTrue(((XyChart) retail.chart().get()).yLabel().endsWith("a week"));
        retail.methods().treatStockouts(StockoutTreatment.ZERO);
        assertEquals(StockoutTreatment.ZERO, shop.settings().get().forecast().stockouts());
        assertEquals(StockoutTreatment.ZERO, retail.methods().stockouts().get());
    }

    @Test
    void aHistoryIsTakenApart() {
        ForecastViewModel retail = retailer(SampleShop.session());
        assertEquals(3, retail.parts().get().size());
        XyChart trend = retail.parts().get().get(0);
        XyChart season = retail.parts().get().get(1);
        XyChart rest = retail.parts().get().get(2);
        double[] value = trend.series().get(0).y();
        for (int i = 0; i < value.length; i++) {
            if (!Double.isNaN(value[i])) {
                double sum = trend.series().get(1).y()[i]
                        + season.series().get(0).y()[i]
                        + rest.series().get(0).y()[i];
                assertEquals(value[i], sum, 1e-9);
            }
        }
    }

    @Test
    void aPlanForThePriceMovesItsDays() {
        Session shop = SampleShop.session();
        ForecastViewModel retail = retailer(shop);
        retail.whatIf().inView(true);
        retail.whatIf().discountPercent().set(30);
        List<String> names = names(retail.whatIf().chart().get());
        assertTrue(names.containsAll(List.of("Plan", "With plan", "Without")), names.toString());
        XyChart chart = (XyChart) retail.whatIf().chart().get();
        double with = Arrays.stream(
                        chart.series().get(names.indexOf("With plan")).y())
                .sum();
        double without =
                Arrays.stream(chart.series().get(names.indexOf("Without")).y()).sum();
        assertTrue(with > without, "a third off sells more: " + with + " against " + without);
        assertTrue(
                retail.whatIf().effect().get().startsWith("10 % off: +"),
                retail.whatIf().effect().get());
        assertTrue(retail.whatIf().outcome().get().contains("units in 30 days instead of"));
        retail.whatIf().last().set(retail.whatIf().first().get().minusDays(1));
        assertTrue(retail.whatIf().outcome().get().startsWith("The plan must end"));
    }

    @Test
    void dataWithoutPricesSaysThatItCannotTell() {
        model.inView(true);
        model.whatIf().inView(true);
        assertTrue(
                model.whatIf().effect().get().startsWith("Unknown: "),
                model.whatIf().effect().get());
        assertTrue(model.whatIf().chart().get().emptyCause().contains("cannot say"));
    }

    @Test
    void anOverrideNeedsUnitsAndAReasonAndIsShownAndExported() {
        Session shop = SampleShop.session();
        ForecastViewModel retail = retailer(shop);
        retail.overrides().add();
        assertTrue(retail.overrides().problem().get().startsWith("Type units a day"));
        retail.overrides().unitsADay().set("7,5");
        retail.overrides().add();
        assertTrue(retail.overrides().problem().get().startsWith("Say why"));
        retail.overrides().reason().set("trade fair");
        retail.overrides().add();
        assertEquals("", retail.overrides().problem().get());
        assertEquals(7.5, retail.outlook().get().salesUnits() / 30, 1e-9);
        assertTrue(names(retail.chart().get()).containsAll(List.of("Override", "Method alone")));
        assertEquals("override", retail.forExport().orElseThrow().get(0).methodAt(0));
        assertEquals(1, retail.overrides().table().rowsNow().size());
        assertEquals(
                "None of their days has passed yet",
                retail.overrides().verdict().get());
        retail.overrides().remove(retail.overrides().table().rowsNow().get(0));
        assertFalse(names(retail.chart().get()).contains("Override"));
    }

    @Test
    void groupsAddUpOnceAllProductsAreForecast() {
        model.levels().inView(true);
        assertEquals(0, model.levels().table().rowsNow().size());
        model.inView(true);
        model.book().start();
        List<String> levels = model.levels().table().rowsNow().stream()
                .map(row -> row.level())
                .toList();
        assertEquals(List.of("total", "department", "category", "category"), levels);
        double[] units = model.levels().table().rowsNow().stream()
                .mapToDouble(row -> row.units())
                .toArray();
        assertEquals(units[0], units[2] + units[3], 1e-9);
        assertTrue(names(model.levels().chart().get()).contains("Adds up"));
        model.levels().shown().set(LevelView.LOCATIONS);
        assertEquals(0, model.levels().table().rowsNow().size());
        assertTrue(
                model.levels().table().emptyText().get().contains("no locations"),
                model.levels().table().emptyText().get());
    }

    @Test
    void locationsAddUpToTheSameWholeAndSpansToTheHorizon() {
        Session shop = SampleShop.session();
        ForecastViewModel retail = retailer(shop);
        retail.levels().inView(true);
        retail.book().start();
        retail.levels().shown().set(LevelView.LOCATIONS);
        List<LevelRow> rows = retail.levels().table().rowsNow();
        double whole = rows.get(0).units();
        double locations = rows.stream()
                .filter(row -> row.level().equals("location"))
                .mapToDouble(LevelRow::units)
                .sum();
        assertEquals(whole, locations, 1e-9 * whole);
        retail.levels().step().set(LevelStep.SPANS);
        XyChart chart = (XyChart) retail.levels().chart().get();
        assertTrue(chart.yLabel().endsWith("a week"), chart.yLabel());
        double[] weeks = chart.series().get(names(chart).indexOf("Adds up")).y();
        assertEquals(4, weeks.length, "whole weeks of 30 days");
        double[] all = rows.get(0).node().spans().mean();
        assertEquals(whole, Arrays.stream(all).sum(), 1e-9 * whole);
        assertEquals(all[3], weeks[3]);
        retail.levels().shown().set(LevelView.PRODUCTS_AT_LOCATIONS);
        assertTrue(retail.levels().table().rowsNow().size() > 120);
    }
}
