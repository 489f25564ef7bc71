package stillstock.app.chart;

import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import stillstock.app.chart.scale.TextSize;

/** Draws on a canvas in the style sheet's colours. */
final class CanvasPen implements Pen {
    private final GraphicsContext canvas;
    private final Map<ChartColour, Color> colours;

    CanvasPen(GraphicsContext canvas, Map<ChartColour, Color> colours) {
        this.canvas = canvas;
        this.colours = colours;
        canvas.setFont(TextSize.FONT);
        canvas.setTextBaseline(VPos.CENTER);
    }

    @Override
    public void line(double[] x, double[] y, int n, Stroke stroke) {
        canvas.setStroke(colours.get(stroke.colour()));
        canvas.setLineWidth(stroke.width());
        if (stroke.dashed()) {
            canvas.setLineDashes(5, 4);
        } else {
            canvas.setLineDashes();
        }
        canvas.strokePolyline(x, y, n);
    }

    @Override
    public void area(double[] x, double[] y, int n, ChartColour colour, double opacity) {
        canvas.setFill(faded(colour, opacity));
        canvas.fillPolygon(x, y, n);
    }

    @Override
    public void bar(double x, double y, double width, double height, ChartColour colour, double opacity) {
        canvas.setFill(faded(colour, opacity));
        canvas.fillRect(x, y, width, height);
    }

    @Override
    public void dot(double x, double y, double radius, ChartColour colour) {
        canvas.setFill(colours.get(colour));
        canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, ChartColour colour) {
        canvas.setFill(colours.get(colour));
        canvas.setTextAlign(
                switch (anchor) {
                    case LEFT -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        canvas.fillText(text, x, y);
    }

    @Override
    public double textWidth(String text) {
        return TextSize.width(text);
    }

    private Color faded(ChartColour colour, double opacity) {
        return colours.get(colour).deriveColor(0, 1, 1, opacity);
    }
}
