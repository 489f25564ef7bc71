package stillstock.app.monitor;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.ChartPane;
import stillstock.app.screen.Kit;
import stillstock.app.screen.ResultExport;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;
import stillstock.app.table.GridModel;
import stillstock.app.table.RowCount;
import stillstock.monitor.Severity;

/** The Monitor screen. */
public final class MonitorView implements Screen {
    private static final int MOST_DATES = 24;
    private final MonitorViewModel model;
    private final Services services;
    private final ResultExport export;
    private final TabPane tabs = new TabPane();
    private final VBox root = new VBox();

    /** The screen over its view model. */
    public MonitorView(MonitorViewModel model, Services services) {
        this.model = model;
        this.services = services;
        export = new ResultExport(services, model::export);
        Button risk = Kit.button(
                "Risk screen", "fth-alert-triangle", () -> services.navigator().show(ScreenId.RISK));
        risk.setId("to-risk");
        HBox header = Kit.header(
                "Monitor", model.summary(), risk, export.button("Export alerts", "export-alerts-file", model.ready()));
        tabs.setId("monitor-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("screen-tabs");
        tabs.setMinHeight(0);
        tab("Drift", "tab-drift", body(grid("drift", model.drift())));
        tab("Outcomes", "tab-outcomes", outcomes());
        tab("Forecasts", "tab-forecasts", new ForecastsPane(model.forecasts(), services));
        tab("Alerts", "tab-alerts", body(grid("alerts", model.alerts())));
        root.getStyleClass().add("screen");
        root.getChildren().addAll(header, advice(), Kit.grow(tabs));
    }

    @Override
    public ScreenId id() {
        return ScreenId.MONITOR;
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public ObservableValue<RowCount> rows() {
        return model.drift().count();
    }

    @Override
    public void shown(boolean inView) {
        model.setActive(inView);
    }

    @Override
    public void export() {
        export.csv();
    }

    private VBox advice() {
        Label sentence = new Label();
        sentence.setId("monitor-advice");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.advice());
        sentence.getStyleClass().add("card-title");
        Label severity = new Label();
        severity.setId("monitor-severity");
        severity.setMinWidth(Region.USE_PREF_SIZE);
        severity.textProperty().bind(model.severity().map(Severity::label));
        severity.visibleProperty().bind(model.ready());
        severity.managedProperty().bind(severity.visibleProperty());
        model.severity().addListener((property, before, now) -> {
            severity.getStyleClass().remove(style(before));
            severity.getStyleClass().add(style(now));
        });
        severity.getStyleClass().add(style(model.severity().get()));
        HBox line = new HBox(10, severity, sentence);
        Label reasons = new Label();
        reasons.setId("monitor-reasons");
        reasons.setWrapText(true);
        reasons.setMinHeight(Region.USE_PREF_SIZE);
        reasons.textProperty().bind(model.reasons());
        reasons.managedProperty().bind(model.reasons().isNotEmpty());
        VBox card = new VBox(4, line, reasons);
        card.getStyleClass().add("card");
        return card;
    }

    private VBox outcomes() {
        ChartPane chart = new ChartPane(services.charts());
        chart.setId("outcome-chart");
        chart.setMinHeight(140);
        chart.setPrefHeight(240);
        chart.chart().bind(model.chart());
        Spinner<Integer> dates = new Spinner<>(1, MOST_DATES, model.dates().get());
        dates.setId("past-dates");
        dates.setEditable(true);
        dates.setPrefWidth(76);
        dates.setAccessibleText("Past dates looked at, a month apart");
        dates.valueProperty()
                .addListener((property, before, now) -> model.dates().set(now));
        Button look = Kit.button("Look back", "fth-rewind", model::lookBack);
        look.setId("look-back");
        DataGrid<OutcomeRow> grid = grid("outcomes", model.outcomes());
        HBox tools = new HBox(8, look, dates, new Label("dates, a month apart"));
        tools.getStyleClass().add("threshold-row");
        grid.addTools(tools);
        VBox card = Kit.card("What was foretold at past dates, and what came true", Kit.grow(chart));
        card.getStyleClass().add("curve-card");
        return body(card, grid);
    }

    private <R> DataGrid<R> grid(String name, GridModel<R> rows) {
        return new DataGrid<>("monitor-" + name, rows, row -> row, services.jobs(), services.files()).compact();
    }

    private static VBox body(Region... parts) {
        VBox body = new VBox();
        body.getStyleClass().add("tab-body");
        for (Region part : parts) {
            body.getChildren().add(Kit.grow(part));
        }
        return body;
    }

    private void tab(String words, String id, Node content) {
        Tab tab = new Tab(words, content);
        tab.setId(id);
        tabs.getTabs().add(tab);
    }

    private static String style(Severity severity) {
        return "severity-" + severity.name().toLowerCase(Locale.ROOT);
    }
}
