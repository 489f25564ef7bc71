package stillstock.app.monitor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.StockFacts;
import stillstock.forecast.override.ValueAdded;
import stillstock.monitor.ForecastHistory;
import stillstock.monitor.ForecastOutcome;
import stillstock.pipeline.Analysis;

/** What forecasts of past dates were worth, and whether the user's overrides made them better. */
public final class ForecastsViewModel {
    private static final int DATES = 3;
    private static final int MOST_PRODUCTS = 500;
    private static final String ASK =
            "Press Look back: products are forecast as of past dates, a month apart, and held against what came";

    private final Session session;
    private final Jobs jobs;
    private final GridModel<ForecastOutcomeRow> table = new GridModel<>(ForecastOutcomeRow.columns());
    private final IntegerProperty dates = new SimpleIntegerProperty(this, "dates", DATES);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyStringWrapper overrides = new ReadOnlyStringWrapper(this, "overrides", "");

    /** Follows a session. */
    public ForecastsViewModel(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
        session.data().addListener((property, before, now) -> show(List.of(), ""));
        session.facts().addListener((property, before, now) -> valueAdded());
        session.settings().addListener((property, before, now) -> valueAdded());
        show(List.of(), "");
        valueAdded();
    }

    /** Past dates, methods, and what they were worth. */
    public GridModel<ForecastOutcomeRow> table() {
        return table;
    }

    /** Past dates looked at, a month apart. */
    public IntegerProperty dates() {
        return dates;
    }

    /** The latest date in a sentence or two. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** What overrides added, in a sentence; empty where there are none. */
    public ReadOnlyStringProperty overrides() {
        return overrides.getReadOnlyProperty();
    }

    /** Forecasts as of past dates and holds them against what came. */
    public void lookBack() {
        StockFacts facts = session.facts().get();
        if (facts == null) {
            return;
        }
        Analysis analysis = new Analysis(facts.snapshot(), session.settings().get(), facts.day());
        int wanted = dates.get();
        jobs.start(new Request<>(
                "monitor.forecasts",
                "Forecasting past dates",
                job -> analysis.forecastHistory(wanted, MOST_PRODUCTS, job),
                session.whileTheseFacts(
                        (ForecastHistory found) -> show(found.outcomes(), found.emptyCause()),
                        () -> show(List.of(), ""))));
    }

    private void show(List<ForecastOutcome> outcomes, String cause) {
        String empty = cause.isEmpty() ? ASK : cause;
        table.emptyText().set(empty);
        table.setRows(outcomes.stream().map(ForecastOutcomeRow::new).toList());
        words.set(
                outcomes.isEmpty()
                        ? empty
                        : outcomes.stream()
                                .filter(one -> one.method().equals(ForecastOutcome.ALL)
                                        && one.day().equals(outcomes.get(0).day()))
                                .map(ForecastsViewModel::sentence)
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse(empty));
    }

    private static String sentence(ForecastOutcome one) {
        return String.format(
                Locale.ROOT,
                "As of %s: %s of %d products forecast %s units, %s came (%s); error %s units a product, %s than by repeating"
                        + " the last season; %.0f %% of days inside the 80 %% band.",
                one.day(),
                one.measure().id(),
                one.products(),
                GridText.number(one.forecastUnits(), 0),
                GridText.number(one.actualUnits(), 0),
                Double.isNaN(one.bias()) ? "nothing" : String.format(Locale.ROOT, "%+.1f %%", 100 * one.bias()),
                GridText.number(one.error(), 2),
                String.format(Locale.ROOT, "%.0f %% %s", Math.abs(100 * one.gain()), one.gain() < 0 ? "more" : "less"),
                100 * one.coverage80());
    }

    private void valueAdded() {
        overrides.set(Optional.ofNullable(session.facts().get())
                .map(facts -> ValueAdded.of(
                        session.settings().get().forecast().choices().overrides(), facts.snapshot(), facts.day()))
                .map(ForecastsViewModel::added)
                .orElse(""));
    }

    private static String added(List<ValueAdded> all) {
        List<ValueAdded> known =
                all.stream().filter(one -> !Double.isNaN(one.gained())).toList();
        if (known.isEmpty()) {
            return all.isEmpty() ? "" : all.size() + " overrides: none of their days have passed yet.";
        }
        double gained = known.stream().mapToDouble(ValueAdded::gained).average().orElse(0);
        return String.format(
                Locale.ROOT,
                "%d of %d overrides have passed days: they made the forecast %.2f units a day %s than the method alone.",
                known.size(),
                all.size(),
                Math.abs(gained),
                gained < 0 ? "worse" : "better");
    }
}
