package stillstock.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillstock.app.chart.scale.Axis;
import stillstock.app.chart.scale.Numbers;
import stillstock.app.chart.scale.TextSize;
import stillstock.app.table.GridText;

/**
 * How a figure comes about: from a start, step by step, to an end. A row each, names on the left, every step with its
 * sign at its bar, so that colour is never alone.
 *
 * @param title of pictures and tables
 * @param valueLabel what the figures are, with their unit
 * @param start where it starts from
 * @param steps what is added, in order; negative where it lowers the figure
 * @param end the name of the sum
 * @param emptyCause why there may be nothing to draw
 */
public record WaterfallChart(
        String title, String valueLabel, Step start, List<Step> steps, String end, String emptyCause) implements Chart {
    /** A named figure. */
    public record Step(String name, double value) {}

    private static final double ROW_MOST = 30;
    private static final double NAMES = 0.5;

    /** Copies its list; a chart with a start has something to draw. */
    public WaterfallChart {
        steps = List.copyOf(steps);
        emptyCause = Double.isNaN(start.value()) ? (emptyCause.isEmpty() ? "No values to draw" : emptyCause) : "";
    }

    /** Nothing to draw, and why. */
    public static WaterfallChart empty(String title, String cause) {
        return new WaterfallChart(title, "", new Step("", Double.NaN), List.of(), "", cause);
    }

    /** The sum of start and steps. */
    public double total() {
        return start.value() + steps.stream().mapToDouble(Step::value).sum();
    }

    private record Row(String name, double from, double to, boolean sum) {
        double change() {
            return to - from;
        }
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        List<Row> rows = rows();
        double rowHeight = rowHeight(height);
        double names = namesWidth(width);
        double figure = pen.textWidth("+00.00");
        double left = names + 6;
        double right = Math.max(left + 20, width - XyPlot.MENU - figure - 8);
        double low = rows.stream()
                .mapToDouble(row -> Math.min(row.from(), row.to()))
                .min()
                .orElse(0);
        double high = rows.stream()
                .mapToDouble(row -> Math.max(row.from(), row.to()))
                .max()
                .orElse(1);
        Axis axis = new Axis(low, high > low ? high : low + 1, Axis.Kind.NUMBER);
        double zero = axis.place(0, left, right);
        pen.line(zero, 2, zero, rowHeight * rows.size() - 2, Pen.Stroke.solid(ChartColour.GRID, 1));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double middle = rowHeight * (i + 0.5);
            double from = axis.place(row.from(), left, right);
            double to = axis.place(row.to(), left, right);
            ChartColour ink = row.sum() ? ChartColour.INK : ChartColour.MUTED;
            pen.text(TextSize.fit(row.name(), names - 4), names - 4, middle, Pen.Anchor.RIGHT, ChartColour.INK);
            double length = Math.max(1.5, Math.abs(to - from));
            pen.bar(Math.min(from, to), middle - rowHeight * 0.34, length, rowHeight * 0.68, colour(row), 1);
            if (i + 1 < rows.size()) {
                pen.line(to, middle, to, middle + rowHeight, new Pen.Stroke(ChartColour.MUTED, 0.8, true));
            }
            pen.text(words(row), Math.max(from, to) + 5, middle, Pen.Anchor.LEFT, ink);
        }
    }

    @Override
    public Optional<Hover> hover(double x, double y, double width, double height) {
        List<Row> rows = rows();
        int at = (int) Math.floor(y / rowHeight(height));
        if (!emptyCause.isEmpty() || at < 0 || at >= rows.size()) {
            return Optional.empty();
        }
        Row row = rows.get(at);
        String soFar = row.sum() ? "" : "\nafter it: " + GridText.change(row.to(), 2);
        return Optional.of(new Hover(
                x, rowHeight(height) * (at + 0.5), row.name() + "\n" + valueLabel + ": " + words(row) + soFar));
    }

    @Override
    public Numbers numbers() {
        return new Numbers(
                List.of("Step", valueLabel, "After it"),
                rows().stream()
                        .map(row -> List.of(row.name(), words(row), GridText.number(row.to(), 2)))
                        .toList());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        double at = start.value();
        rows.add(new Row(start.name(), 0, at, true));
        for (Step step : steps) {
            rows.add(new Row(step.name(), at, at + step.value(), false));
            at += step.value();
        }
        rows.add(new Row(end, 0, at, true));
        return rows;
    }

    private static ChartColour colour(Row row) {
        if (row.sum()) {
            return ChartColour.NEUTRAL;
        }
        return row.change() >= 0 ? ChartColour.DANGER : ChartColour.SUCCESS;
    }

    private static String words(Row row) {
        return GridText.change(row.change(), 2);
    }

    private double rowHeight(double height) {
        return Math.min(ROW_MOST, height / (steps.size() + 2));
    }

    private double namesWidth(double width) {
        double widest = rows().stream()
                .mapToDouble(row -> TextSize.width(row.name()))
                .max()
                .orElse(0);
        return Math.min(width * NAMES, widest + 8);
    }
}
