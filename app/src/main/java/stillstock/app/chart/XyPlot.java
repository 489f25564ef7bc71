package stillstock.app.chart;

import java.util.Arrays;
import java.util.List;
import stillstock.app.chart.scale.Axis;
import stillstock.app.chart.scale.ShortNumber;
import stillstock.app.chart.scale.TextSize;

/** An {@link XyChart} laid out in an area: its axes and where values come to lie. */
final class XyPlot {
    private static final double SINGLE_BAND_WIDTH = 10;

    private static final double RIGHT = 14;
    private static final double BOTTOM = 26;
    private static final double LEGEND = 22;
    private static final double PIXELS_A_TICK = 84;

    /** Room at the top right for the chart's menu. */
    static final double MENU = 26;

    private final XyChart chart;
    private final Axis xAxis;
    private final Axis yAxis;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    XyPlot(XyChart chart, double width, double height) {
        this.chart = chart;
        top = legendHeight(chart, width);
        right = Math.max(60, width - RIGHT);
        bottom = Math.max(top + 20, height - BOTTOM);
        double[] x = range(chart.series(), false);
        double[] y = range(chart.series(), true);
        Axis.Kind kind = chart.dates() ? Axis.Kind.DATE : Axis.Kind.NUMBER;
        xAxis = x[1] > x[0] ? new Axis(x[0], x[1], kind) : Axis.around(x[0], x[1], kind, 5);
        yAxis = Axis.around(Math.min(0, y[0]), y[1], Axis.Kind.NUMBER, yTicks());
        left = 14 + widest(yAxis.ticks(yTicks()));
    }

    double xValue(double pixel) {
        return Math.max(xAxis.low(), Math.min(xAxis.high(), xAxis.valueAt(pixel, left, right)));
    }

