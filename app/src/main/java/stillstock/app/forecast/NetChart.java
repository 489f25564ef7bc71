package stillstock.app.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.forecast.outlook.ProductOutlook;
import stillstock.app.forecast.outlook.Steps;
import stillstock.app.table.GridText;
import stillstock.forecast.Forecast;
import stillstock.forecast.returns.NetForecast;
import stillstock.series.DemandSeries;

/** Sales less returns: what they were, and what they will be with bands. */
final class NetChart {
    private static final String NO_RETURNS =
            "The data knows no returns, so net demand is what is sold: add returns.csv to see more";

    private NetChart() {}

    /**
     * The chart.
     *
     * @param historyDays how much of the history is drawn
     */
    static XyChart of(ProductOutlook outlook, int historyDays) {
        DemandSeries sold = outlook.sales().history();
        String label = "Units sold less returned a " + sold.period().word();
        if (outlook.returns().isEmpty()) {
            return XyChart.overDates(label, label, List.of(), NO_RETURNS);
        }
        DemandSeries back = outlook.returns().get().history();
        Forecast net = NetForecast.of(
                outlook.sales().forecast(), outlook.returns().get().forecast());
        List<Series> series = new ArrayList<>();
        if (net.available()) {
            double[] ahead = Steps.days(sold, sold.length(), sold.length() + net.mean().length);
            Forecast.Bands bands = net.bands();
            series.add(new Series.Band("95 %", ChartColour.FIRST, ahead, bands.lower95(), bands.upper95(), 0.14));
            series.add(new Series.Band("80 %", ChartColour.FIRST, ahead, bands.lower80(), bands.upper80(), 0.24));
            series.add(Series.Line.dashed(
                    "Sales",
                    ChartColour.SECOND,
                    ahead,
                    outlook.sales().forecast().mean()));
        }
        int from = Math.max(0, sold.length() - sold.period().stepsFor(historyDays));
        series.add(Series.Line.of(
                "Sold less returned",
                ChartColour.NEUTRAL,
                Steps.days(sold, from, sold.length()),
                difference(sold, back, from)));
        if (net.available()) {
            double[] ahead = Steps.days(sold, sold.length(), sold.length() + net.mean().length);
            series.add(Series.Line.of("Net demand", ChartColour.FIRST, ahead, net.mean()));
        }
        String cause = sold.emptyCause().isEmpty() ? net.unavailableCause() : sold.emptyCause();
        return XyChart.overDates(label, label, series, cause);
    }

    /** Both series end on the same day. */
    private static double[] difference(DemandSeries sold, DemandSeries back, int from) {
        double[] values = Arrays.copyOfRange(sold.values(), from, sold.length());
        int shift = back.length() - sold.length();
        for (int i = 0; i < values.length; i++) {
            int at = from + i + shift;
            values[i] -= at >= 0 && !Double.isNaN(back.value(at)) ? back.value(at) : 0;
        }
        return values;
    }

    /** The horizon's sum with its band, in words; empty where there is none. */
    static String words(ProductOutlook outlook) {
        return outlook.net()
                .map(net -> String.format(
                        Locale.ROOT,
                        "Sales less returns: %s units in %d days, 80 %% sure of %s to %s, 95 %% of %s to %s",
                        GridText.number(net.mean(), 0),
                        outlook.horizonDays(),
                        GridText.number(net.lower80(), 0),
                        GridText.number(net.upper80(), 0),
                        GridText.number(net.lower95(), 0),
                        GridText.number(net.upper95(), 0)))
                .orElse("");
    }
}
