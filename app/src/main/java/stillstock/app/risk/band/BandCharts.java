package stillstock.app.risk.band;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.table.GridText;
import stillstock.risk.RiskConfig;
import stillstock.risk.band.BandCurve;

/** What each threshold would have caught and cost, with both bounds: one can be dragged, the other is dashed. */
final class BandCharts {
    private BandCharts() {}

    static XyChart quality(BandCurve curve, RiskConfig risk, boolean highMarked) {
        List<Series> series = new ArrayList<>(List.of(
                line("Precision", ChartColour.FIRST, curve, BandCurve.Point::precision),
                line("Recall", ChartColour.SECOND, curve, BandCurve.Point::recall),
                line("Value caught", ChartColour.THIRD, curve, BandCurve.Point::valueCaught)));
        return marked("Precision and recall by threshold", "Share", series, risk, highMarked, 1);
    }

    static XyChart cost(BandCurve curve, RiskConfig risk, boolean highMarked) {
        List<Series> series = new ArrayList<>(List.of(
                line("Both", ChartColour.INK, curve, BandCurve.Point::cost),
                line("False alarms", ChartColour.WARNING, curve, BandCurve.Point::falseAlarmCost),
                line("Misses", ChartColour.DANGER, curve, BandCurve.Point::missCost)));
        double top =
                curve.points().stream().mapToDouble(BandCurve.Point::cost).max().orElse(1);
        return marked("Cost by threshold", "Currency", series, risk, highMarked, top);
    }

    static XyChart empty(String title, String cause) {
        return XyChart.overNumbers(title, "Threshold", "", List.of(), cause);
    }

    private static XyChart marked(
            String title, String unit, List<Series> series, RiskConfig risk, boolean highMarked, double top) {
        double other = highMarked ? risk.mediumFrom() : risk.highFrom();
        series.add(Series.Line.dashed(
                (highMarked ? "Medium from " : "High from ") + GridText.number(other, 2),
                ChartColour.MUTED,
                new double[] {other, other + 1e-6},
                new double[] {0, top}));
        return XyChart.overNumbers(title, "Threshold", unit, series, "No threshold to show")
                .marked(highMarked ? risk.highFrom() : risk.mediumFrom());
    }

    private static Series line(
            String name, ChartColour colour, BandCurve curve, ToDoubleFunction<BandCurve.Point> value) {
        return Series.Line.of(
                name,
                colour,
                curve.points().stream().mapToDouble(BandCurve.Point::threshold).toArray(),
                curve.points().stream().mapToDouble(value).toArray());
    }
}
