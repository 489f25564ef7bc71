package stillstock.app.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.forecast.outlook.Steps;
import stillstock.series.DemandSeries;
import stillstock.series.decompose.Decomposition;
import stillstock.series.decompose.Gaps;
import stillstock.series.decompose.Stl;
import stillstock.series.decompose.StlConfig;

/** A history taken apart: trend, season and what is left, a chart each. */
final class PartsChart {
    private static final int SLOW = 35;

    private PartsChart() {}

    /** The three charts: value with trend, season, remainder; each empty with a cause where there is no whole season to see. */
    static List<XyChart> of(DemandSeries history) {
        int season = history.period().season();
        String unit = "Units a " + history.period().word();
        double[] values = history.values();
        boolean known = Arrays.stream(values).anyMatch(value -> !Double.isNaN(value));
        if (!known || values.length <= 2 * season) {
            String cause = "The history is shorter than two seasons of " + season + " "
                    + history.period().word() + "s: it cannot be taken apart";
            return List.of(
                    XyChart.overDates("Trend", unit, List.of(), cause),
                    XyChart.overDates("Season", unit, List.of(), cause),
                    XyChart.overDates("Remainder", unit, List.of(), cause));
        }
        Decomposition parts = Stl.decompose(Gaps.bridged(values), season, config(history));
        double[] remainder = parts.remainder().clone();
        for (int i = 0; i < remainder.length; i++) {
            remainder[i] = Double.isNaN(values[i]) ? Double.NaN : remainder[i];
        }
        double[] days = Steps.days(history, 0, history.length());
        String cycle =
                switch (history.period()) {
                    case DAY -> "Day of the week";
                    case WEEK -> "Week of the year";
                    case MONTH -> "Month of the year";
                };
        return List.of(
                XyChart.overDates(
                        "Trend",
                        "Trend, " + unit.toLowerCase(Locale.ROOT),
                        List.of(
                                Series.Line.of("Value", ChartColour.NEUTRAL, days, values),
                                Series.Line.of("Trend", ChartColour.FIRST, days, parts.trend())),
                        ""),
                XyChart.overDates(
                        "Season",
                        cycle + ", against the trend",
                        List.of(Series.Line.of("Season", ChartColour.SECOND, days, parts.seasonal(0))),
                        ""),
                XyChart.overDates(
                        "Remainder",
                        "Remainder",
                        List.of(new Series.Columns("Remainder", ChartColour.FOURTH, days, remainder)),
                        ""));
    }

    /** A season that hardly changes and a trend over a quarter, so that what happens once is left in the remainder. */
    private static StlConfig config(DemandSeries history) {
        return switch (history.period()) {
            case DAY -> new StlConfig(SLOW, 91, true);
            case WEEK, MONTH -> StlConfig.periodic().robustly();
        };
    }
}
