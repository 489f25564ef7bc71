package stillstock.app.forecast;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import stillstock.app.chart.Chart;
import stillstock.app.chart.XyChart;
import stillstock.app.forecast.level.LevelViewModel;
import stillstock.app.forecast.method.MethodsViewModel;
import stillstock.app.forecast.outlook.BookDesk;
import stillstock.app.forecast.outlook.CurrentAnalysis;
import stillstock.app.forecast.outlook.OutlookDesk;
import stillstock.app.forecast.outlook.ProductOutlook;
import stillstock.app.forecast.override.OverrideViewModel;
import stillstock.app.forecast.whatif.WhatIfViewModel;
import stillstock.app.jobs.Jobs;
import stillstock.app.session.Session;
import stillstock.classify.StockFacts;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.ProductForecast;
import stillstock.settings.AnalysisSettings;

/** The forecast of the selected product; lists, levels, plans and overrides have view models of their own. */
final class ForecastViewModel {
    private static final int LEAST_HISTORY_DAYS = 240;

    private final Session session;
    private final BookDesk book;
    private final OutlookDesk desk;
    private final ListViewModel list;
    private final MethodsViewModel methods;
    private final LevelViewModel levels;
    private final WhatIfViewModel whatIf;
    private final OverrideViewModel overrides;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(this, "shown", Shown.SALES);
    private final ObjectProperty<ChartOptions> options =
            new SimpleObjectProperty<>(this, "options", ChartOptions.DEFAULT);
    private final DoubleProperty safetyFactor = new SimpleDoubleProperty(this, "safetyFactor", 1.2);
    private final ObjectProperty<ForecastEffort> effort = new SimpleObjectProperty<>(this, "effort");
    private final ReadOnlyStringWrapper effortWords = new ReadOnlyStringWrapper(this, "effortWords", "");
    private final ReadOnlyDoubleWrapper horizonDays = new ReadOnlyDoubleWrapper(this, "horizonDays");
    private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart");
    private final ReadOnlyObjectWrapper<List<XyChart>> parts = new ReadOnlyObjectWrapper<>(this, "parts", List.of());
    private final ReadOnlyObjectWrapper<ForecastTiles> tiles =
            new ReadOnlyObjectWrapper<>(this, "tiles", ForecastTiles.NONE);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper choice = new ReadOnlyStringWrapper(this, "choice", "");

    /** @param later runs something on the window's thread once it is free */
    ForecastViewModel(Session session, Jobs jobs, Consumer<Runnable> later) {
        this.session = session;
        CurrentAnalysis current = new CurrentAnalysis(session);
        book = new BookDesk(session, jobs, current, later);
        desk = new OutlookDesk(session, jobs, current, book);
        list = new ListViewModel(session, book);
        methods = new MethodsViewModel(desk, shown.map(Shown::measure));
        levels = new LevelViewModel(jobs, desk, book);
        whatIf = new WhatIfViewModel(session, jobs, desk);
        overrides = new OverrideViewModel(session, desk);
        followSettings();
        session.settings().addListener((property, before, now) -> followSettings());
        effort.addListener((property, before, now) -> desk.change(desk.config().withEffort(now)));
        desk.running().addListener((property, before, now) -> draw());
        session.selectedProduct().addListener((property, before, now) -> draw());
        desk.outlook().addListener((property, before, now) -> draw());
        shown.addListener((property, before, now) -> draw());
        options.addListener((property, before, now) -> draw());
        safetyFactor.addListener((property, before, now) -> {
            AnalysisSettings settings = session.settings().get();
            session.change(settings.withPlanning(settings.planning().withSafetyFactor(now.doubleValue())));
            draw();
        });
        draw();
    }

    private void followSettings() {
        horizonDays.set(desk.config().horizonDays());
        safetyFactor.set(session.settings().get().planning().safetyFactor());
        effort.set(desk.config().effort());
        effortWords.set(sentence(effort.get().cost()) + ": " + effort.get().words());
    }

