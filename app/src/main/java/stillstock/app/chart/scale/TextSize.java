package stillstock.app.chart.scale;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Text widths in the chart's font. */
public final class TextSize {
    /** The font of charts. */
    public static final Font FONT = Font.font("System", 11.5);

    private TextSize() {}

    /** Pixels a text takes. */
    public static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(FONT);
        return measured.getLayoutBounds().getWidth();
    }

    /** The text, cut with an ellipsis where it is wider than it may be. */
    public static String fit(String text, double most) {
        if (width(text) <= most) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…") > most) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
