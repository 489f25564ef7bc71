package stillstock.risk.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stillstock.evaluate.BinaryMetrics;
import stillstock.evaluate.Bootstrap;
import stillstock.risk.judged.HeldOutWindow;

/**
 * Two models on the same rows: each figure of both, and how far the difference would have wandered over other rows of
 * the same kind (paired percentile bootstrap, 500 resamples: both models are judged on the same drawn rows).
 *
 * @param figures of all rows, then of the early-warning rows
 * @param window what they were judged on, in a sentence
 * @param caution what makes the comparison unfair, in a sentence; empty where nothing does
 */
public record ModelComparison(List<Figure> figures, String window, String caution) {
    private static final int RESAMPLES = 500;
    private static final double LEVEL = 0.95;
    private static final double TOP = 0.1;

    /**
     * One figure.
     *
     * @param rows "all" or "early warning"
     * @param name "ROC-AUC"
     * @param higherIsBetter false for errors
     * @param difference first less second
     * @param lower of the difference, 95 %
     * @param upper of the difference, 95 %
     */
    public record Figure(
            String rows,
            String name,
            boolean higherIsBetter,
            double first,
            double second,
            double difference,
            double lower,
            double upper) {
        /** Who is better, in words; "no clear difference" where the interval holds 0. */
        public String verdict() {
            if (!(lower > 0 || upper < 0)) {
                return "no clear difference";
            }
            return lower > 0 == higherIsBetter ? "first is better" : "second is better";
        }
    }

    private interface Score {
        double of(double[] scores, boolean[] dead, double[] values);
    }

    private record Kind(String name, boolean higherIsBetter, Score score) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("ROC-AUC", true, (scores, dead, values) -> BinaryMetrics.rocAuc(scores, dead)),
            new Kind("PR-AUC", true, (scores, dead, values) -> BinaryMetrics.averagePrecision(scores, dead)),
            new Kind("Brier", false, (scores, dead, values) -> BinaryMetrics.brier(scores, dead)),
            new Kind(
                    "value caught in the top tenth",
                    true,
                    (scores, dead, values) -> BinaryMetrics.valueCaught(scores, dead, values, TOP)));

    /** Copies its list. */
    public ModelComparison {
        figures = List.copyOf(figures);
    }

    /**
     * Compares two columns of scores.
     *
     * @param first a name of the window's scores
     * @param second another
     * @param caution see {@link #caution}
     */
    public static ModelComparison of(HeldOutWindow window, String first, String second, String caution, long seed) {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(figures("all", window, first, second, seed));
        figures.addAll(figures("early warning", window.earlyWarning(), first, second, seed));
        return new ModelComparison(
                figures,
                String.format(
                        Locale.ROOT,
                        "%,d products as of %s; what came to pass is known by %s.",
                        window.rows(),
                        window.day(),
                        window.end()),
                caution);
    }

    private static List<Figure> figures(String rows, HeldOutWindow window, String first, String second, long seed) {
        List<Figure> figures = new ArrayList<>();
        for (Kind kind : KINDS) {
            double a = kind.score.of(window.scores(first), window.wentDead(), window.values());
            double b = kind.score.of(window.scores(second), window.wentDead(), window.values());
            Bootstrap.Interval range = Bootstrap.interval(window.rows(), RESAMPLES, LEVEL, seed, drawn -> {
                HeldOutWindow again = drawn(window, first, second, drawn);
                return kind.score.of(again.scores(first), again.wentDead(), again.values())
                        - kind.score.of(again.scores(second), again.wentDead(), again.values());
            });
            figures.add(new Figure(rows, kind.name, kind.higherIsBetter, a, b, a - b, range.lower(), range.upper()));
        }
        return figures;
    }

    private static HeldOutWindow drawn(HeldOutWindow window, String first, String second, int[] drawn) {
        return new HeldOutWindow(
                        window.day(),
                        window.horizonDays(),
                        window.products(),
                        window.wentDead(),
                        window.values(),
                        window.soldLately(),
                        java.util.Map.of(first, window.scores(first), second, window.scores(second)))
                .rows(drawn);
    }
}
