package stillstock.app.forecast.outlook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillstock.app.jobs.JobWatch;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.jobs.RunningJob;
import stillstock.app.session.DemandAlerts;
import stillstock.app.session.ResultSlot;
import stillstock.app.session.Session;
import stillstock.classify.StockFacts;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.alert.AlertConfig;
import stillstock.forecast.alert.ForecastAlert;
import stillstock.forecast.alert.ForecastAlerts;
import stillstock.forecast.returns.ReturnModel;
import stillstock.forecast.returns.ReturnRate;
import stillstock.monitor.Alert;
import stillstock.pipeline.Analysis;
import stillstock.series.Measure;
import stillstock.series.change.ChangeDetector;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * Forecasts all products in the background. What is made can be used while the rest comes; after a cancel it stays, and
 * the next start goes on from there. A pin or an override changes one product and leaves the others as they are.
 */
public final class BookDesk {
    /** The lane of all products' forecasts. */
    public static final String LANE = "forecast.all";

    private static final int LEAST_BATCH = 20;
    private static final int BATCHES = 40;

    private final Session session;
    private final CurrentAnalysis analyses;
    private final Jobs jobs;
    private final Consumer<Runnable> later;
    private final ResultSlot<ForecastBook> slot;
    private final ResultSlot<DemandAlerts> alerts;
    private final JobWatch watch;
    private final ReadOnlyObjectWrapper<ForecastBook> current = new ReadOnlyObjectWrapper<>(this, "current");

    private ForecastConfig madeWith;

    /** @param later runs something on the window's thread once it is free */
    public BookDesk(Session session, Jobs jobs, CurrentAnalysis analyses, Consumer<Runnable> later) {
        this.session = session;
        this.analyses = analyses;
        this.jobs = jobs;
        this.later = later;
        watch = new JobWatch(jobs);
        alerts = DemandAlerts.slot(session);
        slot = session.slot(ForecastBook.class, DemandAlerts::basis);
        slot.value().addListener((property, before, now) -> update());
        slot.stale().addListener((property, before, now) -> update());
        session.facts().addListener((property, before, now) -> update());
        update();
    }

    private void update() {
        StockFacts facts = session.facts().get();
        ForecastBook book = slot.value().get();
        boolean fits = book != null && facts != null && !slot.stale().get() && book.day() == facts.day();
        current.set(fits ? book : null);
    }

    /** What is made so far under the settings and day in force; null where nothing is. */
    public ReadOnlyObjectProperty<ForecastBook> current() {
        return current.getReadOnlyProperty();
    }

    /** True where there are forecasts of other settings or another day. */
    public boolean outOfDate() {
        return current.get() == null && slot.value().get() != null;
    }

    /** What makes forecasts of all products now; null while nothing does. */
    public ReadOnlyObjectProperty<RunningJob> running() {
        return watch.running();
    }

    /** True where nothing is left to forecast. */
    public boolean complete() {
        return current.get() != null && current.get().complete();
    }

    /** Forecasts the products that are not yet. */
    public void start() {
        if (session.data().get() == null || complete()) {
            return;
        }
        Analysis analysis = analyses.get();
        int all = analysis.snapshot().products().size();
        ForecastBook before =
                Optional.ofNullable(current.get()).orElseGet(() -> ForecastBook.empty(analysis.asOfDay(), all));
        int[] wanted = IntStream.range(0, all)
                .filter(product -> before.sales(product).isEmpty())
                .toArray();
        int batch = Math.max(LEAST_BATCH, wanted.length / BATCHES);
        String title = "Forecasting " + wanted.length + " of " + all + " products";
        watch.follow(title);
        jobs.start(new Request<>(
                LANE,
                title,
                job -> {
                    Batches batches = new Batches(
                            analysis,
                            batch,
                            ready -> later.accept(() -> {
                                if (!job.isCancelled()) {
                                    take(analysis, ready, before);
                                }
                            }));
                    analysis.forecastAll(wanted, batches::add, job);
                    return batches.rest();
                },
                rest -> take(analysis, rest, before)));
    }

    /** Gathers single forecasts, which come one at a time, into products and those into batches. */
    private static final class Batches {
        private final Map<Integer, ProductForecast> withoutReturns = new HashMap<>();
        private final List<ProductOutlook> made = new ArrayList<>();
        private final boolean knowsReturns;
        private final ReturnModel returns;
        private final int horizonDays;
        private final int size;
        private final Consumer<List<ProductOutlook>> full;

        Batches(Analysis analysis, int size, Consumer<List<ProductOutlook>> full) {
            this.size = size;
            this.full = full;
            knowsReturns = !analysis.snapshot().returns().isEmpty();
            returns = analysis.returns();
            horizonDays = analysis.settings().forecast().horizonDays();
        }

        void add(ProductForecast one) {
            int product = one.product();
            if (knowsReturns && one.history().measure() == Measure.SALES) {
                withoutReturns.put(product, one);
                return;
            }
            ProductForecast sales = knowsReturns ? withoutReturns.remove(product) : one;
            ReturnRate rate = knowsReturns ? returns.rate(product) : ReturnRate.UNKNOWN;
            List<ForecastAlert> alerts = ForecastAlerts.of(
                    product, sales.history(), ChangeDetector.detect(sales.history()), rate, AlertConfig.defaults());
            made.add(new ProductOutlook(
                    sales,
                    knowsReturns ? Optional.of(one) : Optional.empty(),
                    rate,
                    alerts,
                    ProductOutlook.Findings.none(),
                    horizonDays));
            if (made.size() >= size) {
                full.accept(rest());
            }
        }

        List<ProductOutlook> rest() {
            List<ProductOutlook> ready = List.copyOf(made);
            made.clear();
            return ready;
        }
    }

    /** Stops; what is made stays. */
    public void cancel() {
        jobs.cancel(LANE);
    }

    private void take(Analysis analysis, List<ProductOutlook> made, ForecastBook before) {
        boolean same = session.data().get().snapshot() == analysis.snapshot()
                && session.facts().get().day() == analysis.asOfDay()
                && DemandAlerts.basis(session.settings().get()).equals(DemandAlerts.basis(analysis.settings()));
        if (same) {
            madeWith = DemandAlerts.basis(analysis.settings());
            keep(Optional.ofNullable(current.get()).orElse(before).with(made), analysis.settings());
        }
    }

    private void keep(ForecastBook book, AnalysisSettings settings) {
        Snapshot rows = session.data().get().snapshot();
        slot.set(book, settings, rows);
        alerts.set(
                new DemandAlerts(Alert.ofDemand(book.alerts(), rows.products(), Days.date(book.day())), book.made()),
                settings,
                rows);
    }

    /** Puts one product in the place of what is there; nothing happens where none are made under the same settings. */
    public void replace(ProductOutlook made) {
        if (current.get() != null
                && DemandAlerts.basis(session.settings().get()).equals(madeWith)) {
            keep(current.get().with(List.of(made)), session.settings().get());
        }
    }
}
