package stillstock.app.chart;

import java.util.List;
import java.util.Optional;
import stillstock.app.chart.scale.Numbers;
import stillstock.app.chart.scale.ShortNumber;
import stillstock.app.chart.scale.TextSize;

/**
 * Horizontal bars with their names on the left and their values at the end.
 *
 * @param title of pictures and tables
 * @param nameLabel what the bars are, as a table heading
 * @param valueLabel what their length is, with its unit
 * @param bars from top to bottom; values at least 0, NaN is named as unknown
 * @param emptyCause why there may be nothing to draw
 */
public record BarChart(String title, String nameLabel, String valueLabel, List<Bar> bars, String emptyCause)
        implements Chart {
    /**
     * One bar.
     *
     * @param note shown after the value: "12 items"; empty for none
     */
    public record Bar(String name, double value, ChartColour colour, String note) {}

    private static final double ROW_LEAST = 18;
    private static final double ROW_MOST = 44;

    /** Copies its list; a chart without bars keeps its cause, one with bars has none. */
    public BarChart {
        bars = List.copyOf(bars);
        boolean drawn = bars.stream().anyMatch(bar -> bar.value() > 0);
        emptyCause = drawn ? "" : emptyCause.isEmpty() ? "No values to draw" : emptyCause;
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        double row = rowHeight(height);
        double names = namesWidth(width);
        double end = valueWidth();
        double room = Math.max(10, width - names - end - XyPlot.MENU - 20);
        double highest = highest();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double middle = row * i + row / 2;
            pen.text(TextSize.fit(bar.name(), names - 4), names - 4, middle, Pen.Anchor.RIGHT, ChartColour.INK);
            double length = bar.value() > 0 ? Math.max(1, bar.value() / highest * room) : 0;
            pen.bar(names + 4, middle - row * 0.32, length, row * 0.64, bar.colour(), 1);
            pen.text(valueText(bar), names + 10 + length, middle, Pen.Anchor.LEFT, ChartColour.MUTED);
        }
    }

    @Override
    public Optional<Hover> hover(double x, double y, double width, double height) {
        int at = (int) Math.floor(y / rowHeight(height));
        if (!emptyCause.isEmpty() || at < 0 || at >= bars.size()) {
            return Optional.empty();
        }
        Bar bar = bars.get(at);
        String value = Double.isNaN(bar.value()) ? "unknown" : ShortNumber.exact(bar.value());
        String note = bar.note().isEmpty() ? "" : "\n" + bar.note();
        double middle = rowHeight(height) * (at + 0.5);
        return Optional.of(new Hover(x, middle, bar.name() + "\n" + valueLabel + ": " + value + note));
    }

    @Override
    public Numbers numbers() {
        return new Numbers(
                List.of(nameLabel, valueLabel, "Note"),
                bars.stream()
                        .map(bar -> List.of(bar.name(), ShortNumber.exact(bar.value()), bar.note()))
                        .toList());
    }

    /** The bar at a height in pixels, -1 where there is none; for clicks. */
    public int barAt(double y, double height) {
        int at = (int) Math.floor(y / rowHeight(height));
        return at >= 0 && at < bars.size() ? at : -1;
    }

    private double rowHeight(double height) {
        return Math.max(ROW_LEAST, Math.min(ROW_MOST, height / Math.max(1, bars.size())));
    }

    private double highest() {
        return bars.stream()
                .mapToDouble(Bar::value)
                .filter(value -> value > 0)
                .max()
                .orElse(1);
    }

    private double namesWidth(double width) {
        double widest = bars.stream()
                .mapToDouble(bar -> TextSize.width(bar.name()))
                .max()
                .orElse(0);
        return Math.min(width * 0.4, widest + 10);
    }

    private double valueWidth() {
        return bars.stream()
                .mapToDouble(bar -> TextSize.width(valueText(bar)))
                .max()
                .orElse(0);
    }

    private static String valueText(Bar bar) {
        String value = Double.isNaN(bar.value()) ? "unknown" : ShortNumber.of(bar.value());
        return bar.note().isEmpty() ? value : value + " · " + bar.note();
    }
}
