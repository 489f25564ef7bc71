package stillstock.app.deadstock;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.ChartPane;
import stillstock.app.command.Command;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Services;
import stillstock.app.session.Session;
import stillstock.app.table.DataGrid;
import stillstock.app.table.RowCount;

/** The Dead stock screen. */
public final class DeadStockView implements Screen {
    private final DeadStockViewModel model;
    private final Services services;
    private final DataGrid<DeadStockRow> grid;
    private final VBox root = new VBox();

    /** The screen over its view model. */
    public DeadStockView(DeadStockViewModel model, Services services) {
        this.model = model;
        this.services = services;
        grid = new DataGrid<>("dead-stock", model.table(), DeadStockRow::product, services.jobs(), services.files());
        grid.addTools(scopes());
        grid.sortBy("stock_value", false);
        followSelection(services.session());
        Button reset = Kit.button("Back to saved", "fth-rotate-ccw", model::reset);
        reset.disableProperty().bind(services.session().unsaved().not());
        Button save = Kit.button(
                "Save settings", "fth-save", () -> services.navigator().run(Command.SAVE_SETTINGS));
        save.disableProperty().bind(services.session().unsaved().not());
        HBox header = Kit.header(
                "Dead stock", model.summary(), reset, save, Kit.primary("Export list", "fth-download", this::export));
        HBox upper = new HBox(thresholds(), Kit.grow(outcome()));
        upper.getStyleClass().add("card-row");
        upper.setMinHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().add("screen");
        root.getChildren().addAll(header, upper, Kit.grow(grid));
    }

    @Override
    public ScreenId id() {
        return ScreenId.DEAD_STOCK;
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public ObservableValue<RowCount> rows() {
        return model.table().count();
    }

    @Override
    public void export() {
        grid.exportAsShown();
    }

    private void followSelection(Session session) {
        grid.selected().addListener((property, before, now) -> {
            if (now != null) {
                session.selectedProduct().set(now.product());
            }
        });
        session.selectedProduct().addListener((property, before, now) -> grid.select(now));
    }

    private VBox thresholds() {
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "thresholds");
        for (Threshold threshold : Threshold.values()) {
            card.getChildren().add(new ThresholdControl(threshold, model));
        }
        return card;
    }

    private VBox outcome() {
        HBox tiles = new HBox(
                tile("Flagged", model.flagged(), "flagged"),
                tile("Dead", model.dead(), "dead"),
                tile("Slow", model.slow(), "slow"));
        tiles.getStyleClass().add("card-row");
        ChartPane curve = new ChartPane(services.charts());
        curve.setId("threshold-curve");
        curve.setPrefHeight(140);
        curve.chart().bind(model.curve());
        curve.onMarker(model::moveMarker);
        HBox kinds = new HBox(
                kind("Value by days without a sale", ThresholdCurve.Kind.DEAD_AFTER),
                kind("Value by days of cover", ThresholdCurve.Kind.SLOW_COVER));
        kinds.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        kinds.getChildren().forEach(button -> ((ToggleButton) button).setToggleGroup(group));
        VBox card = new VBox(kinds, Kit.grow(curve));
        card.getStyleClass().addAll("card", "curve-card");
        return new VBox(10, tiles, Kit.grow(card));
    }

    private static VBox tile(String name, ObservableValue<DeadStockViewModel.Figure> figure, String id) {
        VBox tile = Kit.tile(
                name, figure.map(DeadStockViewModel.Figure::value), figure.map(DeadStockViewModel.Figure::change));
        tile.getStyleClass().add("compact");
        Label heading = (Label) tile.getChildren().get(0);
        heading.setId("items-" + id);
        heading.textProperty().bind(figure.map(now -> name + ": " + now.items()));
        tile.getChildren().get(1).setId("value-" + id);
        Label change = (Label) tile.getChildren().get(2);
        change.setId("change-" + id);
        figure.addListener((property, before, now) -> {
            change.getStyleClass().removeAll("good", "bad");
            if (now.grew() != 0) {
                change.getStyleClass().add(now.grew() > 0 ? "bad" : "good");
            }
        });
        return tile;
    }

    private ToggleButton kind(String words, ThresholdCurve.Kind kind) {
        ToggleButton button = new ToggleButton(words);
        button.setSelected(model.curveKind().get() == kind);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.curveKind().set(kind);
        });
        return button;
    }

    private Node scopes() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        for (DeadStockViewModel.Scope scope : DeadStockViewModel.Scope.values()) {
            ToggleButton button = new ToggleButton(scope.label());
            button.setId("scope-" + scope.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(model.scope().get() == scope);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.scope().set(scope);
            });
            row.getChildren().add(button);
        }
        return row;
    }
}
