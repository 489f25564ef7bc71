package stillstock.app.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.forecast.Forecast;
import stillstock.forecast.ProductForecast;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.series.Period;

/** History, fit, forecast and bands as one chart. */
final class ForecastChart {
    private ForecastChart() {}

    /**
     * The chart of a forecast.
     *
     * @param historyDays how much of the history is drawn
     */
    static XyChart of(ProductForecast made, int historyDays) {
        DemandSeries history = made.history();
        String what = history.measure() == Measure.SALES ? "Units sold" : "Units returned";
        String label = what + " a " + step(history.period());
        int from = Math.max(0, history.length() - history.period().stepsFor(historyDays));
        List<Series> series = new ArrayList<>();
        Forecast forecast = made.forecast();
        if (forecast.available()) {
            double[] ahead = days(history, history.length(), history.length() + forecast.mean().length);
            Forecast.Bands bands = forecast.bands();
            series.add(new Series.Band("95 % band", ChartColour.FIRST, ahead, bands.lower95(), bands.upper95(), 0.14));
            series.add(new Series.Band("80 % band", ChartColour.FIRST, ahead, bands.lower80(), bands.upper80(), 0.24));
        }
        double[] past = days(history, from, history.length());
        series.add(Series.Line.of(
                what, ChartColour.NEUTRAL, past, Arrays.copyOfRange(history.values(), from, history.length())));
        if (forecast.available()) {
            if (forecast.fitted().length == history.length()) {
                series.add(Series.Line.dashed(
                        "Fitted",
                        ChartColour.FOURTH,
                        past,
                        Arrays.copyOfRange(forecast.fitted(), from, history.length())));
            }
            double[] ahead = days(history, history.length(), history.length() + forecast.mean().length);
            series.add(Series.Line.of("Forecast", ChartColour.FIRST, ahead, forecast.mean()));
        }
        String cause = history.emptyCause().isEmpty() ? forecast.unavailableCause() : history.emptyCause();
        return XyChart.overDates(label, label, series, cause);
    }

    /** "day", "week" or "month". */
    static String step(Period period) {
        return switch (period) {
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
        };
    }

    private static double[] days(DemandSeries history, int from, int to) {
        double[] days = new double[to - from];
        for (int i = from; i < to; i++) {
            days[i - from] = history.date(i).toEpochDay();
        }
        return days;
    }
}
