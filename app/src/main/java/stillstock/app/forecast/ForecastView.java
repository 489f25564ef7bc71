package stillstock.app.forecast;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.ChartPane;
import stillstock.app.screen.Kit;
import stillstock.app.screen.NumberControl;
import stillstock.app.screen.ResultExport;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Services;
import stillstock.app.session.Session;
import stillstock.app.table.DataGrid;
import stillstock.app.table.RowCount;
import stillstock.forecast.ForecastAccuracy;
import stillstock.pipeline.ResultTables;
import stillstock.series.Measure;

/** The Forecast screen. */
public final class ForecastView implements Screen {
    private static final double LIST_SHARE = 0.38;
    private static final NumberControl.Spec HORIZON =
            new NumberControl.Spec("forecast-horizon", "Horizon", "days", 7, 90, 0, "How far ahead the forecast looks");
    private static final NumberControl.Spec SAFETY = new NumberControl.Spec(
            "safety-factor", "Safety factor", "×", 1, 2, 2, "Recommended stock is (sales - returns) times this");

    private final ForecastViewModel model;
    private final Services services;
    private final DataGrid<ForecastRow> products;
    private final ResultExport export;
    private final VBox root = new VBox();

    /** The screen over a session. */
    public ForecastView(Services services) {
        this.services = services;
        model = new ForecastViewModel(services.session(), services.jobs());
        export = new ResultExport(services, () -> model.forExport().map(ResultTables::forecasts));
        products = new DataGrid<>("products", model.products(), ForecastRow::product, services.jobs(), services.files())
                .compact();
        products.setId("forecast-products");
        products.sortBy("sold_a_day", false);
        products.setMinWidth(220);
        followSelection(services.session());
        SplitPane split = new SplitPane(products, outlook());
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(LIST_SHARE);
        HBox header = Kit.header(
                "Forecast",
                model.summary(),
                Kit.primary("Forecast all", "fth-play", model::forecastAll),
                export.button(
                        "Export",
                        "forecast-export",
                        model.outlook().map(shown -> shown != null).orElse(false)));
        root.getStyleClass().add("screen");
        root.getChildren().addAll(header, Kit.grow(split));
    }

    @Override
    public ScreenId id() {
        return ScreenId.FORECAST;
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public ObservableValue<RowCount> rows() {
        return model.products().count();
    }

    @Override
    public void export() {
        export.csv();
    }

    @Override
    public void shown(boolean inView) {
        model.inView(inView);
    }

    private void followSelection(Session session) {
        products.selected().addListener((property, before, now) -> {
            if (now != null) {
                session.selectedProduct().set(now.product());
            }
        });
        session.selectedProduct().addListener((property, before, now) -> products.select(now));
    }

    private VBox outlook() {
        Label name = new Label();
        name.textProperty().bind(model.title());
        name.getStyleClass().add("card-title");
        name.setId("forecast-title");
        Label choice = new Label();
        choice.textProperty().bind(model.choice());
        choice.getStyleClass().add("muted");
        choice.setWrapText(true);
        HBox measures = new HBox(measure("Sales", Measure.SALES), measure("Returns", Measure.RETURNS));
        measures.getStyleClass().add("segments");
        measures.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        measures.getChildren().forEach(button -> ((ToggleButton) button).setToggleGroup(group));
        NumberControl horizon = new NumberControl(HORIZON, model.horizonDays(), model::moveHorizon);
        NumberControl safety = new NumberControl(SAFETY, model.safetyFactor(), model.safetyFactor()::set);
        HBox.setHgrow(horizon, Priority.ALWAYS);
        HBox.setHgrow(safety, Priority.ALWAYS);
        HBox controls = new HBox(18, horizon, safety);
        controls.getStyleClass().add("threshold-row");
        VBox words = new VBox(name, choice);
        words.setMinWidth(0);
        HBox heading = new HBox(10, Kit.grow(words), measures);
        ChartPane chart = new ChartPane(services.charts());
        chart.setId("forecast-chart");
        chart.setMinHeight(170);
        chart.chart().bind(model.chart());
        DataGrid<ForecastAccuracy> leaderboard = new DataGrid<>(
                        "forecast-accuracy",
                        model.leaderboard(),
                        ForecastAccuracy::method,
                        services.jobs(),
                        services.files())
                .compact();
        leaderboard.setId("forecast-leaderboard");
        leaderboard.setPrefHeight(190);
        leaderboard.setMinHeight(120);
        Label how = new Label("How each method did at past origins of this product");
        how.getStyleClass().add("card-title");
        VBox column = new VBox(8, heading, controls, tiles(), Kit.grow(chart), how, leaderboard);
        column.getStyleClass().add("pane");
        return column;
    }

    private HBox tiles() {
        HBox row = new HBox(
                tile("Expected sales", ForecastTiles::sales, ForecastTiles::salesRemark, "sales"),
                tile("Expected returns", ForecastTiles::returns, ForecastTiles::returnsRemark, "returns"),
                tile("Return rate", ForecastTiles::rate, ForecastTiles::rateRemark, "rate"),
                tile("Stock to have", ForecastTiles::stock, ForecastTiles::stockRemark, "stock"));
        row.getStyleClass().add("card-row");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private VBox tile(
            String name, Function<ForecastTiles, String> figure, Function<ForecastTiles, String> remark, String id) {
        VBox tile = Kit.tile(name, model.tiles().map(figure), model.tiles().map(remark));
        tile.getStyleClass().add("compact");
        tile.getChildren().get(1).setId("forecast-" + id);
        ((Label) tile.getChildren().get(2)).setWrapText(true);
        tile.setPrefWidth(150);
        return tile;
    }

    private ToggleButton measure(String words, Measure measure) {
        ToggleButton button = new ToggleButton(words);
        button.setId("measure-" + measure.id());
        button.setSelected(model.measure().get() == measure);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.measure().set(measure);
        });
        return button;
    }
}
