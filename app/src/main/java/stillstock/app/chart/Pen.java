package stillstock.app.chart;

/** What charts draw with: pixels on screen, elements in an SVG file. Coordinates in pixels, y downwards. */
public interface Pen {
    /** Where a text's point is. */
    enum Anchor {
        /** At its left end. */
        LEFT,
        /** In its middle. */
        MIDDLE,
        /** At its right end. */
        RIGHT
    }

    /** How a line is drawn. */
    record Stroke(ChartColour colour, double width, boolean dashed) {
        /** A solid line. */
        static Stroke solid(ChartColour colour, double width) {
            return new Stroke(colour, width, false);
        }
    }

    /** A line through the first n points. */
    void line(double[] x, double[] y, int n, Stroke stroke);

    /** A filled shape through the first n points. */
    void area(double[] x, double[] y, int n, ChartColour colour, double opacity);

    /** A filled rectangle. */
    void bar(double x, double y, double width, double height, ChartColour colour, double opacity);

    /** A filled circle. */
    void dot(double x, double y, double radius, ChartColour colour);

    /** A text whose vertical middle is at y. */
    void text(String text, double x, double y, Anchor anchor, ChartColour colour);

    /** The width of a text, pixels. */
    double textWidth(String text);

    /** A straight line. */
    default void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        line(new double[] {x1, x2}, new double[] {y1, y2}, 2, stroke);
    }
}
