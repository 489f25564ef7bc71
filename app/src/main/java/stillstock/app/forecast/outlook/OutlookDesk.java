package stillstock.app.forecast.outlook;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillstock.app.jobs.JobWatch;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.jobs.RunningJob;
import stillstock.app.session.Session;
import stillstock.classify.StockFacts;
import stillstock.forecast.ForecastChoices;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.alert.AlertConfig;
import stillstock.forecast.alert.ForecastAlert;
import stillstock.forecast.alert.ForecastAlerts;
import stillstock.forecast.engine.PastForecasts;
import stillstock.forecast.price.PriceCalendar;
import stillstock.forecast.returns.ReturnRate;
import stillstock.job.JobContext;
import stillstock.pipeline.Analysis;
import stillstock.series.change.ChangeDetector;
import stillstock.series.change.DemandChange;
import stillstock.snapshot.side.Promotion;

/** Works out the selected product in the background while somebody looks; the latest wish wins. */
public final class OutlookDesk {
    /** The lane of one product's forecast. */
    public static final String LANE = "forecast.product";

    private final Session session;
    private final Jobs jobs;
    private final CurrentAnalysis current;
    private final BookDesk book;
    private final ReadOnlyObjectWrapper<ProductOutlook> outlook = new ReadOnlyObjectWrapper<>(this, "outlook");
    private final ReadOnlyBooleanWrapper outOfDate = new ReadOnlyBooleanWrapper(this, "outOfDate", false);
    private final JobWatch watch;
    private boolean inView;

    /** A desk over a session. */
    public OutlookDesk(Session session, Jobs jobs, CurrentAnalysis current, BookDesk book) {
        this.session = session;
        this.current = current;
        this.jobs = jobs;
        this.book = book;
        watch = new JobWatch(jobs);
        session.facts().addListener((property, before, now) -> {
            outlook.set(null);
            request();
        });
        session.selectedProduct().addListener((property, before, now) -> request());
        session.settings().addListener((property, before, now) -> {
            if (!now.forecast().equals(before.forecast())) {
                request();
            }
        });
    }

    /** What is shown; null before anything is worked out. */
    public ReadOnlyObjectProperty<ProductOutlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    /** What works it out now; null while nothing does. */
    public ReadOnlyObjectProperty<RunningJob> running() {
        return watch.running();
    }

    /** True while what is shown is not what is wanted: it is being worked out, or was given up. */
    public ReadOnlyBooleanProperty outOfDate() {
        return outOfDate.getReadOnlyProperty();
    }

    /** Gives up what is being worked out; what is shown stays. */
    public void cancel() {
        jobs.cancel(LANE);
    }

    /** Works the selected product out again. */
    public void again() {
        request();
    }

    /** Told whether anybody sees the screen; nothing is worked out for nobody. */
    public void inView(boolean now) {
        inView = now;
        if (now) {
            request();
        }
    }

    /** The settings of forecasts in force. */
    public ForecastConfig config() {
        return session.settings().get().forecast();
    }

    /** Puts other settings of forecasts in force. */
    public void change(ForecastConfig config) {
        session.change(session.settings().get().withForecast(config));
    }

    /** Decides something for single products. */
    public void decide(ForecastChoices choices) {
        change(config().withChoices(choices));
    }

    /** Everything open, as of the day and under the settings in force. */
    public Analysis analysis() {
        return current.get();
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
        ProductOutlook before = outlook.get();
        if (before == null || before.product() != product) {
            // never another product's figures under the selected one
            outlook.set(Optional.ofNullable(book.current().get())
                    .flatMap(all -> all.outlook(product))
                    .orElse(null));
        }
        String title = "Forecasting " + analysis.snapshot().products().name(product);
        watch.follow(title);
        outOfDate.set(true);
        jobs.start(new Request<>(LANE, title, job -> work(analysis, product, job), made -> {
            if (session.facts().get() == facts) {
                outOfDate.set(false);
                outlook.set(made);
                book.replace(made);
            }
        }));
    }

    private static ProductOutlook work(Analysis analysis, int product, JobContext job) {
        ForecastConfig config = analysis.settings().forecast();
        job.message("testing methods");
        List<ProductForecast> made = analysis.forecast(product, job);
        job.step(3, 4);
        job.message("past forecasts");
        List<List<PastForecasts.Past>> past = analysis.pastForecasts(made, job);
        ProductForecast sales = made.get(0);
        Optional<ProductForecast> returns = made.stream().skip(1).findFirst();
        ReturnRate rate = returns.isPresent() ? analysis.returns().rate(product) : ReturnRate.UNKNOWN;
        List<DemandChange> changes = ChangeDetector.detect(sales.history());
        ProductOutlook.Findings findings = new ProductOutlook.Findings(
                changes, past.get(0), past.size() > 1 ? past.get(1) : List.of(), promotions(analysis, product));
        List<ForecastAlert> alerts = ForecastAlerts.of(product, sales.history(), changes, rate, AlertConfig.defaults());
        return new ProductOutlook(sales, returns, rate, alerts, findings, config.horizonDays());
    }

    /** Promotions known on the day: begun until then, and planned ones where the day is the data's last. */
    private static List<Promotion> promotions(Analysis analysis, int product) {
        boolean latest = analysis.asOfDay() >= analysis.snapshot().asOfDay();
        return new PriceCalendar(analysis.snapshot())
                .promotions(product).stream()
                        .filter(promotion -> latest || promotion.startDay() <= analysis.asOfDay())
                        .toList();
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
