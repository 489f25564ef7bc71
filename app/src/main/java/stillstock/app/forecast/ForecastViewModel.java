package stillstock.app.forecast;

import java.util.List;
import java.util.Optional;
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
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.session.ResultSlot;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.classify.StockFacts;
import stillstock.forecast.ForecastAccuracy;
import stillstock.forecast.ProductForecast;
import stillstock.job.JobContext;
import stillstock.pipeline.Analysis;
import stillstock.series.Measure;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Days;

/** The forecast of the selected product, and of all of them where that was asked for. */
final class ForecastViewModel {
    /** The lane of one product's forecast: the latest wins. */
    static final String ONE = "forecast.product";
    /** The lane of all products' forecasts. */
    static final String ALL = "forecast.all";

    private static final int LEAST_HISTORY_DAYS = 240;

    private final Session session;
    private final Jobs jobs;
    private final ResultSlot<ForecastBook> book;
    private final GridModel<ForecastRow> products = new GridModel<>(ForecastColumns.products());
    private final GridModel<ForecastAccuracy> leaderboard = new GridModel<>(ForecastColumns.leaderboard());
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(this, "measure", Measure.SALES);
    private final DoubleProperty safetyFactor = new SimpleDoubleProperty(this, "safetyFactor", 1.2);
    private final ReadOnlyDoubleWrapper horizonDays = new ReadOnlyDoubleWrapper(this, "horizonDays");
    private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart");
    private final ReadOnlyObjectWrapper<ForecastTiles> tiles =
            new ReadOnlyObjectWrapper<>(this, "tiles", ForecastTiles.NONE);
    private final ReadOnlyObjectWrapper<ProductOutlook> outlook = new ReadOnlyObjectWrapper<>(this, "outlook");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper choice = new ReadOnlyStringWrapper(this, "choice", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "Nothing open yet");
    private boolean inView;

    ForecastViewModel(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
        book = session.slot(ForecastBook.class, AnalysisSettings::forecast);
        horizonDays.set(session.settings().get().forecast().horizonDays());
        products.emptyText().set("Open data to see what it will sell");
        leaderboard.emptyText().set("The history is too short to test methods on it");
        session.facts().addListener((property, before, now) -> dataChanged());
        session.selectedProduct().addListener((property, before, now) -> request());
        session.settings().addListener((property, before, now) -> settingsChanged(before, now));
        book.value().addListener((property, before, now) -> list());
        book.stale().addListener((property, before, now) -> list());
        measure.addListener((property, before, now) -> draw());
        safetyFactor.addListener((property, before, now) -> draw());
        dataChanged();
    }

    GridModel<ForecastRow> products() {
        return products;
    }

    GridModel<ForecastAccuracy> leaderboard() {
        return leaderboard;
    }

    ObjectProperty<Measure> measure() {
        return measure;
    }

    DoubleProperty safetyFactor() {
        return safetyFactor;
    }

