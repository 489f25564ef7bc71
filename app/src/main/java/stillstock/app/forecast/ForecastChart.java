package stillstock.app.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.forecast.outlook.ProductOutlook;
import stillstock.app.forecast.outlook.Steps;
import stillstock.forecast.Forecast;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.engine.PastForecasts;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.series.change.DemandChange;
import stillstock.snapshot.side.Promotion;

/** History, fit, forecast and bands as one chart, with what happened marked in it. */
final class ForecastChart {
    private final ProductOutlook outlook;
    private final ProductForecast made;
    private final DemandSeries history;
    private final ChartOptions options;
    private final int from;
    private final List<Series> series = new ArrayList<>();

    private ForecastChart(ProductOutlook outlook, Measure measure, int historyDays, ChartOptions options) {
        this.outlook = outlook;
        this.made = outlook.of(measure);
        this.history = made.history();
        this.options = options;
        from = Math.max(0, history.length() - history.period().stepsFor(historyDays));
    }

    /**
     * The chart of a product's sales or returns.
     *
     * @param historyDays how much of the history is drawn
     */
    static XyChart of(ProductOutlook outlook, Measure measure, int historyDays, ChartOptions options) {
        return new ForecastChart(outlook, measure, historyDays, options).draw();
    }

    private XyChart draw() {
        boolean sales = history.measure() == Measure.SALES;
        String what = sales ? "Sold" : "Returned";
        String label = (sales ? "Units sold a " : "Units returned a ")
                + history.period().word();
        spans();
        Forecast forecast = made.forecast();
        if (forecast.available()) {
            double[] ahead = Steps.days(history, history.length(), history.length() + forecast.mean().length);
            Forecast.Bands bands = forecast.bands();
            series.add(new Series.Band("95 %", ChartColour.FIRST, ahead, bands.lower95(), bands.upper95(), 0.14));
            series.add(new Series.Band("80 %", ChartColour.FIRST, ahead, bands.lower80(), bands.upper80(), 0.24));
        }
        double[] past = Steps.days(history, from, history.length());
        series.add(Series.Line.of(
                what, ChartColour.NEUTRAL, past, Arrays.copyOfRange(history.values(), from, history.length())));
        if (forecast.available()) {
            ahead(past, forecast);
        }
        if (options.changes() && sales) {
            changes();
        }
        String cause = history.emptyCause().isEmpty() ? forecast.unavailableCause() : history.emptyCause();
        return XyChart.overDates(label, label, series, cause);
    }

    private void ahead(double[] past, Forecast forecast) {
        if (options.fitted() && forecast.fitted().length == history.length()) {
            series.add(Series.Line.dashed(
                    "Fitted", ChartColour.FOURTH, past, Arrays.copyOfRange(forecast.fitted(), from, history.length())));
        }
        if (options.past()) {
            pastForecasts();
        }
        double[] ahead = Steps.days(history, history.length(), history.length() + forecast.mean().length);
        if (made.overridden().isPresent()) {
            series.add(Series.Line.dashed(
                    "Method alone", ChartColour.THIRD, ahead, made.model().mean()));
        }
        series.add(Series.Line.of(
                made.overridden().isPresent() ? "Override" : "Forecast", ChartColour.FIRST, ahead, forecast.mean()));
    }

    private void pastForecasts() {
        List<PastForecasts.Past> all = history.measure() == Measure.SALES
                ? outlook.findings().pastSales()
                : outlook.findings().pastReturns();
        double[] joined = new double[history.length()];
        Arrays.fill(joined, Double.NaN);
        for (PastForecasts.Past one : all) {
            System.arraycopy(
                    one.forecast().mean(),
                    0,
                    joined,
                    one.origin(),
                    one.forecast().mean().length);
        }
        if (!all.isEmpty()) {
            series.add(Series.Line.of(
                    "Past forecasts",
                    ChartColour.THIRD,
                    Steps.days(history, from, history.length()),
                    Arrays.copyOfRange(joined, from, history.length())));
        }
    }

    private void spans() {
        if (options.stockouts() && history.outOfStockPeriods() > 0) {
            double[][] runs = runs();
            if (runs[0].length > 0) {
                series.add(new Series.Spans("Out of stock", ChartColour.WARNING, runs[0], runs[1], 0.22));
            }
        }
        if (options.promotions()) {
            double first = history.date(from).toEpochDay();
            double end = history.date(history.length() + made.forecast().mean().length)
                    .toEpochDay();
            List<Promotion> seen = outlook.findings().promotions().stream()
                    .filter(one -> one.endDay() >= first && one.startDay() < end)
                    .sorted(Comparator.comparingInt(Promotion::startDay))
                    .toList();
            if (!seen.isEmpty()) {
                series.add(new Series.Spans(
                        "Promotion",
                        ChartColour.SUCCESS,
                        seen.stream()
                                .mapToDouble(one -> Math.max(first, one.startDay()))
                                .toArray(),
                        seen.stream()
                                .mapToDouble(one -> Math.min(end, one.endDay() + 1))
                                .toArray(),
                        0.16));
            }
        }
    }

    /** Runs of periods out of stock as starts and ends. */
    private double[][] runs() {
        List<Double> starts = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (int i = from; i < history.length(); i++) {
            if (history.outOfStock(i) && (i == from || !history.outOfStock(i - 1))) {
                starts.add((double) history.date(i).toEpochDay());
            }
            if (history.outOfStock(i) && (i + 1 == history.length() || !history.outOfStock(i + 1))) {
                ends.add((double) history.date(i + 1).toEpochDay());
            }
        }
        return new double[][] {
            starts.stream().mapToDouble(Double::doubleValue).toArray(),
            ends.stream().mapToDouble(Double::doubleValue).toArray()
        };
    }

    private void changes() {
        LocalDate first = history.date(from);
        List<DemandChange> seen = outlook.findings().changes().stream()
                .filter(change -> !change.date().isBefore(first))
                .toList();
        if (!seen.isEmpty()) {
            series.add(new Series.Marks(
                    "Change",
                    ChartColour.DANGER,
                    seen.stream()
                            .mapToDouble(change -> change.date().toEpochDay())
                            .toArray(),
                    seen.stream()
                            .map(change -> change.words(history.period().word()))
                            .toList()));
        }
    }
}
