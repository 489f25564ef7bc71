package stillstock.app.monitor;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.monitor.PastOutcome;
import stillstock.snapshot.Days;

/** Scores of past dates against what came to pass. */
final class OutcomeChart {
    private static final String TITLE = "Score and outcome of past dates";

    private OutcomeChart() {}

    static XyChart of(List<PastOutcome> outcomes, String emptyCause) {
        if (outcomes.isEmpty()) {
            return XyChart.overDates(TITLE, "", List.of(), emptyCause);
        }
        return XyChart.overDates(
                TITLE,
                "Share",
                List.of(
                        line("Foretold", ChartColour.FIRST, true, outcomes, PastOutcome::foretold),
                        line("Came true", ChartColour.DANGER, false, outcomes, PastOutcome::cameTrue),
                        line("Hits in top tenth", ChartColour.SECOND, false, outcomes, PastOutcome::hitRate),
                        line("Value caught", ChartColour.THIRD, false, outcomes, PastOutcome::valueCaught)),
                "");
    }

    private static Series line(
            String name,
            ChartColour colour,
            boolean dashed,
            List<PastOutcome> outcomes,
            ToDoubleFunction<PastOutcome> value) {
        double[] days =
                outcomes.stream().mapToDouble(outcome -> Days.of(outcome.day())).toArray();
        double[] values = outcomes.stream().mapToDouble(value).toArray();
        return dashed ? Series.Line.dashed(name, colour, days, values) : Series.Line.of(name, colour, days, values);
    }
}
