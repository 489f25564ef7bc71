package stillstock.app.monitor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;

/** The tab that holds past forecasts against what came. */
final class ForecastsPane extends VBox {
    private static final int MOST_DATES = 12;

    ForecastsPane(ForecastsViewModel model, Services services) {
        Label words = sentence("forecasts-words");
        words.textProperty().bind(model.words());
        Label overrides = sentence("forecasts-overrides");
        overrides.textProperty().bind(model.overrides());
        overrides.managedProperty().bind(model.overrides().isNotEmpty());
        VBox card = new VBox(4, words, overrides);
        card.getStyleClass().add("card");
        Spinner<Integer> dates = new Spinner<>(1, MOST_DATES, model.dates().get());
        dates.setId("forecast-dates");
        dates.setEditable(true);
        dates.setPrefWidth(76);
        dates.setAccessibleText("Past dates forecast, a month apart");
        dates.valueProperty()
                .addListener((property, before, now) -> model.dates().set(now));
        Button look = Kit.button("Look back", "fth-rewind", model::lookBack);
        look.setId("look-back-forecasts");
        DataGrid<ForecastOutcomeRow> grid = new DataGrid<>(
                        "monitor-forecasts", model.table(), row -> row, services.jobs(), services.files())
                .compact();
        HBox tools = new HBox(8, look, dates, new Label("dates, a month apart"));
        tools.getStyleClass().add("threshold-row");
        grid.addTools(tools);
        getStyleClass().add("tab-body");
        getChildren().addAll(card, Kit.grow(grid));
    }

    private static Label sentence(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
