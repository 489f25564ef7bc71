package stillstock.app.forecast.outlook;

import stillstock.series.DemandSeries;

/** Places of a series' steps. */
public final class Steps {
    private Steps() {}

    /** First days of periods from (inclusive) to to (exclusive) as days since 1970-01-01; they may lie ahead. */
    public static double[] days(DemandSeries history, int from, int to) {
        double[] days = new double[to - from];
        for (int i = from; i < to; i++) {
            days[i - from] = history.date(i).toEpochDay();
        }
        return days;
    }
}
