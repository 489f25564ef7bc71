package stillstock.app.risk.band;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.ChartFiles;
import stillstock.app.chart.ChartPane;
import stillstock.app.screen.Kit;
import stillstock.app.screen.NumberControl;
import stillstock.app.screen.Segments;

/** The part of the Risk screen where bands are chosen by what they catch and cost. */
public final class BandsView extends HBox {
    private static final double SIDE = 356;
    private static final double LEAST_CHART = 130;
    private final BandsViewModel model;

    /** The part over its view model. */
    public BandsView(BandsViewModel model, ChartFiles charts) {
        this.model = model;
        getStyleClass().addAll("card-row", "tab-body");
        ChartPane quality = chart("band-quality", charts);
        quality.chart().bind(model.quality());
        VBox upper = Kit.card("Precision, recall and value caught: drag a band's bound", Kit.grow(quality));
        ChartPane below = chart("risk-histogram", charts);
        below.chart().bind(model.below());
        VBox lower = new VBox(
                Segments.of("below", BandsViewModel.Lower.values(), BandsViewModel.Lower::label, model.lower()),
                Kit.grow(below));
        lower.getStyleClass().addAll("card", "curve-card");
        upper.getStyleClass().add("curve-card");
        VBox charted = new VBox(8, Kit.grow(upper), Kit.grow(lower));
        charted.setMinWidth(0);
        getChildren().addAll(Kit.grow(charted), side());
    }

    private ChartPane chart(String id, ChartFiles charts) {
        ChartPane pane = new ChartPane(charts);
        pane.setId(id);
        pane.setMinHeight(LEAST_CHART);
        pane.setPrefHeight(LEAST_CHART);
        pane.onMarker(model::moveMarker);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                int step = event.isShiftDown() ? 10 : 1;
                model.nudgeMarker(event.getCode() == KeyCode.LEFT ? -step : step);
                event.consume();
            }
        });
        return pane;
    }

    private VBox side() {
        VBox bands = Kit.card("Bands", control(RiskKnob.MEDIUM), control(RiskKnob.HIGH), words("band-at-high", false));
        VBox costs = Kit.card(
                "What being wrong costs",
                control(RiskKnob.RECOVERY),
                control(RiskKnob.ALARM_ITEM),
                control(RiskKnob.ALARM_SHARE));
        Button use = Kit.button("Use these bands", "fth-check", model::useSuggestion);
        use.setId("use-suggestion");
        use.disableProperty().bind(model.canSuggest().not());
        VBox suggestion = Kit.card("Suggestion", words("band-suggestion", true), use);
        VBox side = new VBox(8, bands, costs, suggestion);
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        side.setMaxWidth(SIDE);
        return side;
    }

    private Label words(String id, boolean suggestion) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        label.textProperty().bind(suggestion ? model.suggested() : model.atHigh());
        return label;
    }

    private NumberControl control(RiskKnob knob) {
        return new NumberControl(knob.spec(), model.value(knob), value -> model.move(knob, value));
    }
}
