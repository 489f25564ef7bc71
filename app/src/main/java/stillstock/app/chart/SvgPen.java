package stillstock.app.chart;

import java.util.Locale;
import java.util.Map;
import javafx.scene.paint.Color;
import stillstock.app.chart.scale.TextSize;

/** Writes what is drawn as an SVG document. */
final class SvgPen implements Pen {
    private final Map<ChartColour, Color> colours;
    private final StringBuilder body = new StringBuilder();

    SvgPen(Map<ChartColour, Color> colours) {
        this.colours = colours;
    }

    String document(double width, double height) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" "
                                + "font-family=\"sans-serif\" font-size=\"11.5\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>%n",
                        width,
                        height,
                        width,
                        height,
                        hex(ChartColour.SURFACE))
                + body
                + "</svg>\n";
    }

    @Override
    public void line(double[] x, double[] y, int n, Stroke stroke) {
        body.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\"%s/>%n",
                points(x, y, n),
                hex(stroke.colour()),
                stroke.width(),
                stroke.dashed() ? " stroke-dasharray=\"5 4\"" : ""));
    }

    @Override
    public void area(double[] x, double[] y, int n, ChartColour colour, double opacity) {
        body.append(String.format(
                Locale.ROOT,
                "<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"%.2f\"/>%n",
                points(x, y, n),
                hex(colour),
                opacity));
    }

    @Override
    public void bar(double x, double y, double width, double height, ChartColour colour, double opacity) {
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\" fill-opacity=\"%.2f\"/>%n",
                x,
                y,
                Math.max(0, width),
                Math.max(0, height),
                hex(colour),
                opacity));
    }

    @Override
    public void dot(double x, double y, double radius, ChartColour colour) {
        body.append(String.format(
                Locale.ROOT, "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" fill=\"%s\"/>%n", x, y, radius, hex(colour)));
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, ChartColour colour) {
        String end =
                switch (anchor) {
                    case LEFT -> "start";
                    case MIDDLE -> "middle";
                    case RIGHT -> "end";
                };
        body.append(String.format(
                Locale.ROOT,
                "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" dominant-baseline=\"central\" fill=\"%s\">%s</text>%n",
                x,
                y,
                end,
                hex(colour),
                escape(text)));
    }

    @Override
    public double textWidth(String text) {
        return TextSize.width(text);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String points(double[] x, double[] y, int n) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < n; i++) {
            result.append(String.format(Locale.ROOT, i == 0 ? "%.2f,%.2f" : " %.2f,%.2f", x[i], y[i]));
        }
        return result.toString();
    }

    private String hex(ChartColour colour) {
        Color value = colours.get(colour);
        return String.format(
                "#%02x%02x%02x",
                Math.round(value.getRed() * 255),
                Math.round(value.getGreen() * 255),
                Math.round(value.getBlue() * 255));
    }
}
