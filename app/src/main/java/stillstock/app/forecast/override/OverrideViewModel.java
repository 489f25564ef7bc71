package stillstock.app.forecast.override;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import stillstock.app.forecast.outlook.OutlookDesk;
import stillstock.app.forecast.outlook.ProductOutlook;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.forecast.ForecastOverride;
import stillstock.forecast.override.Overrides;
import stillstock.forecast.override.ValueAdded;
import stillstock.series.DemandSeries;
import stillstock.snapshot.Days;

/** Makes and takes away overrides of the shown product; lists all with what came of them. */
public final class OverrideViewModel {
    private final Session session;
    private final OutlookDesk desk;
    private final GridModel<ValueAdded> table = new GridModel<>(OverrideColumns.all());
    private final ObjectProperty<LocalDate> first = new SimpleObjectProperty<>(this, "first");
    private final ObjectProperty<LocalDate> last = new SimpleObjectProperty<>(this, "last");
    private final StringProperty unitsADay = new SimpleStringProperty(this, "unitsADay", "");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper model = new ReadOnlyStringWrapper(this, "model", "");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper(this, "verdict", "");

    /** A form for what a desk shows. */
    public OverrideViewModel(Session session, OutlookDesk desk) {
        this.session = session;
        this.desk = desk;
        table.emptyText()
                .set("No override yet. Fill in the line above: days, units a day and why."
                        + " It is kept with the settings and measured once the days have passed.");
        desk.outlook().addListener((property, before, now) -> {
            if (before == null || now == null || before.product() != now.product()) {
                clear(now);
            }
            describe();
        });
        session.settings().addListener((property, before, now) -> list());
        session.facts().addListener((property, before, now) -> list());
        first.addListener((property, before, now) -> describe());
        last.addListener((property, before, now) -> describe());
        list();
    }

    /** All overrides with what came of them. */
    public GridModel<ValueAdded> table() {
        return table;
    }

    /** First day. */
    public ObjectProperty<LocalDate> first() {
        return first;
    }

    /** Last day. */
    public ObjectProperty<LocalDate> last() {
        return last;
    }

    /** Units a day as typed. */
    public StringProperty unitsADay() {
        return unitsADay;
    }

    /** Why, as typed. */
    public StringProperty reason() {
        return reason;
    }

    /** What is missing or wrong; empty where an override could be made. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** What the method expects on those days. */
    public ReadOnlyStringProperty model() {
        return model.getReadOnlyProperty();
    }

    /** Whether overrides helped so far. */
    public ReadOnlyStringProperty verdict() {
        return verdict.getReadOnlyProperty();
    }

    private void clear(ProductOutlook now) {
        unitsADay.set("");
        reason.set("");
        problem.set("");
        if (now != null && now.available()) {
            DemandSeries history = now.sales().history();
            first.set(history.date(history.length()));
            last.set(first.get().plusDays(now.horizonDays() - 1L));
        }
    }

    private double modelUnits() {
        ProductOutlook shown = desk.outlook().get();
        if (shown == null || !shown.available() || first.get() == null || last.get() == null) {
            return Double.NaN;
        }
        return Overrides.unitsADay(
                shown.sales().history(), shown.sales().model().mean(), first.get(), last.get());
    }

    private void describe() {
        double units = modelUnits();
        model.set(
                Double.isNaN(units) ? "" : "The method expects " + GridText.number(units, 2) + " a day on those days");
    }

    /** Puts the typed override in force; says what is missing where it cannot. */
    public void add() {
        ProductOutlook shown = desk.outlook().get();
        if (shown == null || !shown.available()) {
            problem.set("There is no forecast to override");
            return;
        }
        double expected = modelUnits();
        double wanted = number(unitsADay.get());
        if (Double.isNaN(expected)) {
            problem.set("Choose days within the horizon, the first before the last");
        } else if (Double.isNaN(wanted)) {
            problem.set("Type units a day as a number of at least 0, such as 2.5");
        } else if (reason.get().isBlank()) {
            problem.set("Say why: the reason is kept with the override");
        } else {
            problem.set("");
            ForecastOverride override = new ForecastOverride(
                    shown.sales().history().id(),
                    first.get().toString(),
                    last.get().toString(),
                    wanted,
                    expected,
                    reason.get().strip(),
                    "",
                    Days.text(session.facts().get().day()));
            unitsADay.set("");
            reason.set("");
            desk.decide(desk.config().choices().with(override));
        }
    }

    /** Takes an override away. */
    public void remove(ValueAdded row) {
        desk.decide(desk.config().choices().without(row.override()));
    }

    private static double number(String typed) {
        try {
            double value = Double.parseDouble(typed.strip().replace(',', '.'));
            return value >= 0 && value < 1e9 ? value : Double.NaN;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private void list() {
        if (session.data().get() == null || session.facts().get() == null) {
            table.setRows(List.of());
            verdict.set("");
            return;
        }
        List<ValueAdded> rows = ValueAdded.of(
                desk.config().choices().overrides(),
                session.data().get().snapshot(),
                session.facts().get().day());
        table.setRows(rows);
        List<ValueAdded> known =
                rows.stream().filter(row -> row.knownDays() > 0).toList();
        double gained = known.stream().mapToDouble(ValueAdded::gained).average().orElse(Double.NaN);
        verdict.set(
                rows.isEmpty()
                        ? ""
                        : known.isEmpty()
                                ? "None of their days has passed yet"
                                : String.format(
                                        Locale.ROOT,
                                        "%d of %d overrides measured: on average they %s the error by %.2f units a day",
                                        known.size(),
                                        rows.size(),
                                        gained >= 0 ? "lowered" : "raised",
                                        Math.abs(gained)));
    }
}
