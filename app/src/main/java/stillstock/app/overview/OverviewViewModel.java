package stillstock.app.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.chart.BarChart;
import stillstock.app.chart.Chart;
import stillstock.app.chart.ChartColour;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.Classification;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.snapshot.Days;

/** The figures of the Overview. Follows the session only while it is seen. */
public final class OverviewViewModel {
    private static final int TOP = 10;

    /** A figure and the remark below it. */
    public record Figure(String value, String remark) {
        static final Figure NONE = new Figure("–", "");
    }

    private final Session session;
    private final Jobs jobs;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "Nothing open yet");
    private final ReadOnlyObjectWrapper<Figure> total = figure();
    private final ReadOnlyObjectWrapper<Figure> flagged = figure();
    private final ReadOnlyObjectWrapper<Figure> dead = figure();
    private final ReadOnlyObjectWrapper<Figure> slow = figure();
    private final ReadOnlyObjectWrapper<Figure> rest = figure();
    private final ReadOnlyObjectWrapper<Chart> ageing = new ReadOnlyObjectWrapper<>(this, "ageing");
    private final ReadOnlyObjectWrapper<Chart> byStatus = new ReadOnlyObjectWrapper<>(this, "byStatus");
    private final ReadOnlyObjectWrapper<ClassMatrix> matrix = new ReadOnlyObjectWrapper<>(this, "matrix");
    private final GridModel<DeadItemRow> top = new GridModel<>(DeadItemRow.columns());
    private List<StatusRow> statusRows = List.of();
    private Classification drawn;
    private StockFacts aged;
    private List<Integer> agedBounds = List.of();
    private boolean active;

    /** Follows a session. */
    public OverviewViewModel(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
        top.emptyText().set("Nothing is dead under these thresholds");
        session.classification().addListener((property, before, now) -> update());
    }

    /** Whether it is seen; catches up when it is. */
    public void setActive(boolean now) {
        active = now;
        update();
    }

    /** As of when, and how many products. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Value of all stock. */
    public ReadOnlyObjectProperty<Figure> total() {
        return total.getReadOnlyProperty();
    }

    /** Value of dead and slow stock. */
    public ReadOnlyObjectProperty<Figure> flagged() {
        return flagged.getReadOnlyProperty();
    }

    /** Dead products. */
    public ReadOnlyObjectProperty<Figure> dead() {
        return dead.getReadOnlyProperty();
    }

    /** Slow products. */
    public ReadOnlyObjectProperty<Figure> slow() {
        return slow.getReadOnlyProperty();
    }

    /** All other products. */
    public ReadOnlyObjectProperty<Figure> rest() {
        return rest.getReadOnlyProperty();
    }

    /** Stock value by age. */
    public ReadOnlyObjectProperty<Chart> ageing() {
        return ageing.getReadOnlyProperty();
    }

    /** Stock value by status. */
    public ReadOnlyObjectProperty<Chart> byStatus() {
        return byStatus.getReadOnlyProperty();
    }

    /** Products by ABC and XYZ; null before anything is open. */
    public ReadOnlyObjectProperty<ClassMatrix> matrix() {
        return matrix.getReadOnlyProperty();
    }

    GridModel<DeadItemRow> top() {
        return top;
    }

    List<StatusRow> statusRows() {
        return statusRows;
    }

    private void update() {
        Classification found = session.classification().get();
        if (!active || found == null || found == drawn) {
            return;
        }
        drawn = found;
        StockFacts facts = found.facts();
        summary.set("As of " + Days.text(facts.day()) + ", " + count(facts.products()) + " products"
                + (facts.stockKnown() ? "" : "; stock levels are unknown: add inventory.csv to see what they tie up"));
        figures(found);
        statusRows = rows(found);
        byStatus.set(statusChart(facts.stockKnown()));
        matrix.set(ClassMatrix.of(found));
        top.setRows(DeadItemRow.top(found, TOP));
        age(facts, found.policy().ageBucketDays());
    }

    private void figures(Classification found) {
        boolean known = valueKnown(found);
        int unknown = found.unknownValueCount();
        String cause = found.facts().stockKnown() ? "no cost is known" : "stock levels are unknown";
        total.set(
                known
                        ? new Figure(
                                GridText.money(found.totalValue()),
                                unknown == 0
                                        ? "all stock at cost"
                                        : count(unknown) + " products of unknown cost left out")
                        : new Figure("unknown", cause));
        flagged.set(
                known
                        ? new Figure(
                                GridText.money(found.flaggedValue()),
                                percent(found.flaggedValue(), found.totalValue()) + " of stock")
                        : new Figure("unknown", cause));
        dead.set(counted(found, Status.DEAD, known));
        slow.set(counted(found, Status.SLOW, known));
        rest.set(new Figure(
                count(found.count(Status.ACTIVE)) + " active",
                count(found.count(Status.NEW)) + " new · " + count(found.count(Status.OUT_OF_STOCK))
                        + " out of stock"));
    }

    /** Where no cost or no stock level is known, a value of 0 would be a lie. */
    private static boolean valueKnown(Classification found) {
        return found.facts().stockKnown() && (found.totalValue() > 0 || found.unknownValueCount() == 0);
    }

    private static Figure counted(Classification found, Status status, boolean known) {
        return new Figure(
                count(found.count(status)), known ? "worth " + GridText.money(found.value(status)) : "value unknown");
    }

    private static List<StatusRow> rows(Classification found) {
        List<StatusRow> rows = new ArrayList<>();
        for (Status status : Status.values()) {
            double value = valueKnown(found) ? found.value(status) : Double.NaN;
            double all = found.totalValue();
            rows.add(new StatusRow(
                    status, found.count(status), found.units(status), value, all > 0 ? value / all : Double.NaN));
        }
        return rows;
    }

    private Chart statusChart(boolean stockKnown) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (StatusRow row : statusRows) {
            if (row.status() != Status.OUT_OF_STOCK) {
                bars.add(new BarChart.Bar(
                        row.status().label(), row.value(), colour(row.status()), count(row.products()) + " products"));
            }
        }
        return new BarChart(
                "Stock value by status",
                "Status",
                "Stock value",
                bars,
                stockKnown ? "No stock on hand has a known cost" : "Stock levels are unknown: add inventory.csv");
    }

    private void age(StockFacts facts, List<Integer> bounds) {
        if (facts == aged && bounds.equals(agedBounds)) {
            return;
        }
        aged = facts;
        agedBounds = bounds;
        if (ageing.get() == null) {
            ageing.set(new BarChart(
                    "Stock value by age", "Age", "Stock value", List.of(), "Working out the age of the stock…"));
        }
        jobs.start(new Request<>(
                "overview.ageing",
                "Working out the age of the stock",
                job -> Ageing.of(facts, bounds, job),
                buckets -> {
                    if (facts == aged) {
                        ageing.set(Ageing.chart(buckets, facts.stockKnown()));
                    }
                }));
    }

    private static ChartColour colour(Status status) {
        return switch (status) {
            case DEAD -> ChartColour.DANGER;
            case SLOW -> ChartColour.WARNING;
            case ACTIVE -> ChartColour.SUCCESS;
            case NEW -> ChartColour.SECOND;
            case OUT_OF_STOCK -> ChartColour.NEUTRAL;
        };
    }

    private static String percent(double part, double whole) {
        return whole > 0 ? GridText.number(100 * part / whole, 1) + " %" : "–";
    }

    private static String count(int products) {
        return GridText.number(products, 0);
    }

    private ReadOnlyObjectWrapper<Figure> figure() {
        return new ReadOnlyObjectWrapper<>(this, "figure", Figure.NONE);
    }
}
