package stillstock.forecast.hierarchy;

import stillstock.forecast.Forecast;
import stillstock.series.DemandSeries;
import stillstock.series.Period;

/**
 * What a product, a group, a place or the whole is expected to sell, in figures that add up over nodes and over time.
 *
 * @param node its number in the hierarchy
 * @param history what was sold
 * @param forecast adds up with those of the other nodes; its fitted values are its own method's
 * @param spans the same in spans of several steps, the last one cut by the horizon; means and futures of their steps added up
 * @param total the same over the whole horizon, one step
 * @param alone what its own method expects, before anything had to add up
 */
public record NodeForecast(
        int node, DemandSeries history, Forecast forecast, Forecast spans, Forecast total, Forecast alone) {
    /** Steps in a span: a week of days, four weeks, a quarter of months. */
    public static int spanSteps(Period period) {
        return switch (period) {
            case DAY -> 7;
            case WEEK -> 4;
            case MONTH -> 3;
        };
    }

    /** What such a span is called. */
    public static String spanWord(Period period) {
        return switch (period) {
            case DAY -> "week";
            case WEEK -> "4 weeks";
            case MONTH -> "quarter";
        };
    }
}
