package stillstock.series;

import java.time.LocalDate;
import java.util.Locale;

/** The step of a series and the season that goes with it. */
public enum Period {
    /** Days, weekly season. */
    DAY(7),
    /** Weeks from Monday, yearly season. */
    WEEK(52),
    /** Calendar months, yearly season. */
    MONTH(12);

    private final int season;

    Period(int season) {
        this.season = season;
    }

    /** "day", "week" or "month". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Steps in a season. */
    public int season() {
        return season;
    }

    /** The start of the period a date lies in. */
    public LocalDate floor(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case WEEK -> date.minusDays(date.getDayOfWeek().getValue() - 1L);
            case MONTH -> date.withDayOfMonth(1);
        };
    }

    /** The start of the period so many steps after the one that starts at a date. */
    public LocalDate plus(LocalDate start, long steps) {
        return switch (this) {
            case DAY -> start.plusDays(steps);
            case WEEK -> start.plusWeeks(steps);
            case MONTH -> start.plusMonths(steps);
        };
    }

    /** Steps from the period that starts at a day to the one another day lies in; days since 1970-01-01. */
    public int stepsTo(int startDay, int day) {
        return switch (this) {
            case DAY -> day - startDay;
            case WEEK -> Math.floorDiv(day - startDay, 7);
            case MONTH -> months(LocalDate.ofEpochDay(day)) - months(LocalDate.ofEpochDay(startDay));
        };
    }

    private static int months(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue();
    }

    /** Steps that cover so many days, rounded up, at least 1. */
    public int stepsFor(int days) {
        return switch (this) {
            case DAY -> Math.max(1, days);
            case WEEK -> Math.max(1, (days + 6) / 7);
            case MONTH -> Math.max(1, (int) Math.ceil(days / 30.4375));
        };
    }
}
