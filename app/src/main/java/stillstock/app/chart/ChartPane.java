package stillstock.app.chart;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/**
 * Shows a {@link Chart}: follows its size and the theme's colours, shows values on hovering, and offers the chart's
 * pictures and numbers. Where the chart is empty it says why.
 */
public final class ChartPane extends Region {
    private static final StyleablePropertyFactory<ChartPane> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private final ObjectProperty<Chart> chart = new SimpleObjectProperty<>(this, "chart");
    private final Map<ChartColour, StyleableProperty<Color>> colours = new EnumMap<>(ChartColour.class);
    private final Canvas canvas = new Canvas();
    private final Line hair = new Line();
    private final Label hoverWords = new Label();
    private final Label emptyWords = new Label();
    private final ChartMenu menu;
    private DoubleConsumer onMarker = at -> {};

    /** An empty pane. */
    public ChartPane(ChartFiles files) {
        getStyleClass().add("chart-pane");
        for (ChartColour colour : ChartColour.values()) {
            StyleableProperty<Color> property = FACTORY.createStyleableColorProperty(
                    this, colour.property(), colour.property(), pane -> pane.colours.get(colour), Color.GRAY);
            colours.put(colour, property);
            ((javafx.beans.value.ObservableValue<?>) property)
                    .addListener((observable, before, now) -> requestLayout());
        }
        menu = new ChartMenu(this, files);
        hair.getStyleClass().add("chart-hair");
        hoverWords.getStyleClass().add("chart-hover");
        emptyWords.getStyleClass().add("empty-words");
        emptyWords.setWrapText(true);
        hideHover();
        hair.setManaged(false);
        hoverWords.setMouseTransparent(true);
        hair.setMouseTransparent(true);
        getChildren().addAll(canvas, hair, emptyWords, menu, hoverWords);
        setFocusTraversable(true);
        chart.addListener((property, before, now) -> show(now));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hideHover());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> moveMarker(event.getX()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> moveMarker(event.getX()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show(null);
    }

    /** What is shown; null shows nothing. */
    public ObjectProperty<Chart> chart() {
        return chart;
    }

    /** Told where the marker of an {@link XyChart} is dragged to, in x; the caller sets the chart that follows. */
    public void onMarker(DoubleConsumer listener) {
        onMarker = listener;
    }

    Map<ChartColour, Color> palette() {
        Map<ChartColour, Color> result = new EnumMap<>(ChartColour.class);
        colours.forEach((colour, property) -> result.put(colour, property.getValue()));
        return result;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 180;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        double most = Math.max(40, width - 40);
        emptyWords.resize(Math.min(most, emptyWords.prefWidth(-1)), emptyWords.prefHeight(most));
        emptyWords.relocate((width - emptyWords.getWidth()) / 2, (height - emptyWords.getHeight()) / 2);
        menu.autosize();
        menu.relocate(width - menu.getWidth(), 0);
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, width, height);
        if (chart.get() != null && chart.get().emptyCause().isEmpty()) {
            chart.get().draw(new CanvasPen(context, palette()), width, height);
        }
    }

    private void show(Chart now) {
        boolean empty = now == null || !now.emptyCause().isEmpty();
        emptyWords.setText(now == null ? "" : now.emptyCause());
        emptyWords.setVisible(empty);
        menu.setVisible(!empty);
        setAccessibleText(now == null ? "" : empty ? now.title() + ": " + now.emptyCause() : now.title());
        hideHover();
        requestLayout();
    }

    private void hover(double x, double y) {
        Optional<Chart.Hover> found =
                chart.get() == null ? Optional.empty() : chart.get().hover(x, y, getWidth(), getHeight());
        if (found.isEmpty()) {
            hideHover();
            return;
        }
        Chart.Hover at = found.get();
        boolean upright = chart.get() instanceof XyChart;
        hair.setVisible(upright);
        hair.setStartX(at.x());
        hair.setEndX(at.x());
        hair.setStartY(0);
        hair.setEndY(getHeight());
        hoverWords.setText(at.words());
        hoverWords.setVisible(true);
        hoverWords.autosize();
        double left =
                at.x() + 12 + hoverWords.getWidth() > getWidth() ? at.x() - 12 - hoverWords.getWidth() : at.x() + 12;
        double top = Math.min(Math.max(0, at.y() - hoverWords.getHeight() / 2), getHeight() - hoverWords.getHeight());
        hoverWords.relocate(Math.max(0, left), top);
    }

    private void hideHover() {
        hair.setVisible(false);
        hoverWords.setVisible(false);
    }

    private void moveMarker(double pixel) {
        requestFocus();
        if (chart.get() instanceof XyChart xy && xy.marker().isPresent()) {
            onMarker.accept(xy.xAt(pixel, getWidth(), getHeight()));
        }
    }

    /** Arrow keys move the marker by one, with shift by ten. */
    private void key(KeyEvent event) {
        if (!(chart.get() instanceof XyChart xy) || xy.marker().isEmpty()) {
            return;
        }
        double step = event.isShiftDown() ? 10 : 1;
        switch (event.getCode()) {
            case LEFT -> onMarker.accept(xy.marker().getAsDouble() - step);
            case RIGHT -> onMarker.accept(xy.marker().getAsDouble() + step);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
