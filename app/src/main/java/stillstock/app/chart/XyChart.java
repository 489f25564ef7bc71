package stillstock.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import stillstock.app.chart.scale.Axis;
import stillstock.app.chart.scale.Numbers;
import stillstock.app.chart.scale.ShortNumber;

/**
 * Lines, bands, dots and thin bars over a number or date axis.
 *
 * @param title of pictures and tables
 * @param xLabel what x is
 * @param dates true where x is days since 1970-01-01
 * @param yLabel what y is, with its unit
 * @param series drawn in this order; none of them with a value makes the chart empty
 * @param marker a vertical line that can be dragged, in x; empty for none
 * @param emptyCause why there may be nothing to draw
 */
public record XyChart(
        String title,
        String xLabel,
        boolean dates,
        String yLabel,
        List<Series> series,
        OptionalDouble marker,
        String emptyCause)
        implements Chart {
    /** Copies its list; a chart without any value keeps its cause, one with values has none. */
    public XyChart {
        series = List.copyOf(series);
        emptyCause = hasValues(series) ? "" : emptyCause.isEmpty() ? "No values to draw" : emptyCause;
    }

    /** A chart over dates. */
    public static XyChart overDates(String title, String yLabel, List<Series> series, String emptyCause) {
        return new XyChart(title, "Date", true, yLabel, series, OptionalDouble.empty(), emptyCause);
    }

    /** A chart over numbers. */
    public static XyChart overNumbers(
            String title, String xLabel, String yLabel, List<Series> series, String emptyCause) {
        return new XyChart(title, xLabel, false, yLabel, series, OptionalDouble.empty(), emptyCause);
    }

    /** The same with a marker at x. */
    public XyChart marked(double x) {
        return new XyChart(title, xLabel, dates, yLabel, series, OptionalDouble.of(x), emptyCause);
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        XyPlot plot = new XyPlot(this, width, height);
        plot.frame(pen);
        for (Series one : series) {
            plot.series(pen, one);
        }
        marker.ifPresent(at -> plot.marker(pen, at));
        plot.legend(pen);
    }

    @Override
    public Optional<Hover> hover(double x, double y, double width, double height) {
        if (!emptyCause.isEmpty()) {
            return Optional.empty();
        }
        XyPlot plot = new XyPlot(this, width, height);
        double wanted = plot.xValue(x);
        double nearest = Double.NaN;
        for (Series one : series) {
            for (double at : one.x()) {
                if (Double.isNaN(nearest) || Math.abs(at - wanted) < Math.abs(nearest - wanted)) {
                    nearest = at;
                }
            }
        }
        return Double.isNaN(nearest) ? Optional.empty() : Optional.of(plot.hoverAt(nearest));
    }

    /** The x value at a pixel, for dragging the marker. */
    public double xAt(double pixel, double width, double height) {
        return new XyPlot(this, width, height).xValue(pixel);
    }

    @Override
    public Numbers numbers() {
        List<String> header = new ArrayList<>(List.of(xLabel));
        double[] places = series.stream()
                .flatMapToDouble(one -> Arrays.stream(one.x()))
                .sorted()
                .distinct()
                .toArray();
        for (Series one : series) {
            if (one instanceof Series.Band) {
                header.add(one.name() + " lower");
                header.add(one.name() + " upper");
            } else {
                header.add(one.name());
            }
        }
        List<List<String>> rows = new ArrayList<>();
        Axis axis = new Axis(0, 1, dates ? Axis.Kind.DATE : Axis.Kind.NUMBER);
        for (double place : places) {
            List<String> row = new ArrayList<>(List.of(axis.words(place)));
            for (Series one : series) {
                int at = Arrays.binarySearch(one.x(), place);
                if (one instanceof Series.Band band) {
                    row.add(at < 0 ? "" : ShortNumber.exact(band.lower()[at]));
                }
                row.add(cell(one, place, at));
            }
            rows.add(row);
        }
        return new Numbers(header, rows);
    }

    private static String cell(Series one, double place, int at) {
        if (one instanceof Series.Spans spans) {
            return spans.covers(place) ? "yes" : "";
        }
        if (one instanceof Series.Marks marks) {
            return at < 0 ? "" : marks.words().get(at);
        }
        return at < 0 ? "" : ShortNumber.exact(one.y()[at]);
    }

    private static boolean hasValues(List<Series> series) {
        return series.stream().anyMatch(one -> Arrays.stream(one.y()).anyMatch(value -> !Double.isNaN(value)));
    }
}
