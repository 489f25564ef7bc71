package stillstock.app.forecast.level;

import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.Chart;
import stillstock.app.chart.ChartPane;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;

/** The list of groups at the left, the selected one's chart at the right. */
public final class LevelPane extends SplitPane {
    /** A pane over levels. */
    public LevelPane(LevelViewModel model, Services services) {
        DataGrid<LevelRow> grid = new DataGrid<>(
                        "levels", model.table(), row -> row.node().node(), services.jobs(), services.files())
                .compact();
        grid.setId("forecast-levels");
        grid.addTools(choice(model));
        grid.setMinWidth(240);
        grid.selected().addListener((property, before, now) -> {
            if (now != null) {
                model.selected().set(now);
            }
        });
        Label name = new Label();
        name.getStyleClass().add("card-title");
        name.setId("level-title");
        name.textProperty().bind(model.chart().map(Chart::title));
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.words());
        ChartPane chart = new ChartPane(services.charts());
        chart.setId("level-chart");
        chart.setMinHeight(170);
        chart.chart().bind(model.chart());
        VBox right = new VBox(8, name, words, Kit.grow(chart));
        right.getStyleClass().add("pane");
        getItems().addAll(grid, right);
        setDividerPositions(0.48);
    }

    private static HBox choice(LevelViewModel model) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox(
                button("Groups", LevelViewModel.Shown.GROUPS, model, group),
                button("Products", LevelViewModel.Shown.PRODUCTS, model, group));
        box.getStyleClass().add("segments");
        return box;
    }

    private static ToggleButton button(
            String words, LevelViewModel.Shown shown, LevelViewModel model, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words);
        button.setToggleGroup(group);
        button.setSelected(model.shown().get() == shown);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.shown().set(shown);
        });
        return button;
    }
}
