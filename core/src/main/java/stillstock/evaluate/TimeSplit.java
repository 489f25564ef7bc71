package stillstock.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import stillstock.snapshot.Days;

/**
 * Past dates split in time so that no outcome used for learning reaches into a later part: training dates' outcome
 * windows close before or on the first validation date, validation dates' before or on the test date. Days are days
 * since 1970-01-01.
 *
 * @param trainDays rising
 * @param validationDays rising
 * @param testDay the last date whose outcome window has closed
 * @param horizonDays length of the outcome window
 */
public record TimeSplit(List<Integer> trainDays, List<Integer> validationDays, int testDay, int horizonDays) {
    /** Checks the order the type promises. */
    public TimeSplit {
        trainDays = List.copyOf(trainDays);
        validationDays = List.copyOf(validationDays);
        for (int day : trainDays) {
            if (!validationDays.isEmpty() && day + horizonDays > validationDays.get(0)) {
                throw new IllegalArgumentException(
                        "training day (" + day + ") reaches past validation day (" + validationDays.get(0) + ")");
            }
        }
        for (int day : validationDays) {
            if (day + horizonDays > testDay) {
                throw new IllegalArgumentException(
                        "validation day (" + day + ") reaches past test day (" + testDay + ")");
            }
        }
    }

    /**
     * Dates a calendar month apart, counted back from the last date whose outcome is known.
     *
     * @param asOfDay nothing after it is known
     * @param firstDay first day of the history; dates before {@code firstDay + minHistoryDays} are not used
     * @param horizonDays length of the outcome window
     * @param minHistoryDays history a date needs before it
     * @param plan how many dates at most
     * @return trainDays or validationDays may be empty: the history is too short then
     */
    public static TimeSplit monthly(int asOfDay, int firstDay, int horizonDays, int minHistoryDays, Plan plan) {
        int testDay = asOfDay - horizonDays;
        int earliest = firstDay + minHistoryDays;
        int validations = plan.validationDates();
        while (true) {
            List<Integer> validation = before(testDay, testDay - horizonDays, earliest, validations);
            int learnUntil = (validation.isEmpty() ? testDay : validation.get(0)) - horizonDays;
            List<Integer> train = before(testDay, learnUntil, earliest, plan.trainingDates());
            if (train.size() >= Math.min(plan.trainingDates(), plan.leastTrainingDates()) || validations <= 1) {
                return new TimeSplit(train, validation, testDay, horizonDays);
            }
            validations--;
        }
    }

    /**
     * How many dates a split may have.
     *
     * @param trainingDates at most
     * @param validationDates at most; fewer, down to one, where fewer than leastTrainingDates would be left to learn
     *     from
     * @param leastTrainingDates wished for
     */
    public record Plan(int trainingDates, int validationDates, int leastTrainingDates) {}

    /**
     * The dates a final model may learn from: a month apart, every outcome window closed by the as-of day.
     *
     * @return rising; empty where the history is too short
     */
    public static List<Integer> closed(int asOfDay, int firstDay, int horizonDays, int minHistoryDays, int atMost) {
        int last = asOfDay - horizonDays;
        int earliest = firstDay + minHistoryDays;
        if (last < earliest || atMost < 1) {
            return List.of();
        }
        List<Integer> days = before(last, last, earliest, atMost - 1);
        days.add(last);
        return List.copyOf(days);
    }

    /** First day of the test window, exclusive. */
    public LocalDate testStart() {
        return Days.date(testDay);
    }

    /** Last day of the test window. */
    public LocalDate testEnd() {
        return Days.date(testDay + horizonDays);
    }

    private static List<Integer> before(int anchorDay, int last, int earliest, int atMost) {
        LocalDate anchor = Days.date(anchorDay);
        List<Integer> days = new ArrayList<>();
        for (int months = 1; days.size() < atMost; months++) {
            int day = Days.of(anchor.minusMonths(months));
            if (day < earliest) {
                break;
            }
            if (day <= last) {
                days.add(0, day);
            }
        }
        return days;
    }
}
