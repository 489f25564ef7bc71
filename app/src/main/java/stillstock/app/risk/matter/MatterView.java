package stillstock.app.risk.matter;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.Chart;
import stillstock.app.chart.ChartPane;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.BarColumn;
import stillstock.app.table.DataGrid;
import stillstock.app.table.ShareBar;

/** The part of the Risk screen that shows what matters to the model. */
public final class MatterView extends HBox {
    private static final double BAR = 84;

    /** The part over its view model. */
    public MatterView(MatterViewModel model, Services services) {
        getStyleClass().addAll("card-row", "tab-body");
        DataGrid<WeightRow> grid = new DataGrid<>(
                        "risk-weights",
                        model.weights(),
                        row -> row.weight().feature().name(),
                        services.jobs(),
                        services.files())
                .compact();
        BarColumn.draw(
                grid,
                WeightRow.MEAN,
                BAR,
                row -> List.of(new ShareBar.Part(
                        "part-similarity", Math.min(1, row.weight().meanContribution()))),
                row -> "");
        grid.sortBy("mean_contribution", false);
        grid.selected().addListener((property, before, now) -> {
            if (now != null) {
                model.choose(now.weight());
            }
        });
        ChartPane chart = new ChartPane(services.charts());
        chart.setId("dependence");
        chart.setMinHeight(150);
        chart.chart().bind(model.dependence());
        Label words = new Label();
        words.setId("dependence-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        words.textProperty().bind(model.words());
        VBox card = Kit.card("", Kit.grow(chart), words);
        Label heading = (Label) card.getChildren().get(0);
        heading.textProperty().bind(model.dependence().map(Chart::title));
        card.getStyleClass().add("curve-card");
        for (Region half : new Region[] {grid, card}) {
            half.setMinWidth(0);
            half.setPrefWidth(1);
        }
        getChildren().addAll(Kit.grow(grid), Kit.grow(card));
    }
}
