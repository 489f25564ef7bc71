package stillstock.app.chart;

import java.util.Optional;
import stillstock.app.chart.scale.Numbers;

/** A drawing of some numbers. Immutable: new numbers make a new chart. */
public sealed interface Chart permits XyChart, BarChart, WaterfallChart {
    /**
     * What hovering shows.
     *
     * @param x pixel of the value, for the hair line
     * @param y pixel of the value
     * @param words the values, a line each
     */
    record Hover(double x, double y, String words) {}

    /** The title, also the file name suggested for pictures. */
    String title();

    /** Why there is nothing to draw and what to do; empty where there is. */
    String emptyCause();

    /** Draws into an area of this size. */
    void draw(Pen pen, double width, double height);

    /** The value nearest to a place in an area of this size; empty where there is none. */
    Optional<Hover> hover(double x, double y, double width, double height);

    /** All numbers. */
    Numbers numbers();
}
