package stillstock.app.risk.model;

import java.util.ArrayList;
import java.util.List;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.evaluate.Reliability;
import stillstock.risk.judged.HeldOutWindow;

/** What was foretold against what came true, in tenths of the score. */
final class ReliabilityChart {
    private static final String TITLE = "Foretold against came true";
    private static final int BINS = 10;

    private ReliabilityChart() {}

    static XyChart of(HeldOutWindow window) {
        double[] scores = window.scores().values().iterator().next();
        List<double[]> points = new ArrayList<>();
        for (Reliability.Bin bin : Reliability.bins(scores, window.wentDead(), BINS)) {
            if (bin.count() > 0) {
                points.add(new double[] {bin.meanScore(), bin.observedShare(), (double) bin.count() / scores.length});
            }
        }
        double[] foretold = points.stream().mapToDouble(point -> point[0]).toArray();
        double[] came = points.stream().mapToDouble(point -> point[1]).toArray();
        double[] share = points.stream().mapToDouble(point -> point[2]).toArray();
        return XyChart.overNumbers(
                TITLE,
                "Foretold",
                "Share",
                List.of(
                        new Series.Columns("Products", ChartColour.NEUTRAL, foretold, share),
                        Series.Line.dashed("As foretold", ChartColour.MUTED, new double[] {0, 1}, new double[] {0, 1}),
                        Series.Line.of("Came true", ChartColour.FIRST, foretold, came)),
                "No product was judged");
    }

    static XyChart empty(String cause) {
        return XyChart.overNumbers(TITLE, "Foretold", "", List.of(), cause);
    }
}
