package stillstock.app.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import stillstock.app.chart.Chart;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.session.ResultSlot;
import stillstock.app.session.RiskSlot;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.classify.StockFacts;
import stillstock.export.ResultTable;
import stillstock.monitor.DriftReport;
import stillstock.monitor.MonitorReport;
import stillstock.monitor.OutcomeHistory;
import stillstock.monitor.Severity;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.snapshot.Snapshot;

/** Whether the model behind the latest scores still holds: drift, outcomes of past dates, advice, alerts. */
public final class MonitorViewModel {
    private static final String NO_SCORES = "No scores to watch yet: train on the Risk screen";
    private static final int DATES = 6;

    private final Session session;
    private final Jobs jobs;
    private final ResultSlot<RiskResult> slot;
    private final GridModel<DriftRow> drift = new GridModel<>(DriftRow.columns());
    private final GridModel<OutcomeRow> outcomes = new GridModel<>(OutcomeRow.columns());
    private final AlertList alerts;
    private final ForecastsViewModel forecasts;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", NO_SCORES);
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper(this, "advice", NO_SCORES);
    private final ReadOnlyStringWrapper reasons = new ReadOnlyStringWrapper(this, "reasons", "");
    private final ReadOnlyObjectWrapper<Severity> severity =
            new ReadOnlyObjectWrapper<>(this, "severity", Severity.FINE);
    private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart");
    private final IntegerProperty dates = new SimpleIntegerProperty(this, "dates", DATES);
    private RiskResult asked;
    private boolean active;

    /** Follows a session. */
    public MonitorViewModel(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
        alerts = new AlertList(session);
        forecasts = new ForecastsViewModel(session, jobs);
        slot = RiskSlot.of(session);
        slot.value().addListener((property, before, now) -> {
            clear(now == null ? NO_SCORES : now.unavailableCause());
            work();
        });
        session.data().addListener((property, before, now) -> history(List.of(), ""));
        clear(NO_SCORES);
        history(List.of(), "");
        work();
    }

    /** What is watched, in one line. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Whether to train again, in a sentence. */
    public ReadOnlyStringProperty advice() {
        return advice.getReadOnlyProperty();
    }

    /** Why, a line a reason. */
    public ReadOnlyStringProperty reasons() {
        return reasons.getReadOnlyProperty();
    }

    /** How grave that is. */
    public ReadOnlyObjectProperty<Severity> severity() {
        return severity.getReadOnlyProperty();
    }

    /** Scores of past dates against what came to pass. */
    public ReadOnlyObjectProperty<Chart> chart() {
        return chart.getReadOnlyProperty();
    }

    /** True where there are alerts to export. */
    public ReadOnlyBooleanProperty ready() {
        return alerts.ready();
    }

    /** Past dates looked at. */
    public IntegerProperty dates() {
        return dates;
    }

    GridModel<DriftRow> drift() {
        return drift;
    }

    GridModel<OutcomeRow> outcomes() {
        return outcomes;
    }

    /** Past forecasts against what came. */
    ForecastsViewModel forecasts() {
        return forecasts;
    }

    GridModel<AlertRow> alerts() {
        return alerts.table();
    }

    /** Whether it is looked at: drift is worked out only then. */
    public void setActive(boolean now) {
        active = now;
        work();
    }

    /** Trains as of past dates, a month apart, and holds their scores against what came to pass. */
    public void lookBack() {
        StockFacts facts = session.facts().get();
        if (facts == null) {
            return;
        }
        Snapshot snapshot = facts.snapshot();
        FactWindows windows = session.settings().get().policy().windows();
        RiskConfig config = session.settings().get().risk();
        OutcomeHistory.Steps steps = new OutcomeHistory.Steps(dates.get(), 1);
        int day = facts.day();
        jobs.start(new Request<>(
                "monitor.outcomes",
                "Looking back",
                job -> OutcomeHistory.of(snapshot, windows, config, day, steps, job),
                session.whileTheseFacts(
                        found -> history(
                                found.outcomes().stream().map(OutcomeRow::new).toList(), found.emptyCause()),
                        () -> history(List.of(), ""))));
    }

    /** alerts.csv; empty where there are none. */
    Optional<ResultTable<?>> export() {
        return alerts.export();
    }

    private void work() {
        RiskResult result = slot.value().get();
        if (!active
                || result == null
                || result == asked
                || !result.unavailableCause().isEmpty()) {
            return;
        }
        asked = result;
        Snapshot snapshot = session.facts().get().snapshot();
        FactWindows windows = session.settings().get().policy().windows();
        RiskResult banded = result.withBands(session.settings().get().risk());
        clear("Comparing with the dates the model learned from…");
        jobs.start(new Request<>(
                "monitor", "Watching the model", job -> MonitorReport.of(banded, snapshot, windows, job), found -> {
                    if (slot.value().get() == result) {
                        show(found);
                    }
                }));
    }

    private void show(MonitorReport found) {
        DriftReport moved = found.drift();
        List<DriftRow> rows = new ArrayList<>();
        moved.score().forEach(one -> rows.add(new DriftRow(one)));
        moved.features().forEach(one -> rows.add(new DriftRow(one)));
        drift.emptyText().set(moved.emptyCause());
        drift.setRows(rows);
        alerts.ofModel(found.alerts(), "Nothing to report of the model");
        severity.set(found.advice().severity());
        advice.set(found.advice().sentence());
        reasons.set(String.join(
                "\n",
                found.advice().reasons().stream()
                        .map(reason -> reason.severity().label() + ": " + reason.sentence())
                        .toList()));
        summary.set(
                moved.before().isEmpty()
                        ? moved.emptyCause()
                        : GridText.number(moved.rowsNow(), 0) + " products of " + moved.now() + " against "
                                + GridText.number(moved.rowsBefore(), 0) + " rows of "
                                + moved.before().size()
                                + " dates the model learned from");
    }

    private void clear(String words) {
        drift.setRows(List.of());
        drift.emptyText().set(words);
        alerts.ofModel(List.of(), words);
        severity.set(Severity.FINE);
        summary.set(words);
        advice.set(words);
        reasons.set("");
    }

    private void history(List<OutcomeRow> rows, String cause) {
        String words = cause.isEmpty() ? "Press Look back: past dates are trained on and scored anew" : cause;
        outcomes.emptyText().set(words);
        outcomes.setRows(rows);
        chart.set(OutcomeChart.of(rows.stream().map(OutcomeRow::outcome).toList(), words));
    }
}
