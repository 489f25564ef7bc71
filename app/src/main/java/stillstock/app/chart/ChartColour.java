package stillstock.app.chart;

import java.util.Locale;

/** The colours a chart draws with, by what they mean; the style sheet says what they are in light and dark. */
public enum ChartColour {
    /** Text and axes. */
    INK,
    /** Tick labels. */
    MUTED,
    /** Grid lines. */
    GRID,
    /** Behind everything, for pictures. */
    SURFACE,
    /** The main series. */
    FIRST,
    /** A second series. */
    SECOND,
    /** A third series. */
    THIRD,
    /** A fourth series. */
    FOURTH,
    /** Dead stock, loss. */
    DANGER,
    /** Slow stock, caution. */
    WARNING,
    /** Active stock, gain. */
    SUCCESS,
    /** New, unknown, the rest. */
    NEUTRAL;

    /** The style sheet's property: "-chart-first". */
    String property() {
        return "-chart-" + name().toLowerCase(Locale.ROOT);
    }
}
