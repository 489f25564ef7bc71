package stillstock.app.deadstock;

import java.util.List;
import java.util.stream.IntStream;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.classify.Classification;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.PolicyCurve;
import stillstock.classify.StockFacts;

/**
 * The value that would be flagged at other values of one threshold. Kept while only that threshold moves: the curve
 * does not depend on it, so dragging it moves the marker alone.
 */
final class ThresholdCurve {
    /** Which threshold the curve is over. */
    enum Kind {
        DEAD_AFTER(
                "Value by days without a sale",
                "Dead stock value by days without a sale",
                "Days without a sale",
                730,
                ChartColour.DANGER),
        SLOW_COVER(
                "Value by days of cover",
                "Slow stock value by days of cover",
                "Days of cover",
                1095,
                ChartColour.WARNING);

        private final String words;
        private final String title;
        private final String label;
        private final int[] steps;
        private final ChartColour colour;

        Kind(String words, String title, String label, int end, ChartColour colour) {
            this.words = words;
            this.title = title;
            this.label = label;
            this.steps = IntStream.rangeClosed(0, end / 5).map(step -> step * 5).toArray();
            this.colour = colour;
        }

        /** The words on the button. */
        String words() {
            return words;
        }
    }

    private Kind kind;
    private StockFacts facts;
    private DeadStockPolicy others;
    private XyChart curve;

    XyChart chart(Classification found, Kind wanted) {
        DeadStockPolicy rest = without(wanted, found.policy());
        if (wanted != kind || facts != found.facts() || !rest.equals(others)) {
            kind = wanted;
            facts = found.facts();
            others = rest;
            curve = curve(found);
        }
        return curve.marked(
                switch (wanted) {
                    case DEAD_AFTER -> found.policy().deadAfterDays();
                    case SLOW_COVER -> found.policy().slowCoverDays();
                });
    }

    private XyChart curve(Classification found) {
        List<PolicyCurve.Point> points =
                switch (kind) {
                    case DEAD_AFTER -> PolicyCurve.deadAfterDays(found.facts(), found.policy(), kind.steps);
                    case SLOW_COVER -> PolicyCurve.slowCoverDays(found.facts(), found.policy(), kind.steps);
                };
        double[] x = points.stream().mapToDouble(PolicyCurve.Point::threshold).toArray();
        double[] y = points.stream().mapToDouble(PolicyCurve.Point::value).toArray();
        boolean nothing = points.stream().allMatch(point -> point.value() == 0);
        List<Series> series = nothing ? List.of() : List.of(Series.Line.steps("Value flagged", kind.colour, x, y));
        String cause = found.facts().stockKnown()
                ? "No stock with a known cost is flagged at any threshold"
                : "Stock levels are unknown: add inventory.csv to see the value that a threshold flags";
        return XyChart.overNumbers(kind.title, kind.label, "stock value", series, cause);
    }

    private static DeadStockPolicy without(Kind kind, DeadStockPolicy policy) {
        return switch (kind) {
            case DEAD_AFTER -> Threshold.DEAD_AFTER.with(policy, 1);
            case SLOW_COVER -> Threshold.SLOW_COVER.with(policy, 1);
        };
    }
}
