package stillstock.app.overview;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.Chart;
import stillstock.app.chart.ChartPane;
import stillstock.app.files.FileKind;
import stillstock.app.jobs.Request;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;
import stillstock.app.table.GridExport;
import stillstock.app.table.RowCount;

/** The Overview screen. */
public final class OverviewView implements Screen {
    private final OverviewViewModel model;
    private final Services services;
    private final ScrollPane root;

    /** The screen over its view model. */
    public OverviewView(OverviewViewModel model, Services services) {
        this.model = model;
        this.services = services;
        DataGrid<DeadItemRow> top =
                new DataGrid<>("top-dead", model.top(), DeadItemRow::product, services.jobs(), services.files());
        Label topHeading = new Label("Top 10 dead items by value");
        topHeading.getStyleClass().add("card-title");
        top.compact().addTools(topHeading);
        top.selected().addListener((property, before, now) -> {
            if (now != null) {
                services.session().selectedProduct().set(now.product());
            }
        });
        VBox topCard = new VBox(Kit.grow(top));
        topCard.getStyleClass().add("card");
        topCard.setPrefHeight(370);
        VBox matrix = Kit.card("Products and stock value by ABC and XYZ", Kit.grow(new MatrixView(model.matrix())));
        HBox charts = new HBox(
                Kit.grow(chart("Stock value by age", model.ageing())),
                Kit.grow(chart("Stock value by status", model.byStatus())));
        HBox lower = new HBox(Kit.grow(topCard), matrix);
        topCard.setMinWidth(300);
        matrix.setPrefWidth(400);
        matrix.setMinWidth(280);
        List.of(charts, lower).forEach(row -> row.getStyleClass().add("card-row"));
        VBox column = new VBox(
                Kit.header("Overview", model.summary(), Kit.button("Export figures", "fth-download", this::export)),
                tiles(),
                charts,
                Kit.grow(lower));
        column.getStyleClass().add("screen");
        root = new ScrollPane(column);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.getStyleClass().add("screen-scroll");
    }

    @Override
    public ScreenId id() {
        return ScreenId.OVERVIEW;
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public ObservableValue<RowCount> rows() {
        return model.top().count();
    }

    @Override
    public void shown(boolean inView) {
        model.setActive(inView);
    }

    @Override
    public void export() {
        List<StatusRow> rows = model.statusRows();
        services.files()
                .save("Export the figures by status", "overview.csv", FileKind.CSV)
                .ifPresent(file -> services.jobs()
                        .start(Request.writing(file, job -> GridExport.csv(file, StatusRow.columns(), rows, job))));
    }

    private HBox tiles() {
        VBox dead = tile("Dead", model.dead());
        dead.getStyleClass().add("danger");
        VBox slow = tile("Slow", model.slow());
        slow.getStyleClass().add("warning");
        HBox tiles = new HBox(
                tile("Stock value", model.total()),
                tile("Dead and slow", model.flagged()),
                dead,
                slow,
                tile("Others", model.rest()));
        tiles.getStyleClass().add("card-row");
        return tiles;
    }

    private static VBox tile(String name, ObservableValue<OverviewViewModel.Figure> figure) {
        return Kit.tile(
                name, figure.map(OverviewViewModel.Figure::value), figure.map(OverviewViewModel.Figure::remark));
    }

    private VBox chart(String title, ObservableValue<Chart> chart) {
        ChartPane pane = new ChartPane(services.charts());
        pane.setPrefHeight(170);
        pane.setMinHeight(150);
        pane.chart().bind(chart);
        return Kit.card(title, pane);
    }
}
