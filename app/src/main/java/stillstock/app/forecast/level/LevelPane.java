package stillstock.app.forecast.level;

import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.Chart;
import stillstock.app.chart.ChartPane;
import stillstock.app.screen.Kit;
import stillstock.app.screen.ResultExport;
import stillstock.app.screen.Segments;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;

/** The list of levels at the left, the selected one's chart at the right. */
public final class LevelPane extends SplitPane {
    /** A pane over levels. */
    public LevelPane(LevelViewModel model, Services services) {
        DataGrid<LevelRow> grid = new DataGrid<>(
                        "levels", model.table(), row -> row.node().node(), services.jobs(), services.files())
                .compact();
        grid.setId("forecast-levels");
        grid.addTools(new ResultExport(services, model::export)
                .button("All levels", "forecast-levels-export", model.ready()));
        grid.selected().addListener((property, before, now) -> {
            if (now != null) {
                model.selected().set(now);
            }
        });
        Segments which = Segments.of("level", LevelView.values(), LevelView::label, model.shown());
        VBox left = new VBox(5, which, Kit.grow(grid));
        left.setMinWidth(280);
        Label name = new Label();
        name.getStyleClass().add("card-title");
        name.setId("level-title");
        name.textProperty().bind(model.chart().map(Chart::title));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        Segments steps = Segments.of("level-step", LevelStep.values(), LevelStep::label, model.step());
        steps.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.words());
        ChartPane chart = new ChartPane(services.charts());
        chart.setId("level-chart");
        chart.setMinHeight(170);
        chart.chart().bind(model.chart());
        VBox right = new VBox(8, new HBox(10, Kit.grow(name), steps), words, Kit.grow(chart));
        right.getStyleClass().add("pane");
        getItems().addAll(left, right);
        setDividerPositions(0.5);
    }
}
