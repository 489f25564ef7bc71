package stillstock.app.forecast.method;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import stillstock.app.forecast.outlook.OutlookDesk;
import stillstock.app.table.GridModel;
import stillstock.forecast.ForecastStep;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.StockoutTreatment;
import stillstock.series.Measure;

/** How the methods did on the shown product, which one is pinned, and how its history is read. */
public final class MethodsViewModel {
    private final OutlookDesk desk;
    private final ObservableValue<Measure> measure;
    private final GridModel<MethodRow> leaderboard = new GridModel<>(MethodRow.columns());
    private final ReadOnlyStringWrapper pinned = new ReadOnlyStringWrapper(this, "pinned", "");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyObjectWrapper<StockoutTreatment> stockouts = new ReadOnlyObjectWrapper<>(this, "stockouts");
    private final ReadOnlyObjectWrapper<ForecastStep> step = new ReadOnlyObjectWrapper<>(this, "step");

    /** The methods of what a desk shows, of one measure. */
    public MethodsViewModel(OutlookDesk desk, ObservableValue<Measure> measure) {
        this.desk = desk;
        this.measure = measure;
        leaderboard.emptyText().set("The history is too short to test methods on it");
        desk.outlook().addListener((property, before, now) -> update());
        measure.addListener((property, before, now) -> update());
        update();
    }

    /** The table of past tests, best first. */
    public GridModel<MethodRow> leaderboard() {
        return leaderboard;
    }

    /** The method the shown product is pinned to; empty where the test decides. */
    public ReadOnlyStringProperty pinned() {
        return pinned.getReadOnlyProperty();
    }

    /** What the table shows, and the pin. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** What days out of stock say. */
    public ReadOnlyObjectProperty<StockoutTreatment> stockouts() {
        return stockouts.getReadOnlyProperty();
    }

    /** Days, weeks or months. */
    public ReadOnlyObjectProperty<ForecastStep> step() {
        return step.getReadOnlyProperty();
    }

    /** Uses a method for the shown product whatever the test says. */
    public void pin(MethodRow row) {
        pin(row.method());
    }

    /** Leaves the choice to the test again. */
    public void unpin() {
        pin("");
    }

    private void pin(String method) {
        shown().ifPresent(made -> desk.decide(desk.config()
                .choices()
                .withPin(made.history().id(), made.history().measure(), method)));
    }

    /** Reads days out of stock in another way. */
    public void treatStockouts(StockoutTreatment treatment) {
        desk.change(desk.config().withStockouts(treatment));
    }

    /** Forecasts in other steps. */
    public void chooseStep(ForecastStep wanted) {
        desk.change(desk.config().withStep(wanted));
    }

    private Optional<ProductForecast> shown() {
        return Optional.ofNullable(desk.outlook().get()).map(outlook -> outlook.of(measure.getValue()));
    }

    private void update() {
        stockouts.set(desk.config().stockouts());
        step.set(desk.config().step());
        Optional<ProductForecast> made = shown();
        pinned.set(made.flatMap(one -> desk.config()
                        .choices()
                        .pinOf(one.history().id(), one.history().measure()))
                .orElse(""));
        leaderboard.setRows(made.map(this::rows).orElse(List.of()));
        words.set(made.map(this::words).orElse(""));
    }

    private List<MethodRow> rows(ProductForecast made) {
        String used = made.model().method();
        return made.leaderboard().stream()
                .map(figures -> new MethodRow(
                        figures,
                        !figures.method().equals(used) ? "" : pinned.get().isEmpty() ? "used" : "pinned"))
                .toList();
    }

    private String words(ProductForecast made) {
        String used = made.model().method();
        if (!pinned.get().isEmpty()) {
            return "Pinned to " + pinned.get()
                    + (used.equals(pinned.get()) ? "" : ", which has no forecast here: " + used);
        }
        return made.leaderboard().isEmpty()
                ? "Used: " + used
                : "Used: " + used + ". Select a method and pin it to use it whatever the test says";
    }
}