    ReadOnlyDoubleProperty horizonDays() {
        return horizonDays.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Chart> chart() {
        return chart.getReadOnlyProperty();
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

    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Told whether anybody sees the screen; nothing is worked out for nobody. */
    void inView(boolean now) {
        inView = now;
        if (now) {
            request();
        }
    }

    /** Forecasts over another horizon. */
    void moveHorizon(double days) {
        AnalysisSettings settings = session.settings().get();
        session.change(settings.withForecast(settings.forecast().withHorizonDays((int) Math.round(days))));
    }

    /** Forecasts every product; the list fills when it is done. */
    void forecastAll() {
        if (session.data().get() == null) {
            return;
        }
        Analysis analysis = analysis();
        AnalysisSettings settings = session.settings().get();
        jobs.start(new Request<>(
                ALL,
                "Forecasting " + analysis.snapshot().products().size() + " products",
                job -> new ForecastBook(analysis.forecastAll(job), analysis.asOfDay()),
                made -> {
                    if (session.data().get().snapshot() == analysis.snapshot()) {
                        book.set(made, settings);
                    }
                }));
    }

    /** What an export writes: every product's forecasts where they are made, else the shown product's. */
    Optional<List<ProductForecast>> forExport() {
        if (current().isPresent()) {
            return current().map(ForecastBook::all);
        }
        return Optional.ofNullable(outlook.get())
                .map(shown -> shown.returns().isPresent()
                        ? List.of(shown.sales(), shown.returns().get())
                        : List.of(shown.sales()));
    }

    ReadOnlyObjectProperty<ProductOutlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    private void dataChanged() {
        outlook.set(null);
        draw();
        list();
        request();
    }

    private void settingsChanged(AnalysisSettings before, AnalysisSettings now) {
        horizonDays.set(now.forecast().horizonDays());
        if (!now.forecast().equals(before.forecast())) {
            list();
            request();
        }
    }

    /** The book where it fits the settings and the day. */
    private Optional<ForecastBook> current() {
        StockFacts facts = session.facts().get();
        return Optional.ofNullable(book.value().get())
                .filter(made -> !book.stale().get() && facts != null && made.day() == facts.day());
    }

    private void list() {
        StockFacts facts = session.facts().get();
        if (facts == null) {
            return;
        }
        Optional<ForecastBook> made = current();
        int days = session.settings().get().forecast().horizonDays();
        products.setRows(
                facts.products(),
                product -> new ForecastRow(facts, product, made.flatMap(all -> all.sales(product)), days));
        String state = made.isPresent()
                ? "all products forecast " + days + " days ahead"
                : book.value().get() != null
                        ? "the forecasts of all products are out of date: press Forecast all"
                        : "press Forecast all to fill the list";
        summary.set("As of " + Days.text(facts.day()) + "; " + state);
    }

    private void request() {
        StockFacts facts = session.facts().get();
        if (!inView || facts == null || facts.products() == 0) {
            return;
        }
        int product = session.selectedProduct().get();
        if (product == Session.NONE) {
            // the listener asks again, for a product that all screens show
            session.selectedProduct().set(bestSeller(facts));
            return;
        }
        Analysis analysis = analysis();
        boolean knowsReturns = !analysis.snapshot().returns().isEmpty();
        int days = analysis.settings().forecast().horizonDays();
        jobs.start(new Request<>(
                ONE,
                "Forecasting " + analysis.snapshot().products().name(product),
                job -> {
                    JobContext half = job.sub(0.5);
                    ProductForecast sales = analysis.forecast(product, Measure.SALES, half);
                    return new ProductOutlook(
                            sales,
                            knowsReturns
                                    ? Optional.of(analysis.forecast(product, Measure.RETURNS, job.sub(0.5)))
                                    : Optional.empty(),
                            days);
                },
                made -> {
                    if (session.facts().get() == facts) {
                        outlook.set(made);
                        draw();
                    }
                }));
    }

    private void draw() {
        ProductOutlook shown = outlook.get();
        StockFacts facts = session.facts().get();
        if (shown == null || facts == null) {
            chart.set(null);
            tiles.set(ForecastTiles.NONE);
            title.set("");
            choice.set("");
            leaderboard.setRows(List.of());
            return;
        }
        ProductForecast made =
                measure.get() == Measure.SALES ? shown.sales() : shown.returns().orElse(shown.sales());
        title.set(facts.snapshot().products().name(shown.product()));
        choice.set(sentence(
                made.forecast().available() ? made.choice() : made.forecast().unavailableCause()));
        chart.set(ForecastChart.of(made, Math.max(LEAST_HISTORY_DAYS, 4 * shown.horizonDays())));
        leaderboard.setRows(made.leaderboard());
        tiles.set(ForecastTiles.of(shown, facts, safetyFactor.get()));
    }

    private Analysis analysis() {
        return new Analysis(
                session.data().get().snapshot(),
                session.settings().get(),
                session.facts().get().day());
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static int bestSeller(StockFacts facts) {
        int best = 0;
        for (int product = 1; product < facts.products(); product++) {
            if (facts.velocity(product) > facts.velocity(best)) {
                best = product;
            }
        }
        return best;
    }
}
