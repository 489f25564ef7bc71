package stillstock.app.risk.training;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;

/** The part of the Risk screen that says what is trained for and searches for better settings. */
public final class TrainingView extends VBox {
    private static final int MOST_TRIALS = 50;

    /** The part over its view model. */
    public TrainingView(TrainingViewModel model, Services services) {
        getStyleClass().add("tab-body");
        DataGrid<TrialRow> grid = new DataGrid<>(
                        "risk-trials", model.trials(), TrialRow::place, services.jobs(), services.files())
                .compact();
        Label heading = new Label("Search for better settings");
        heading.getStyleClass().add("card-title");
        Spinner<Integer> budget = new Spinner<>(1, MOST_TRIALS, model.budget().get());
        budget.setId("search-budget");
        budget.setEditable(true);
        budget.setPrefWidth(76);
        budget.setAccessibleText("Settings tried at most");
        budget.valueProperty()
                .addListener((property, before, now) -> model.budget().set(now));
        Button search = Kit.button("Search", "fth-search", model::search);
        search.setId("search-settings");
        search.disableProperty().bind(model.searching());
        Button stop = Kit.button("Stop", "fth-square", model::stop);
        stop.setId("stop-search");
        stop.disableProperty().bind(model.searching().not());
        Button use =
                Kit.button("Use", "fth-check", () -> model.use(grid.selected().get()));
        use.setId("use-settings");
        use.disableProperty().bind(grid.selected().isNull());
        HBox tools = new HBox(8, heading, new Label("at most"), budget, new Label("settings"), search, stop, use);
        tools.getStyleClass().add("threshold-row");
        grid.addTools(tools);
        Label words = new Label();
        words.setId("search-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        words.textProperty().bind(model.words());
        getChildren().addAll(new TrainingControls(model), Kit.grow(grid), words);
    }
}
