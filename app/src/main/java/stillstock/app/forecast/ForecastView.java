package stillstock.app.forecast;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillstock.app.forecast.level.LevelPane;
import stillstock.app.jobs.WindowThread;
import stillstock.app.screen.Kit;
import stillstock.app.screen.ResultExport;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Services;
import stillstock.app.session.Session;
import stillstock.app.table.DataGrid;
import stillstock.app.table.RowCount;
import stillstock.pipeline.ResultTables;

/** The Forecast screen: products and the selected one, or groups that add up. */
public final class ForecastView implements Screen {
    private static final double LIST_SHARE = 0.38;

    private final ForecastViewModel model;
    private final Services services;
    private final DataGrid<ForecastRow> products;
    private final ResultExport export;
    private final VBox root = new VBox();

    /** The screen over a session. */
    public ForecastView(Services services) {
        this.services = services;
        model = new ForecastViewModel(services.session(), services.jobs(), WindowThread::later);
        export = new ResultExport(services, () -> model.forExport().map(ResultTables::forecasts));
        products = new DataGrid<>(
                        "products", model.list().products(), ForecastRow::product, services.jobs(), services.files())
                .compact();
        products.setId("forecast-products");
        products.sortBy("sold_a_day", false);
        followSelection(services.session());
        VBox list = new VBox(5, search(), Kit.grow(products));
        list.setMinWidth(220);
        SplitPane split = new SplitPane(list, new ProductPane(model, services));
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(LIST_SHARE);
        LevelPane levels = new LevelPane(model.levels(), services);
        HBox header = Kit.header(
                "Forecast",
                model.list().summary(),
                sides(split, levels),
                all(),
                export.button(
                        "Export",
                        "forecast-export",
                        model.outlook().map(shown -> shown != null).orElse(false)));
        root.getStyleClass().add("screen");
        root.getChildren().addAll(header, Kit.grow(new StackPane(split, levels)));
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
        return model.list().products().count();
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

    private TextField search() {
        TextField field = new TextField();
        field.setId("forecast-search");
        field.setPromptText("Find a product by id or name");
        field.setAccessibleText("Find a product by id or name");
        field.textProperty().bindBidirectional(model.list().search());
        return field;
    }

    private HBox sides(Region split, LevelPane levels) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton one = side("Products", "forecast-side-products", group);
        ToggleButton whole = side("Groups", "forecast-side-groups", group);
        one.setSelected(true);
        split.visibleProperty().bind(one.selectedProperty());
        levels.visibleProperty().bind(whole.selectedProperty());
        whole.selectedProperty()
                .addListener((property, before, now) -> model.levels().inView(now));
        HBox box = new HBox(one, whole);
        box.getStyleClass().add("segments");
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static ToggleButton side(String words, String id, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.setToggleGroup(group);
        button.setOnAction(event -> button.setSelected(true));
        return button;
    }

    /** Starts or stops forecasting all products. */
    private HBox all() {
        Button start = Kit.primary("Forecast all", "fth-play", model.book()::start);
        start.setId("forecast-all");
        model.book()
                .current()
                .addListener(
                        (property, before, now) -> start.setDisable(model.book().complete()));
        Button stop = Kit.button("Stop", "fth-square", model.book()::cancel);
        stop.setId("forecast-stop");
        stop.visibleProperty().bind(model.book().running().isNotNull());
        start.visibleProperty().bind(model.book().running().isNull());
        start.managedProperty().bind(start.visibleProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        HBox box = new HBox(start, stop);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
