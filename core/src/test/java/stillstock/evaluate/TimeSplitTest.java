package stillstock.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.snapshot.Days;

class TimeSplitTest {
    private static final TimeSplit.Plan PLAN = new TimeSplit.Plan(12, 3, 4);

    @Test
    void datesAreAMonthApartBackFromTheLastClosedWindow() {
        TimeSplit split = TimeSplit.monthly(day(2025, 12, 31), day(2024, 9, 1), 90, 60, new TimeSplit.Plan(3, 2, 3));
        assertEquals(day(2025, 10, 2), split.testDay());
        assertEquals(List.of(day(2025, 6, 2), day(2025, 7, 2)), split.validationDays());
        assertEquals(List.of(day(2025, 1, 2), day(2025, 2, 2), day(2025, 3, 2)), split.trainDays());
        assertEquals(LocalDate.of(2025, 10, 2), split.testStart());
        assertEquals(LocalDate.of(2025, 12, 31), split.testEnd());
    }

    @Test
    void aShortHistoryKeepsOneValidationDateBeforeItGivesUpLearning() {
        TimeSplit split = TimeSplit.monthly(day(2025, 12, 31), day(2025, 1, 1), 90, 30, PLAN);
        assertEquals(1, split.validationDays().size());
        assertEquals(List.of(day(2025, 2, 2), day(2025, 3, 2), day(2025, 4, 2)), split.trainDays());
        TimeSplit none = TimeSplit.monthly(day(2025, 12, 31), day(2025, 9, 1), 90, 30, PLAN);
        assertEquals(List.of(), none.trainDays());
    }

    @Test
    void noOutcomeReachesIntoALaterPart() {
        Random random = new Random(8);
        for (int run = 0; run < 200; run++) {
            int horizon = 1 + random.nextInt(200);
            int asOf = 15000 + random.nextInt(3000);
            int first = asOf - random.nextInt(1500);
            TimeSplit split = TimeSplit.monthly(asOf, first, horizon, random.nextInt(90), PLAN);
            int firstValidation = split.validationDays().isEmpty()
                    ? split.testDay()
                    : split.validationDays().get(0);
            assertTrue(split.trainDays().stream().allMatch(d -> d + horizon <= firstValidation && d >= first));
            assertTrue(split.validationDays().stream().allMatch(d -> d + horizon <= split.testDay() && d >= first));
            assertEquals(asOf, split.testDay() + horizon);
        }
    }

    @Test
    void theFinalModelLearnsFromEveryClosedWindow() {
        assertEquals(
                List.of(day(2025, 8, 2), day(2025, 9, 2), day(2025, 10, 2)),
                TimeSplit.closed(day(2025, 12, 31), day(2025, 1, 1), 90, 0, 3));
        assertEquals(List.of(), TimeSplit.closed(day(2025, 12, 31), day(2025, 10, 1), 90, 30, 3));
    }

    @Test
    void overlapIsRefused() {
        List<Integer> train = List.of(100);
        List<Integer> validation = List.of(150);
        assertThrows(IllegalArgumentException.class, () -> new TimeSplit(train, validation, 400, 90));
        assertThrows(IllegalArgumentException.class, () -> new TimeSplit(List.of(), validation, 200, 90));
    }

    private static int day(int year, int month, int day) {
        return Days.of(LocalDate.of(year, month, day));
    }
}