    OutlookDesk desk() {
        return desk;
    }

    BookDesk book() {
        return book;
    }

    ListViewModel list() {
        return list;
    }

    MethodsViewModel methods() {
        return methods;
    }

    LevelViewModel levels() {
        return levels;
    }

    WhatIfViewModel whatIf() {
        return whatIf;
    }

    OverrideViewModel overrides() {
        return overrides;
    }

    /** Sales, returns or what is left of them. */
    ObjectProperty<Shown> shown() {
        return shown;
    }

    ObjectProperty<ChartOptions> options() {
        return options;
    }

    DoubleProperty safetyFactor() {
        return safetyFactor;
    }

    /** How much time is spent on accuracy. */
    ObjectProperty<ForecastEffort> effort() {
        return effort;
    }

    /** What the effort in force does and costs. */
    ReadOnlyStringProperty effortWords() {
        return effortWords.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty horizonDays() {
        return horizonDays.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Chart> chart() {
        return chart.getReadOnlyProperty();
    }

    /** Trend, season and remainder of the shown series; empty while nothing is shown. */
    ReadOnlyObjectProperty<List<XyChart>> parts() {
        return parts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ForecastTiles> tiles() {
        return tiles.getReadOnlyProperty();
    }

    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** Why this method, in words. */
    ReadOnlyStringProperty choice() {
        return choice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ProductOutlook> outlook() {
        return desk.outlook();
    }

    /** Told whether anybody sees the screen; nothing is worked out for nobody. */
    void inView(boolean now) {
        desk.inView(now);
    }

    /** Forecasts over another horizon. */
    void moveHorizon(double days) {
        ForecastConfig config = desk.config();
        desk.change(config.withHorizonDays((int) Math.round(days)));
    }

    /** What an export writes: every product's forecasts where any are made, else the shown product's. */
    Optional<List<ProductForecast>> forExport() {
        if (book.current().get() != null) {
            return Optional.of(book.current().get().all());
        }
        return Optional.ofNullable(desk.outlook().get())
                .map(one -> one.returns().isPresent()
                        ? List.of(one.sales(), one.returns().get())
                        : List.of(one.sales()));
    }

    private void draw() {
        ProductOutlook outlook = desk.outlook().get();
        StockFacts facts = session.facts().get();
        if (outlook == null || facts == null) {
            drawNothing(facts);
            return;
        }
        ProductForecast made = outlook.of(shown.get().measure());
        int historyDays = Math.max(LEAST_HISTORY_DAYS, 4 * outlook.horizonDays());
        title.set(facts.snapshot().products().name(outlook.product()));
        if (shown.get() == Shown.NET) {
            choice.set(NetChart.words(outlook));
            chart.set(NetChart.of(outlook, historyDays));
        } else {
            choice.set(sentence(
                    made.forecast().available()
                            ? made.choice()
                            : made.forecast().unavailableCause()));
            chart.set(ForecastChart.of(outlook, shown.get().measure(), historyDays, options.get()));
        }
        parts.set(PartsChart.of(made.history()));
        tiles.set(ForecastTiles.of(outlook, facts, safetyFactor.get()));
    }

    /** The place of a forecast that is being made, was given up, or cannot be: with words. */
    private void drawNothing(StockFacts facts) {
        int product = session.selectedProduct().get();
        boolean known = facts != null && product >= 0 && product < facts.products();
        String name = known ? facts.snapshot().products().name(product) : "";
        String words = facts == null
                ? "Open data to see what it will sell"
                : !known
                        ? "Select a product to see what it will sell"
                        : desk.running().get() != null
                                ? "Working out what " + name + " will sell: methods are tested at past days…"
                                : "Not worked out yet: press Work out";
        XyChart empty = XyChart.overDates("Forecast", "Units", List.of(), words);
        chart.set(empty);
        parts.set(List.of(empty, empty, empty));
        tiles.set(ForecastTiles.NONE);
        title.set(name);
        choice.set("");
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