    void frame(Pen pen) {
        for (Axis.Tick tick : yAxis.ticks(yTicks())) {
            double y = yPixel(tick.value());
            pen.line(left, y, right, y, Pen.Stroke.solid(ChartColour.GRID, 1));
            pen.text(tick.label(), left - 6, y, Pen.Anchor.RIGHT, ChartColour.MUTED);
        }
        double lastEnd = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : xAxis.ticks((int) Math.max(2, (right - left) / PIXELS_A_TICK))) {
            double x = xPixel(tick.value());
            double half = pen.textWidth(tick.label()) / 2;
            double middle = Math.max(half, Math.min(right + RIGHT - half, x));
            if (middle - half > lastEnd + 8) {
                pen.line(x, bottom, x, bottom + 4, Pen.Stroke.solid(ChartColour.GRID, 1));
                pen.text(tick.label(), middle, bottom + 14, Pen.Anchor.MIDDLE, ChartColour.MUTED);
                lastEnd = middle + half;
            }
        }
        pen.line(left, bottom, right, bottom, Pen.Stroke.solid(ChartColour.MUTED, 1));
    }

    void series(Pen pen, Series series) {
        if (series instanceof Series.Line line) {
            new LineDrawing(this, line).draw(pen, right - left);
        } else if (series instanceof Series.Band band) {
            band(pen, band);
        } else if (series instanceof Series.Columns columns) {
            columns(pen, columns);
        } else if (series instanceof Series.Spans spans) {
            spans(pen, spans);
        } else if (series instanceof Series.Marks marks) {
            for (double at : marks.x()) {
                double x = xPixel(at);
                pen.line(x, top, x, bottom, new Pen.Stroke(marks.colour(), 1.2, true));
                pen.dot(x, top + 3, 3, marks.colour());
            }
        } else {
            for (int i = 0; i < series.x().length; i++) {
                if (!Double.isNaN(series.y()[i])) {
                    pen.dot(xPixel(series.x()[i]), yPixel(series.y()[i]), 3, series.colour());
                }
            }
        }
    }

    void marker(Pen pen, double at) {
        double x = xPixel(Math.max(xAxis.low(), Math.min(xAxis.high(), at)));
        pen.line(x, top, x, bottom, new Pen.Stroke(ChartColour.INK, 1.5, true));
        pen.dot(x, top + 2, 5, ChartColour.INK);
    }

    /**
     * The y label and, where there is more than one series, their names with their colours: in one line on top, in a line
     * of their own where they do not fit beside the label.
     */
    void legend(Pen pen) {
        pen.text(chart.yLabel(), 2, LEGEND / 2 - 2, Pen.Anchor.LEFT, ChartColour.MUTED);
        if (chart.series().size() < 2) {
            return;
        }
        double y = top - LEGEND / 2 - 2;
        double x = right - (top > LEGEND ? 0 : MENU);
        for (int i = chart.series().size() - 1; i >= 0; i--) {
            Series one = chart.series().get(i);
            x -= pen.textWidth(one.name());
            pen.text(one.name(), x, y, Pen.Anchor.LEFT, ChartColour.INK);
            x -= 16;
            pen.bar(x, y - 4, 11, 8, one.colour(), opacity(one));
            x -= 14;
        }
    }

    private static double opacity(Series one) {
        if (one instanceof Series.Spans spans) {
            return Math.min(1, spans.opacity() * 2);
        }
        return one instanceof Series.Band band ? band.opacity() : 1;
    }

    /** Room on top: a line, or two where the names of the series do not fit beside the label. */
    private static double legendHeight(XyChart chart, double width) {
        if (chart.series().size() < 2) {
            return LEGEND;
        }
        double names = chart.series().stream()
                .mapToDouble(one -> TextSize.width(one.name()) + 30)
                .sum();
        return names + TextSize.width(chart.yLabel()) + MENU + RIGHT + 10 > width ? 2 * LEGEND - 4 : LEGEND;
    }

    Chart.Hover hoverAt(double place) {
        StringBuilder words =
                new StringBuilder(chart.dates() ? xAxis.words(place) : chart.xLabel() + " " + xAxis.words(place));
        double y = top;
        for (Series one : chart.series()) {
            int at = Arrays.binarySearch(one.x(), place);
            if (at >= 0 && !Double.isNaN(one.y()[at])) {
                words.append('\n').append(one.name()).append(": ");
                if (one instanceof Series.Band band) {
                    words.append(ShortNumber.exact(band.lower()[at])).append(" to ");
                }
                words.append(ShortNumber.exact(one.y()[at]));
                y = yPixel(one.y()[at]);
            } else if (one instanceof Series.Spans spans && spans.covers(place)) {
                words.append('\n').append(one.name());
            } else if (one instanceof Series.Marks marks && at >= 0) {
                words.append('\n').append(marks.words().get(at));
            }
        }
        return new Chart.Hover(xPixel(place), y, words.toString());
    }

    double xPixel(double value) {
        return xAxis.place(value, left, right);
    }

    double yPixel(double value) {
        return yAxis.place(value, bottom, top);
    }

    private int yTicks() {
        return (int) Math.max(2, Math.min(6, (bottom - top) / 36));
    }

    private void band(Pen pen, Series.Band band) {
        int n = 0;
        double[] x = new double[2 * band.x().length];
        double[] y = new double[2 * band.x().length];
        for (int i = 0; i < band.x().length; i++) {
            if (!Double.isNaN(band.upper()[i])) {
                x[n] = xPixel(band.x()[i]);
                y[n++] = yPixel(band.upper()[i]);
            }
        }
        for (int i = band.x().length - 1; i >= 0; i--) {
            if (!Double.isNaN(band.lower()[i])) {
                x[n] = xPixel(band.x()[i]);
                y[n++] = yPixel(band.lower()[i]);
            }
        }
        if (n == 2) {
            // A single point has no width: a post shows how far it reaches.
            double half = SINGLE_BAND_WIDTH / 2;
            pen.bar(x[0] - half, y[0], SINGLE_BAND_WIDTH, Math.max(1, y[1] - y[0]), band.colour(), band.opacity());
            return;
        }
        pen.area(x, y, n, band.colour(), band.opacity());
    }

    private void spans(Pen pen, Series.Spans spans) {
        for (int i = 0; i < spans.x().length; i++) {
            double from = xPixel(Math.max(xAxis.low(), Math.min(xAxis.high(), spans.x()[i])));
            double to = xPixel(Math.max(xAxis.low(), Math.min(xAxis.high(), spans.end()[i])));
            pen.bar(from, top, Math.max(2, to - from), bottom - top, spans.colour(), spans.opacity());
        }
    }

    private void columns(Pen pen, Series.Columns columns) {
        double room = (right - left) / Math.max(1, columns.x().length);
        double width = Math.max(1, room * 0.7);
        for (int i = 0; i < columns.x().length; i++) {
            double value = columns.y()[i];
            if (!Double.isNaN(value) && value != 0) {
                double from = yPixel(Math.max(0, value));
                double x = Math.max(left, Math.min(right - width, xPixel(columns.x()[i]) - width / 2));
                pen.bar(x, from, width, yPixel(Math.min(0, value)) - from, columns.colour(), 1);
            }
        }
    }

    private static double widest(List<Axis.Tick> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> TextSize.width(tick.label()))
                .max()
                .orElse(0);
    }

    private static double[] range(List<Series> series, boolean ofY) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series one : series) {
            double[][] columns = ofY
                    ? new double[][] {one.y(), one instanceof Series.Band band ? band.lower() : one.y()}
                    : new double[][] {one.x()};
            for (double[] column : columns) {
                for (double value : column) {
                    low = Double.isNaN(value) ? low : Math.min(low, value);
                    high = Double.isNaN(value) ? high : Math.max(high, value);
                }
            }
        }
        return low > high ? new double[] {0, 1} : new double[] {low, high};
    }
}
