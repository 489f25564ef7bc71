package stillstock.app.forecast.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import stillstock.app.chart.Chart;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.forecast.outlook.OutlookDesk;
import stillstock.app.forecast.outlook.ProductOutlook;
import stillstock.app.forecast.outlook.Steps;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.session.ResultSlot;
import stillstock.app.session.Session;
import stillstock.app.table.GridText;
import stillstock.forecast.Forecast;
import stillstock.forecast.driver.DriverKind;
import stillstock.forecast.price.PriceCalendar;
import stillstock.forecast.price.PriceEffect;
import stillstock.forecast.price.PricePlan;
import stillstock.forecast.price.PriceResponse;
import stillstock.forecast.price.WhatIf;
import stillstock.pipeline.Analysis;
import stillstock.series.DemandSeries;
import stillstock.snapshot.Days;

/** The forecast of the shown product under a plan for its price; follows every move at once. */
public final class WhatIfViewModel {
    /** The lane of learning price effects. */
    public static final String LANE = "forecast.price";

    private static final int HISTORY_DAYS = 60;

    private final Session session;
    private final Jobs jobs;
    private final OutlookDesk desk;
    private final ResultSlot<PriceResponse> slot;
    private final DoubleProperty pricePercent = new SimpleDoubleProperty(this, "pricePercent", 0);
    private final DoubleProperty discountPercent = new SimpleDoubleProperty(this, "discountPercent", 20);
    private final ObjectProperty<LocalDate> first = new SimpleObjectProperty<>(this, "first");
    private final ObjectProperty<LocalDate> last = new SimpleObjectProperty<>(this, "last");
    private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart");
    private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper(this, "effect", "");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private Object learnedFor;
    private boolean inView;

    /** A plan for what a desk shows. */
    public WhatIfViewModel(Session session, Jobs jobs, OutlookDesk desk) {
        this.session = session;
        this.jobs = jobs;
        this.desk = desk;
        slot = session.slot(PriceResponse.class, settings -> settings.forecast().maxHistoryDays());
        slot.value().addListener((property, before, now) -> draw());
        desk.outlook().addListener((property, before, now) -> productChanged(before, now));
        session.facts().addListener((property, before, now) -> learn());
        List.of(pricePercent, discountPercent).forEach(one -> one.addListener((property, before, now) -> draw()));
        List.of(first, last).forEach(one -> one.addListener((property, before, now) -> draw()));
    }

    /** Change of the list price, percent. */
    public DoubleProperty pricePercent() {
        return pricePercent;
    }

    /** Discount on top, percent. */
    public DoubleProperty discountPercent() {
        return discountPercent;
    }

    /** First day of the plan. */
    public ObjectProperty<LocalDate> first() {
        return first;
    }

    /** Last day of the plan. */
    public ObjectProperty<LocalDate> last() {
        return last;
    }

    /** The forecast without and with the plan. */
    public ReadOnlyObjectProperty<Chart> chart() {
        return chart.getReadOnlyProperty();
    }

    /** What is known of the product's price effect, in words. */
    public ReadOnlyStringProperty effect() {
        return effect.getReadOnlyProperty();
    }

    /** What the plan would change, in figures. */
    public ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Told whether anybody looks; price effects are learned for the first who does. */
    public void inView(boolean now) {
        inView = now;
        learn();
        draw();
    }

    private void learn() {
        boolean fits = slot.value().get() != null
                && !slot.stale().get()
                && learnedFor == session.facts().get();
        if (!inView || fits || session.facts().get() == null) {
            return;
        }
        Analysis analysis = desk.analysis();
        Object facts = session.facts().get();
        jobs.start(new Request<>(LANE, "Learning what price does to demand", analysis::prices, learned -> {
            if (session.facts().get() == facts) {
                learnedFor = facts;
                slot.set(learned, analysis.settings(), analysis.snapshot());
                draw();
            }
        }));
    }

    private void productChanged(ProductOutlook before, ProductOutlook now) {
        if (now != null && now.available()) {
            DemandSeries history = now.sales().history();
            LocalDate start = history.date(history.length());
            if (first.get() == null || first.get().isBefore(start) || before == null) {
                first.set(start.plusDays(Math.min(7, now.horizonDays() / 4)));
                last.set(first.get().plusDays(Math.min(13, now.horizonDays() / 2)));
            }
        }
        draw();
    }

