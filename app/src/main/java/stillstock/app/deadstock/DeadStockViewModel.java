package stillstock.app.deadstock;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stillstock.app.chart.Chart;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.Classification;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.Status;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Days;

/** Thresholds and what they flag; everything follows a move at once, beside the change against the saved settings. */
public final class DeadStockViewModel {
    /** Which products the list holds. */
    public enum Scope {
        /** Dead and slow. */
        FLAGGED("Flagged"),
        /** Dead. */
        DEAD("Dead"),
        /** Slow. */
        SLOW("Slow"),
        /** Every product. */
        ALL("All");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        /** The words on the button. */
        public String label() {
            return label;
        }

        boolean holds(Status status) {
            return switch (this) {
                case FLAGGED -> status.flagged();
                case DEAD -> status == Status.DEAD;
                case SLOW -> status == Status.SLOW;
                case ALL -> true;
            };
        }
    }

    /**
     * A figure under the thresholds in force.
     *
     * @param change against the saved settings: "+12 items, +34,100.00"; "as saved" where there is none
     * @param grew 1 where more is flagged than saved, -1 where less, 0 where the same
     */
    public record Figure(String items, String value, String change, int grew) {
        static final Figure NONE = new Figure("–", "", "", 0);
    }

    private final Session session;
    private final Consumer<Runnable> soon;
    private final GridModel<DeadStockRow> table = new GridModel<>(DeadStockColumns.all());
    private final ThresholdCurve curves = new ThresholdCurve();
    private final Map<Threshold, ReadOnlyDoubleWrapper> values = new EnumMap<>(Threshold.class);
    private final ReadOnlyObjectWrapper<Figure> flagged = new ReadOnlyObjectWrapper<>(this, "flagged", Figure.NONE);
    private final ReadOnlyObjectWrapper<Figure> dead = new ReadOnlyObjectWrapper<>(this, "dead", Figure.NONE);
    private final ReadOnlyObjectWrapper<Figure> slow = new ReadOnlyObjectWrapper<>(this, "slow", Figure.NONE);
    private final ReadOnlyObjectWrapper<Chart> curve = new ReadOnlyObjectWrapper<>(this, "curve");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "Nothing open yet");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.FLAGGED);
    private final ObjectProperty<ThresholdCurve.Kind> curveKind =
            new SimpleObjectProperty<>(this, "curveKind", ThresholdCurve.Kind.DEAD_AFTER);
    private DeadStockPolicy wanted;

    /**
     * Follows a session.
     *
     * @param soon runs something once the window's thread is free, so that of many moves in a row the last one counts;
     *     a test runs it at once
     */
    public DeadStockViewModel(Session session, Consumer<Runnable> soon) {
        this.session = session;
        this.soon = soon;
        for (Threshold threshold : Threshold.values()) {
            values.put(threshold, new ReadOnlyDoubleWrapper(this, threshold.label()));
        }
        table.emptyText().set("Open data to see which of it is dead");
        session.classification().addListener((property, before, now) -> update());
        session.savedClassification().addListener((property, before, now) -> figures());
        session.settings().addListener((property, before, now) -> thresholds(now));
        scope.addListener((property, before, now) -> rows());
        curveKind.addListener((property, before, now) -> drawCurve());
        thresholds(session.settings().get());
        update();
    }

    /** The dead and slow products together. */
    public ReadOnlyObjectProperty<Figure> flagged() {
        return flagged.getReadOnlyProperty();
    }

    /** The dead products. */
    public ReadOnlyObjectProperty<Figure> dead() {
        return dead.getReadOnlyProperty();
    }

    /** The slow products. */
    public ReadOnlyObjectProperty<Figure> slow() {
        return slow.getReadOnlyProperty();
    }

    /** The value flagged against the threshold. */
    public ReadOnlyObjectProperty<Chart> curve() {
        return curve.getReadOnlyProperty();
    }

    /** What is judged, in one line. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Which products the list holds. */
    public ObjectProperty<Scope> scope() {
        return scope;
    }

    ObjectProperty<ThresholdCurve.Kind> curveKind() {
        return curveKind;
    }

    GridModel<DeadStockRow> table() {
        return table;
    }

    /** A threshold in force. */
    ReadOnlyDoubleProperty value(Threshold threshold) {
        return values.get(threshold).getReadOnlyProperty();
    }

    /** The saved value of a threshold. */
    double saved(Threshold threshold) {
        return threshold.of(session.savedSettings().get().policy());
    }

    /** Moves a threshold; of many moves before the window's thread is free, the last one counts. */
    void move(Threshold threshold, double value) {
        boolean waiting = wanted != null;
        DeadStockPolicy base = waiting ? wanted : session.settings().get().policy();
        wanted = threshold.with(base, threshold.rounded(value));
        if (!waiting) {
            soon.accept(() -> {
                DeadStockPolicy policy = wanted;
                wanted = null;
                session.changePolicy(policy);
            });
        }
    }

    /** Moves the marker of the curve. */
    void moveMarker(double x) {
        move(
                switch (curveKind.get()) {
                    case DEAD_AFTER -> Threshold.DEAD_AFTER;
                    case SLOW_COVER -> Threshold.SLOW_COVER;
                },
                x);
    }

    /** Puts the saved thresholds back. */
    void reset() {
        session.changePolicy(session.savedSettings().get().policy());
    }

    private void thresholds(AnalysisSettings settings) {
        values.forEach((threshold, value) -> value.set(threshold.of(settings.policy())));
    }

    private void update() {
        Classification found = session.classification().get();
        if (found == null) {
            return;
        }
        summary.set("As of " + Days.text(found.facts().day()) + ", "
                + GridText.number(found.facts().products(), 0) + " products judged"
                + (found.facts().stockKnown()
                        ? ""
                        : "; stock levels are unknown, so only sales count: add inventory.csv for value and cover"));
        figures();
        rows();
        drawCurve();
    }

    private void rows() {
        Classification found = session.classification().get();
        if (found != null) {
            table.emptyText()
                    .set(scope.get() == Scope.ALL ? "No products" : "No product is flagged under these thresholds");
            Scope held = scope.get();
            table.setRows(
                    found.facts().products(),
                    product -> new DeadStockRow(found, product),
                    row -> held.holds(row.status()));
        }
    }

    private void drawCurve() {
        Classification found = session.classification().get();
        if (found != null) {
            curve.set(curves.chart(found, curveKind.get()));
        }
    }

    private void figures() {
        Classification now = session.classification().get();
        Classification saved = session.savedClassification().get();
        if (now == null || saved == null) {
            return;
        }
        flagged.set(figure(
                now.flaggedCount(),
                valueKnown(now) ? now.flaggedValue() : Double.NaN,
                saved.flaggedCount(),
                saved.flaggedValue()));
        dead.set(figure(now, saved, Status.DEAD));
        slow.set(figure(now, saved, Status.SLOW));
    }

    private static Figure figure(Classification now, Classification saved, Status status) {
        return figure(
                now.count(status),
                valueKnown(now) ? now.value(status) : Double.NaN,
                saved.count(status),
                saved.value(status));
    }

    /** Where no cost or no stock level is known, a value of 0 would be a lie. */
    private static boolean valueKnown(Classification found) {
        return found.facts().stockKnown() && (found.totalValue() > 0 || found.unknownValueCount() == 0);
    }

    private static Figure figure(int count, double value, int savedCount, double savedValue) {
        boolean known = !Double.isNaN(value);
        int more = count - savedCount;
        double worth = known ? value - savedValue : 0;
        boolean same = more == 0 && Math.abs(worth) < 0.005;
        String items = GridText.change(more, 0) + (Math.abs(more) == 1 ? " item" : " items");
        String change = same ? "as saved" : known ? items + ", " + GridText.change(worth, 2) : items;
        int grew = same ? 0 : more != 0 ? Integer.signum(more) : (int) Math.signum(worth);
        return new Figure(
                GridText.number(count, 0) + (count == 1 ? " item" : " items"),
                known ? GridText.money(value) : "value unknown",
                change,
                grew);
    }
}
