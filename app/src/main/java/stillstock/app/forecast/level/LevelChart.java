package stillstock.app.forecast.level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.forecast.outlook.Steps;
import stillstock.forecast.Forecast;
import stillstock.forecast.hierarchy.NodeForecast;
import stillstock.series.DemandSeries;

/** A level's history and forecast that adds up, by step or by span. */
final class LevelChart {
    private static final int HISTORY_DAYS = 240;

    private LevelChart() {}

    static XyChart of(String name, NodeForecast node, LevelStep step) {
        DemandSeries history = node.history();
        int span = step == LevelStep.SPANS ? NodeForecast.spanSteps(history.period()) : 1;
        Forecast forecast = step == LevelStep.SPANS ? node.spans() : node.forecast();
        int length = history.length();
        int steps = node.forecast().mean().length;
        // a span that the horizon cuts would look like a drop
        int whole = Math.max(1, steps / span);
        double[] ahead = first(every(Steps.days(history, length, length + steps), span), whole);
        List<Series> series = new ArrayList<>();
        Forecast.Bands bands = forecast.bands();
        series.add(band("95 %", ahead, bands.lower95(), bands.upper95(), 0.14));
        series.add(band("80 %", ahead, bands.lower80(), bands.upper80(), 0.24));
        int from = Math.max(0, length - history.period().stepsFor(HISTORY_DAYS));
        // whole spans that end where the forecast starts
        from += (length - from) % span;
        double[] past = Arrays.copyOfRange(history.values(), from, length);
        series.add(Series.Line.of(
                "Sold", ChartColour.NEUTRAL, every(Steps.days(history, from, length), span), sums(past, span)));
        if (node.alone().available()) {
            double[] alone = sums(first(node.alone().mean(), steps), span);
            series.add(Series.Line.dashed("Alone", ChartColour.THIRD, ahead, first(alone, whole)));
        }
        series.add(Series.Line.of("Adds up", ChartColour.FIRST, ahead, first(forecast.mean(), whole)));
        String label = "Units sold a "
                + (span == 1
                        ? history.period().word()
                        : NodeForecast.spanWord(history.period()).replaceFirst("^4 weeks", "four weeks"));
        return XyChart.overDates(name, label, series, "");
    }

    private static Series band(String name, double[] ahead, double[] lower, double[] upper, double opacity) {
        return new Series.Band(
                name, ChartColour.FIRST, ahead, first(lower, ahead.length), first(upper, ahead.length), opacity);
    }

    private static double[] first(double[] values, int n) {
        return Arrays.copyOf(values, n);
    }

    private static double[] every(double[] values, int span) {
        double[] result = new double[(values.length + span - 1) / span];
        Arrays.setAll(result, i -> values[i * span]);
        return result;
    }

    /** Sums of spans, unknown steps left out; the last one may be cut. */
    private static double[] sums(double[] values, int span) {
        if (span == 1) {
            return values;
        }
        double[] result = new double[(values.length + span - 1) / span];
        for (int i = 0; i < values.length; i++) {
            result[i / span] += Double.isNaN(values[i]) ? 0 : values[i];
        }
        return result;
    }
}