    private void draw() {
        ProductOutlook shown = desk.outlook().get();
        PriceResponse response = slot.value().get();
        if (!inView || shown == null || response == null) {
            chart.set(null);
            effect.set(inView && shown != null ? "Price effects are being learned…" : "");
            outcome.set("");
            return;
        }
        PriceEffect known = response.effect(shown.product());
        effect.set(words(known));
        if (!known.known() || !shown.available()) {
            String cause = known.known()
                    ? shown.sales().forecast().unavailableCause()
                    : "The data cannot say what another price would do: " + known.unknownCause();
            chart.set(XyChart.overDates("What if", "Units", List.of(), cause));
            outcome.set("");
            return;
        }
        if (first.get() == null || last.get() == null || last.get().isBefore(first.get())) {
            outcome.set("The plan must end on or after the day it starts");
            return;
        }
        PricePlan plan = new PricePlan(first.get(), last.get(), pricePercent.get() / 100, discountPercent.get() / 100);
        DemandSeries history = shown.sales().history();
        Forecast after = WhatIf.under(plan, known, history, shown.sales().forecast(), planned(shown));
        chart.set(chart(shown, after, plan));
        outcome.set(outcome(shown, after, known, plan));
    }

    /** Discounts a day ahead that the forecast reckons with already. */
    private double[] planned(ProductOutlook shown) {
        if (!shown.sales().uses(DriverKind.PROMOTION.label())) {
            return new double[0];
        }
        DemandSeries history = shown.sales().history();
        int first = Days.of(history.date(history.length()));
        int last =
                Days.of(history.date(history.length() + shown.sales().forecast().mean().length)) - 1;
        return new PriceCalendar(desk.analysis().snapshot()).discounts(shown.product(), first, last);
    }

    /** What the data says, and how much of it is the product's own. */
    static String words(PriceEffect effect) {
        if (!effect.known()) {
            return "Unknown: " + effect.unknownCause();
        }
        double tenth = Math.log(0.9);
        String own = effect.ownEpisodes() == 0
                ? "the product itself never changed price: this is what like products did"
                : String.format(
                        Locale.ROOT,
                        "%.0f %% from its own %d price %s, the rest from like products",
                        100 * effect.ownShare(),
                        effect.ownEpisodes(),
                        effect.ownEpisodes() == 1 ? "change or promotion" : "changes and promotions");
        boolean telling = effect.factorLow(tenth) > 1;
        return String.format(
                Locale.ROOT,
                "10 %% off: %+.0f %% units, 95 %% sure of %+.0f to %+.0f %% (elasticity %.2f; %s)%s",
                100 * (effect.factor(tenth) - 1),
                100 * (effect.factorLow(tenth) - 1),
                100 * (effect.factorHigh(tenth) - 1),
                effect.elasticity(),
                own,
                telling ? "" : ". The data cannot rule out that a lower price changes nothing");
    }

    private static String outcome(ProductOutlook shown, Forecast after, PriceEffect effect, PricePlan plan) {
        double before = shown.salesUnits();
        double units = shown.unitsOf(after);
        double price = (1 + plan.priceChange()) * (1 - plan.discount());
        return String.format(
                Locale.ROOT,
                "%s units in %d days instead of %s (%s). On the days of the plan: price × %.2f, units × %.2f"
                        + " (%.2f to %.2f), turnover × %.2f",
                GridText.number(units, 1),
                shown.horizonDays(),
                GridText.number(before, 1),
                GridText.change(units - before, 1),
                price,
                effect.factor(plan.logPrice()),
                effect.factorLow(plan.logPrice()),
                effect.factorHigh(plan.logPrice()),
                price * effect.factor(plan.logPrice()));
    }

    private static XyChart chart(ProductOutlook shown, Forecast after, PricePlan plan) {
        DemandSeries history = shown.sales().history();
        int from = Math.max(0, history.length() - history.period().stepsFor(HISTORY_DAYS));
        double[] ahead = Steps.days(history, history.length(), history.length() + after.mean().length);
        List<Series> series = new ArrayList<>();
        series.add(new Series.Spans(
                "Plan",
                ChartColour.SUCCESS,
                new double[] {plan.first().toEpochDay()},
                new double[] {plan.last().plusDays(1).toEpochDay()},
                0.16));
        series.add(new Series.Band(
                "80 % with plan",
                ChartColour.FIRST, ahead, after.bands().lower80(), after.bands().upper80(), 0.24));
        series.add(Series.Line.of(
                "Sold",
                ChartColour.NEUTRAL,
                Steps.days(history, from, history.length()),
                Arrays.copyOfRange(history.values(), from, history.length())));
        series.add(Series.Line.dashed(
                "Without", ChartColour.FOURTH, ahead, shown.sales().forecast().mean()));
        series.add(Series.Line.of("With plan", ChartColour.FIRST, ahead, after.mean()));
        String label = "Units sold a " + history.period().word();
        return XyChart.overDates("What if", label, series, "");
    }
}
