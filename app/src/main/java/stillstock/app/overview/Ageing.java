package stillstock.app.overview;

import java.util.ArrayList;
import java.util.List;
import stillstock.app.chart.BarChart;
import stillstock.app.chart.ChartColour;
import stillstock.app.table.GridText;
import stillstock.classify.AgeBucket;
import stillstock.classify.AgeLayers;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;

/** The age of all stock on hand by value, FIFO layers of every product added up. */
final class Ageing {
    private static final ChartColour[] COLOURS = {
        ChartColour.SUCCESS, ChartColour.FIRST, ChartColour.WARNING, ChartColour.DANGER
    };

    private Ageing() {}

    /** One bucket a bound, the open one, and one for unknown age; values of unknown cost count 0. */
    static List<AgeBucket> of(StockFacts facts, List<Integer> bounds, JobContext job) {
        double[] units = new double[bounds.size() + 2];
        double[] values = new double[bounds.size() + 2];
        for (int p = 0; p < facts.products(); p++) {
            if (p % 1024 == 0) {
                job.checkCancelled();
                job.step(p, facts.products());
            }
            if (facts.onHand(p) > 0) {
                add(facts.ageLayers(p), bounds, units, values);
            }
        }
        List<AgeBucket> result = new ArrayList<>();
        List<AgeBucket> names = new AgeLayers(facts.day(), 0, List.of()).buckets(bounds);
        for (int i = 0; i < names.size(); i++) {
            result.add(new AgeBucket(names.get(i).fromDays(), names.get(i).toDays(), units[i], values[i]));
        }
        if (units[bounds.size() + 1] > 0) {
            result.add(new AgeBucket(-1, -1, units[bounds.size() + 1], values[bounds.size() + 1]));
        }
        return result;
    }

    static BarChart chart(List<AgeBucket> buckets, boolean stockKnown) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            AgeBucket bucket = buckets.get(i);
            ChartColour colour = bucket.fromDays() < 0 ? ChartColour.NEUTRAL : COLOURS[Math.min(i, COLOURS.length - 1)];
            bars.add(new BarChart.Bar(
                    bucket.label(), bucket.value(), colour, GridText.number(bucket.units(), 0) + " units"));
        }
        return new BarChart("Stock value by age", "Age", "Stock value", bars, cause(stockKnown));
    }

    private static String cause(boolean stockKnown) {
        return stockKnown
                ? "No stock on hand has a known cost: add unit_cost to products.csv or inventory.csv"
                : "Stock levels are unknown: add inventory.csv to see how old the stock is";
    }

    private static void add(AgeLayers layers, List<Integer> bounds, double[] units, double[] values) {
        List<AgeBucket> buckets = layers.buckets(bounds);
        for (int i = 0; i < buckets.size(); i++) {
            int at = buckets.get(i).fromDays() < 0 ? bounds.size() + 1 : i;
            units[at] += buckets.get(i).units();
            values[at] += buckets.get(i).value() > 0 ? buckets.get(i).value() : 0;
        }
    }
}
