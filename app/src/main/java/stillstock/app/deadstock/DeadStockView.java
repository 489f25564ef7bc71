package stillstock.app.deadstock;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.ChartPane;
import stillstock.app.command.Command;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Segments;
import stillstock.app.screen.Services;
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
        Kit.followSelection(grid, services.session(), DeadStockRow::product);
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
        Segments kinds =
                Segments.of("curve", ThresholdCurve.Kind.values(), ThresholdCurve.Kind::words, model.curveKind());
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

    private Node scopes() {
        return Segments.of("scope", DeadStockViewModel.Scope.values(), DeadStockViewModel.Scope::label, model.scope());
    }
}
