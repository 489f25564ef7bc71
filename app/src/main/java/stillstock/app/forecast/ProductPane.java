package stillstock.app.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillstock.app.chart.ChartPane;
import stillstock.app.chart.XyChart;
import stillstock.app.forecast.method.MethodsPane;
import stillstock.app.forecast.override.OverridePane;
import stillstock.app.forecast.whatif.WhatIfPane;
import stillstock.app.screen.Kit;
import stillstock.app.screen.NumberControl;
import stillstock.app.screen.Segments;
import stillstock.app.screen.Services;

/** One product: its figures, and its forecast looked at from five sides. */
final class ProductPane extends VBox {
    private static final NumberControl.Spec HORIZON =
            new NumberControl.Spec("forecast-horizon", "Horizon", "days", 7, 90, 0, "How far ahead the forecast looks");
    private static final NumberControl.Spec SAFETY = new NumberControl.Spec(
            "safety-factor", "Safety factor", "×", 1, 2, 2, "Recommended stock is (sales - returns) times this");

    /** Room for the buttons beside the tabs, so that nothing jumps when they come and go. */
    private static final double TABS_HEIGHT = 28;

    private static final double TWO_LINES = 38;
    private static final double TOOLTIP_WIDTH = 520;

    private final ForecastViewModel model;
    private final Services services;

    ProductPane(ForecastViewModel model, Services services) {
        super(7);
        this.model = model;
        this.services = services;
        Map<String, Node> sides = new LinkedHashMap<>();
        sides.put("Forecast", forecast());
        sides.put("Methods", new MethodsPane(model.methods(), services));
        sides.put("Parts", parts());
        sides.put("What if", new WhatIfPane(model.whatIf(), services.charts()));
        sides.put("Overrides", new OverridePane(model.overrides(), services));
        StackPane stage = new StackPane(sides.values().toArray(Node[]::new));
        HBox tabs = new HBox(8, tabs(sides), Kit.grow(new WorkLine(model.desk())));
        tabs.setMinHeight(TABS_HEIGHT);
        getChildren().addAll(heading(), controls(), new EffortControl(model), tiles(), tabs, Kit.grow(stage));
        getStyleClass().add("pane");
    }

    private VBox heading() {
        Label name = new Label();
        name.textProperty().bind(model.title());
        name.getStyleClass().add("card-title");
        name.setId("forecast-title");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        Label choice = new Label();
        choice.setId("forecast-choice");
        choice.textProperty().bind(model.choice());
        choice.getStyleClass().add("muted");
        choice.setWrapText(true);
        choice.setMinHeight(TWO_LINES);
        choice.setMaxHeight(TWO_LINES);
        choice.setAlignment(Pos.TOP_LEFT);
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(TOOLTIP_WIDTH);
        whole.textProperty().bind(model.choice());
        choice.setTooltip(whole);
        Segments which = Segments.of("measure", Shown.values(), Shown::label, model.shown());
        which.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(2, new HBox(10, Kit.grow(name), which), choice);
    }

    private HBox controls() {
        NumberControl horizon = new NumberControl(HORIZON, model.horizonDays(), model::moveHorizon);
        NumberControl safety = new NumberControl(SAFETY, model.safetyFactor(), model.safetyFactor()::set);
        HBox.setHgrow(horizon, Priority.ALWAYS);
        HBox.setHgrow(safety, Priority.ALWAYS);
        HBox controls = new HBox(18, horizon, safety);
        controls.getStyleClass().addAll("threshold-row", "narrow-controls");
        return controls;
    }

    private HBox tiles() {
        HBox row = new HBox(
                tile("Mean sales", ForecastTiles::sales, "sales"),
                tile("Mean returns", ForecastTiles::returns, "returns"),
                tile("Return rate", ForecastTiles::rate, "rate"),
                tile("Stock to have", ForecastTiles::stock, "stock"),
                tile("Alerts", ForecastTiles::alerts, "alerts"));
        row.getStyleClass().addAll("card-row", "close-row");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private VBox tile(String name, Function<ForecastTiles, ForecastTiles.Tile> which, String id) {
        VBox tile = Kit.tile(
                name,
                model.tiles().map(which).map(ForecastTiles.Tile::figure),
                model.tiles().map(which).map(ForecastTiles.Tile::remark));
        tile.getStyleClass().add("compact");
        tile.getChildren().get(1).setId("forecast-" + id);
        tile.setPrefWidth(150);
        return tile;
    }

    private HBox tabs(Map<String, Node> sides) {
        ToggleGroup group = new ToggleGroup();
        HBox bar = new HBox();
        bar.getStyleClass().add("segments");
        bar.setMinWidth(Region.USE_PREF_SIZE);
        sides.forEach((words, side) -> {
            ToggleButton button = new ToggleButton(words);
            button.setId("side-" + words.toLowerCase(Locale.ROOT).replace(' ', '-'));
            button.setToggleGroup(group);
            side.visibleProperty().bind(button.selectedProperty());
            button.setOnAction(event -> button.setSelected(true));
            if (words.equals("What if")) {
                button.selectedProperty()
                        .addListener((property, before, now) -> model.whatIf().inView(now));
            }
            bar.getChildren().add(button);
        });
        group.selectToggle(group.getToggles().get(0));
        return bar;
    }

    private VBox forecast() {
        HBox options = new HBox(
                14,
                option("Fitted", ChartOptions::fitted, ChartOptions::withFitted),
                option("Past forecasts", ChartOptions::past, ChartOptions::withPast),
                option("Out of stock", ChartOptions::stockouts, ChartOptions::withStockouts),
                option("Promotions", ChartOptions::promotions, ChartOptions::withPromotions),
                option("Changes", ChartOptions::changes, ChartOptions::withChanges));
        options.getStyleClass().add("chart-options");
        options.disableProperty().bind(model.shown().isEqualTo(Shown.NET));
        ChartPane chart = new ChartPane(services.charts());
        chart.setId("forecast-chart");
        chart.setMinHeight(150);
        chart.chart().bind(model.chart());
        return new VBox(4, options, Kit.grow(chart));
    }

    private CheckBox option(
            String words, Predicate<ChartOptions> now, BiFunction<ChartOptions, Boolean, ChartOptions> with) {
        CheckBox box = new CheckBox(words);
        box.setId("option-" + words.toLowerCase(Locale.ROOT).replace(' ', '-'));
        box.setSelected(now.test(model.options().get()));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.selectedProperty().addListener((property, before, on) -> model.options()
                .set(with.apply(model.options().get(), on)));
        return box;
    }

    private VBox parts() {
        VBox column = new VBox(4);
        column.setId("forecast-parts");
        for (int i = 0; i < 3; i++) {
            int index = i;
            ChartPane pane = new ChartPane(services.charts());
            pane.setMinHeight(70);
            pane.chart().bind(model.parts().map((List<XyChart> all) -> all.isEmpty() ? null : all.get(index)));
            column.getChildren().add(Kit.grow(pane));
        }
        return column;
    }
}
