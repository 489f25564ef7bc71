package stillstock.forecast.override;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.ForecastOverride;
import stillstock.forecast.ProductForecast;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Days;
import stillstock.snapshot.SnapshotBuilder;

class OverridesTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    private static ProductForecast daily(double... mean) {
        DemandSeries history =
                new DemandSeries("P", Measure.SALES, Period.DAY, MONDAY.minusDays(2), new double[] {1, 2});
        Forecast forecast = new Forecast("ses", mean, ForecastBands.normal(mean, mean.clone()), new double[0]);
        return new ProductForecast(0, history, forecast, List.of(), "tested");
    }

    private static ForecastOverride override(int from, int to, double unitsADay, double model) {
        return new ForecastOverride(
                "P",
                MONDAY.plusDays(from).toString(),
                MONDAY.plusDays(to).toString(),
                unitsADay,
                model,
                "a fair in town",
                "",
                MONDAY.minusDays(1).toString());
    }

    @Test
    void theShapeStaysAndTheMeanIsWhatThePersonSaid() {
        ProductForecast made = Overrides.applied(daily(2, 4, 6, 8), List.of(override(1, 2, 10, 5)));
        assertArrayEquals(new double[] {2, 8, 12, 8}, made.forecast().mean(), 1e-12);
        assertEquals("override", made.forecast().method());
        assertEquals("ses", made.model().method());
        assertArrayEquals(new double[] {2, 4, 6, 8}, made.model().mean(), 1e-12);
        assertEquals(
                List.of("ses", "override", "override", "ses"),
                List.of(made.methodAt(0), made.methodAt(1), made.methodAt(2), made.methodAt(3)));
        assertEquals(
                2 * made.model().bands().upper80()[1], made.forecast().bands().upper80()[1], 1e-12);
    }

    @Test
    void theLaterOfTwoOverridesCounts() {
        ProductForecast made = Overrides.applied(daily(2, 2, 2), List.of(override(0, 1, 4, 2), override(1, 2, 10, 2)));
        assertArrayEquals(new double[] {4, 10, 10}, made.forecast().mean(), 1e-12);
    }

    @Test
    void unitsAreSpreadEvenlyWhereTheMethodExpectsNothing() {
        Forecast.Bands bands = Overrides.applied(daily(0, 0), List.of(override(0, 1, 4, 0)))
                .forecast()
                .bands();
        assertTrue(bands.lower80()[0] < 4 && bands.upper80()[1] > 4);
        assertEquals(4 + ForecastBands.Z95 * 2, bands.upper95()[0], 1e-12);
    }

    @Test
    void aWeekCountsByTheDaysInside() {
        double[] mean = {14, 14};
        DemandSeries history = new DemandSeries("P", Measure.SALES, Period.WEEK, MONDAY.minusDays(7), new double[] {7});
        ProductForecast made = new ProductForecast(
                0, history, new Forecast("ses", mean, ForecastBands.exact(mean), new double[0]), List.of(), "");
        double[] changed = Overrides.applied(made, List.of(override(7, 9, 9, 2)))
                .forecast()
                .mean();
        // four days at 2 and three at 9
        assertArrayEquals(new double[] {14, 35}, changed, 1e-12);
        assertEquals(
                9, Overrides.unitsADay(history, new double[] {0, 63}, MONDAY.plusDays(7), MONDAY.plusDays(9)), 1e-12);
    }

    @Test
    void anOverrideOfOtherDaysChangesNothing() {
        ProductForecast made = daily(1, 2);
        assertSame(made, Overrides.applied(made, List.of(override(20, 25, 5, 1))));
    }

    @Test
    void anOverrideNeedsAReasonAndDatesInOrder() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ForecastOverride("P", "2025-01-01", "2025-01-02", 1, 1, " ", "", "2025-01-01"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ForecastOverride("P", "2025-01-03", "2025-01-02", 1, 1, "why", "", "2025-01-01"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ForecastOverride("P", "3 January", "2025-01-02", 1, 1, "why", "", "2025-01-01"));
    }

    @Test
    void errorsOfPersonAndMethodAreMeasuredOnThePassedDaysOnly() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int product = builder.product("P");
        int first = Days.of(MONDAY);
        for (int day = first - 5; day < first + 20; day++) {
            builder.sale(product, day, -1, -1, -1, day < first + 2 ? 6 : 100, Float.NaN, Float.NaN);
        }
        List<ForecastOverride> overrides = List.of(override(0, 9, 8, 3), override(15, 19, 8, 3));
        List<ValueAdded> measured = ValueAdded.of(overrides, builder.build(), first + 1);
        assertEquals(new ValueAdded(overrides.get(0), 2, 6), measured.get(0));
        assertEquals(1, measured.get(0).gained(), 1e-12);
        assertEquals(0, measured.get(1).knownDays());
        assertTrue(Double.isNaN(measured.get(1).gained()));
        assertFalse(measured.get(0).overrideError() > measured.get(0).modelError());
    }
}
