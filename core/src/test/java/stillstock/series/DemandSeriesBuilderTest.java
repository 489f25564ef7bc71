package stillstock.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class DemandSeriesBuilderTest {
    private static final float UNKNOWN = Float.NaN;
    private static final int MONDAY = Days.of(LocalDate.of(2025, 3, 3));
    private static final int ALL = 10_000;

    private final SnapshotBuilder builder = new SnapshotBuilder();
    private final int product = builder.product("P");

    @Test
    void daysWithoutASaleAreZeroFromTheFirstSaleToTheAsOfDay() {
        sell(MONDAY, 2);
        sell(MONDAY + 2, 1);
        sell(MONDAY + 2, 4);
        DemandSeries series = series(Period.DAY, MONDAY + 4);
        assertEquals(LocalDate.of(2025, 3, 3), series.start());
        assertArrayEquals(new double[] {2, 0, 5, 0, 0}, series.values());
    }

    @Test
    void onlyWholeWeeksCount() {
        sell(MONDAY - 2, 7);
        sell(MONDAY + 1, 1);
        sell(MONDAY + 9, 2);
        sell(MONDAY + 15, 4);
        DemandSeries series = series(Period.WEEK, MONDAY + 16);
        assertEquals(LocalDate.of(2025, 3, 3), series.start());
        assertArrayEquals(new double[] {1, 2}, series.values());
    }

    @Test
    void theWeekAProductIsFirstSoldInCountsWhereTheDataStartsEarlier() {
        builder.sale(builder.product("older"), MONDAY - 30, -1, -1, -1, 1, UNKNOWN, UNKNOWN);
        sell(MONDAY + 3, 1);
        assertArrayEquals(new double[] {1, 0}, series(Period.WEEK, MONDAY + 13).values());
    }

    @Test
    void aMonthWrittenUnderItsFirstDayIsWholeOnThatDay() {
        for (int month = 1; month <= 4; month++) {
            sell(Days.of(LocalDate.of(2025, month, 1)), month);
        }
        int asOf = Days.of(LocalDate.of(2025, 4, 1));
        assertEquals(Period.MONTH, DemandSeriesBuilder.choosePeriod(builder.build(), asOf));
    }

    @Test
    void monthColumnsKeepTheirLastMonth() {
        for (int month = 1; month <= 4; month++) {
            sell(Days.of(LocalDate.of(2025, month, 1)), month);
        }
        assertArrayEquals(
                new double[] {1, 2, 3, 4},
                series(Period.MONTH, Days.of(LocalDate.of(2025, 4, 1))).values());
    }

    @Test
    void monthEndsKeepTheirFirstMonth() {
        sell(Days.of(LocalDate.of(2024, 11, 30)), 1);
        sell(Days.of(LocalDate.of(2024, 12, 31)), 2);
        sell(Days.of(LocalDate.of(2025, 2, 28)), 3);
        DemandSeries series = series(Period.MONTH, Days.of(LocalDate.of(2025, 2, 28)));
        assertEquals(LocalDate.of(2024, 11, 1), series.start());
        assertArrayEquals(new double[] {1, 2, 0, 3}, series.values());
    }

    @Test
    void thePeriodFollowsTheDensityOfTheData() {
        assertEquals(Period.DAY, chosen(1));
        assertEquals(Period.WEEK, chosen(7));
        assertEquals(Period.DAY, chosen(2));
        assertEquals(Period.WEEK, chosen(5));
        assertEquals(Period.MONTH, chosen(23));
    }

    @Test
    void theHistoryLimitCutsWholePeriods() {
        for (int day = 0; day < 70; day++) {
            sell(MONDAY + day, 1);
        }
        DemandSeries series =
                DemandSeriesBuilder.of(builder.build(), product, Measure.SALES, Period.WEEK, MONDAY + 69, 20, true);
        assertArrayEquals(new double[] {7, 7}, series.values());
        assertEquals(Days.date(MONDAY + 56), series.start());
    }

    @Test
    void launchAndReceiptOpenTheSeriesBeforeTheFirstSale() {
        builder.sale(builder.product("older"), MONDAY - 30, -1, -1, -1, 1, UNKNOWN, UNKNOWN);
        stock(MONDAY, -1, 5, 5);
        sell(MONDAY + 2, 1);
        assertArrayEquals(new double[] {0, 0, 1}, series(Period.DAY, MONDAY + 2).values());
    }

    @Test
    void returnsShareTheCalendarOfSales() {
        sell(MONDAY, 3);
        builder.returned(product, MONDAY + 2, -1, -1, -1, 2, -1);
        Snapshot snapshot = builder.build();
        DemandSeries series =
                DemandSeriesBuilder.of(snapshot, product, Measure.RETURNS, Period.DAY, MONDAY + 3, ALL, true);
        assertArrayEquals(new double[] {0, 0, 2, 0}, series.values());
    }

    @Test
    void anEmptySeriesSaysWhy() {
        sell(MONDAY + 5, 1);
        assertEquals(
                "no sale, receipt or launch on or before 2025-03-04",
                series(Period.DAY, MONDAY + 1).emptyCause());
    }

    @Test
    void aPeriodThatIsNotOverYetIsNamed() {
        sell(MONDAY, 1);
        DemandSeries series = series(Period.WEEK, MONDAY + 3);
        assertEquals("no whole week between 2025-03-03 and 2025-03-06", series.emptyCause());
        assertEquals(0, series.length());
    }

    @Test
    void stockoutDaysBetweenTwoZeroRecordsAreMissing() {
        sell(MONDAY, 1);
        stock(MONDAY, 0, 0, 0);
        stock(MONDAY + 2, 0, 0, UNKNOWN);
        sell(MONDAY + 4, 1);
        assertArrayEquals(
                new double[] {1, Double.NaN, Double.NaN, 0, 1},
                series(Period.DAY, MONDAY + 4).values());
    }

    @Test
    void anotherLocationWithStockKeepsTheDay() {
        sell(MONDAY, 1);
        stock(MONDAY, 0, 0, 0);
        stock(MONDAY, 1, 5, 0);
        stock(MONDAY + 2, 0, 0, UNKNOWN);
        stock(MONDAY + 2, 1, 5, UNKNOWN);
        assertArrayEquals(new double[] {1, 0, 0}, series(Period.DAY, MONDAY + 2).values());
    }

    @Test
    void recordsTooFarApartProveNothingWhereReceiptsAreNotWritten() {
        sell(MONDAY, 1);
        stock(MONDAY, 0, 0, 0);
        stock(MONDAY + 20, 0, 0, UNKNOWN);
        stock(MONDAY + 40, 0, 8, UNKNOWN);
        double[] values = series(Period.DAY, MONDAY + 40).values();
        for (int day = 1; day <= 40; day++) {
            assertEquals(0, values[day], "day " + day);
        }
    }

    @Test
    void whereReceiptsAreWrittenTheSaleOfTheLastUnitStartsTheDaysWithoutStock() {
        stock(MONDAY, 0, 2, 3);
        sell(MONDAY, 0, 1);
        sell(MONDAY + 4, 0, 2);
        stock(MONDAY + 10, 0, 0, 0);
        stock(MONDAY + 30, 0, 8, 8);
        sell(MONDAY + 33, 0, 8);
        double[] values = series(Period.DAY, MONDAY + 40).values();
        for (int day = 0; day <= 40; day++) {
            boolean out = day > 4 && day < 30 || day > 33;
            assertEquals(out, Double.isNaN(values[day]), "day " + day);
        }
    }

    @Test
    void whatIsNotSoldOutByTheLedgerIsNotOutOfStock() {
        stock(MONDAY, 0, 3, 3);
        sell(MONDAY, 0, 1);
        stock(MONDAY + 30, 0, 0, 0);
        double[] values = series(Period.DAY, MONDAY + 29).values();
        for (int day = 0; day < 30; day++) {
            assertEquals(day == 0 ? 1 : 0, values[day], "two units went at an unknown time: day " + day);
        }
    }

    @Test
    void rowsAfterTheAsOfDayAndTheOrderOfReadingChangeNothing() {
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            List<int[]> rows = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                rows.add(new int[] {random.nextInt(3), MONDAY + random.nextInt(100), random.nextInt(3)});
            }
            int asOf = MONDAY + 50 + random.nextInt(20);
            Period period = Period.values()[round % 3];
            List<int[]> known =
                    new ArrayList<>(rows.stream().filter(row -> row[1] <= asOf).toList());
            Collections.shuffle(known, random);
            assertArrayEquals(
                    of(rows, period, asOf).values(), of(known, period, asOf).values());
        }
    }

    private static DemandSeries of(List<int[]> rows, Period period, int asOf) {
        SnapshotBuilder builder = new SnapshotBuilder();
        int product = builder.product("P");
        for (int[] row : rows) {
            if (row[0] == 0) {
                builder.sale(product, row[1], -1, -1, -1, row[2] + 1, UNKNOWN, UNKNOWN);
            } else {
                builder.stock(product, row[1], row[0], 0, UNKNOWN, UNKNOWN, UNKNOWN, Double.NaN);
            }
        }
        return DemandSeriesBuilder.of(builder.build(), product, Measure.SALES, period, asOf, ALL, true);
    }

    private static Period chosen(int stepDays) {
        SnapshotBuilder other = new SnapshotBuilder();
        for (int day = 0; day < 400; day += stepDays) {
            other.sale(other.product("A"), MONDAY + day, -1, -1, -1, 1, UNKNOWN, UNKNOWN);
        }
        return DemandSeriesBuilder.choosePeriod(other.build(), MONDAY + 400);
    }

    private DemandSeries series(Period period, int asOf) {
        DemandSeries series = DemandSeriesBuilder.of(builder.build(), product, Measure.SALES, period, asOf, ALL, true);
        assertTrue(series.length() > 0 || !series.emptyCause().isEmpty());
        return series;
    }

    private void sell(int day, float quantity) {
        sell(day, -1, quantity);
    }

    private void sell(int day, int location, float quantity) {
        builder.sale(product, day, -1, location, -1, quantity, UNKNOWN, UNKNOWN);
    }

    private void stock(int day, int location, float onHand, float received) {
        builder.stock(product, day, location, onHand, received, UNKNOWN, UNKNOWN, Double.NaN);
    }
}
