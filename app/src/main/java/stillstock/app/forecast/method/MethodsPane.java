package stillstock.app.forecast.method;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.ChoiceWords;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;
import stillstock.forecast.ForecastStep;
import stillstock.forecast.StockoutTreatment;

/** The table of methods with its pin, and how the history is read. */
public final class MethodsPane extends VBox {
    /** A pane over the methods. */
    public MethodsPane(MethodsViewModel model, Services services) {
        super(6);
        DataGrid<MethodRow> grid = new DataGrid<>(
                        "forecast-accuracy", model.leaderboard(), MethodRow::method, services.jobs(), services.files())
                .compact();
        grid.setId("forecast-leaderboard");
        grid.setMinHeight(120);
        Button pin = Kit.button("Pin", "fth-lock", () -> {
            if (grid.selected().get() != null) {
                model.pin(grid.selected().get());
            }
        });
        pin.setId("forecast-pin");
        pin.disableProperty().bind(grid.selected().isNull());
        Button unpin = Kit.button("Unpin", "fth-unlock", model::unpin);
        unpin.setId("forecast-unpin");
        unpin.disableProperty().bind(model.pinned().isEmpty());
        grid.addTools(pin, unpin);
        Label words = new Label();
        words.setId("forecast-pinned");
        words.textProperty().bind(model.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        HBox reading = new HBox(
                8,
                name("Days out of stock are"),
                choice(
                        "forecast-stockouts",
                        StockoutTreatment.values(),
                        StockoutTreatment::label,
                        model.stockouts(),
                        model::treatStockouts),
                name("Forecast in"),
                choice("forecast-step", ForecastStep.values(), ForecastStep::label, model.step(), model::chooseStep));
        reading.getStyleClass().addAll("threshold-row", "number-control");
        getChildren().addAll(reading, words, Kit.grow(grid));
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static <T> ChoiceBox<T> choice(
            String id, T[] values, Function<T, String> words, ObservableValue<T> value, Consumer<T> choose) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.getItems().addAll(values);
        box.setConverter(new ChoiceWords<>(words));
        box.setAccessibleText(id.equals("forecast-step") ? "Step of the forecast" : "Days out of stock");
        box.setValue(value.getValue());
        value.addListener((property, before, now) -> box.setValue(now));
        box.valueProperty().addListener((property, before, now) -> {
            if (now != null && now != value.getValue()) {
                choose.accept(now);
            }
        });
        return box;
    }
}
