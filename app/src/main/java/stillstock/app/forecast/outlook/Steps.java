package stillstock.app.forecast.outlook;

import stillstock.series.DemandSeries;
import stillstock.series.Period;

/** Words and places of a series' steps. */
public final class Steps {
    private Steps() {}

    /** "day", "week" or "month". */
    public static String word(Period period) {
        return switch (period) {
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
        };
    }

    /** First days of periods from (inclusive) to to (exclusive) as days since 1970-01-01; they may lie ahead. */
    public static double[] days(DemandSeries history, int from, int to) {
        double[] days = new double[to - from];
        for (int i = from; i < to; i++) {
            days[i - from] = history.date(i).toEpochDay();
        }
        return days;
    }
}
