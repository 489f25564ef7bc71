package stillstock.app.risk.band;

import java.util.ArrayList;
import java.util.List;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.table.GridText;
import stillstock.risk.Band;
import stillstock.risk.RiskResult;

/** How many products score how high, by band. */
public final class ScoreHistogram {
    private static final int BINS = 50;
    private static final String TITLE = "Products by risk";

    private ScoreHistogram() {}

    /**
     * The chart.
     *
     * @param products products of the snapshot, scored or not
     * @param markedAt the bound that is being moved
     */
    public static XyChart of(RiskResult result, int products, double markedAt) {
        double[][] counts = new double[Band.values().length][BINS];
        int[] totals = new int[Band.values().length];
        for (int product = 0; product < products; product++) {
            Band band = result.band(product);
            if (band != null) {
                int bin = (int) Math.min(BINS - 1, Math.floor(result.risk(product) * BINS));
                counts[band.ordinal()][bin]++;
                totals[band.ordinal()]++;
            }
        }
        double[] middles = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            middles[bin] = (bin + 0.5) / BINS;
        }
        List<Series> series = new ArrayList<>();
        for (Band band : Band.values()) {
            series.add(new Series.Columns(
                    band.label() + " " + GridText.number(totals[band.ordinal()], 0),
                    colour(band),
                    middles,
                    blankWhereNone(counts[band.ordinal()])));
        }
        return XyChart.overNumbers(TITLE, "Risk", "", series, "No product is scored")
                .marked(markedAt);
    }

    /** No chart, and why. */
    public static XyChart empty(String cause) {
        return XyChart.overNumbers(TITLE, "Risk", "", List.of(), cause);
    }

    private static double[] blankWhereNone(double[] counts) {
        double[] result = counts.clone();
        for (int bin = 0; bin < result.length; bin++) {
            if (result[bin] == 0) {
                result[bin] = Double.NaN;
            }
        }
        return result;
    }

    private static ChartColour colour(Band band) {
        return switch (band) {
            case LOW -> ChartColour.SUCCESS;
            case MEDIUM -> ChartColour.WARNING;
            case HIGH -> ChartColour.DANGER;
        };
    }
}
