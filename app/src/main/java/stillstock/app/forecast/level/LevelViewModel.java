package stillstock.app.forecast.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stillstock.app.chart.Chart;
import stillstock.app.chart.XyChart;
import stillstock.app.forecast.outlook.BookDesk;
import stillstock.app.forecast.outlook.ForecastBook;
import stillstock.app.forecast.outlook.OutlookDesk;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.table.GridModel;
import stillstock.export.ResultTable;
import stillstock.forecast.hierarchy.Hierarchy;
import stillstock.forecast.hierarchy.HierarchyForecast;
import stillstock.pipeline.Analysis;
import stillstock.pipeline.GroupForecastTable;

/** Groups, places and the whole, reconciled once all products are forecast. */
public final class LevelViewModel {
    /** The lane of reconciling. */
    public static final String LANE = "forecast.levels";

    private static final String NOT_YET =
            "Groups add up from the forecasts of all products: press Forecast all, and wait until it is done.";

    private final Jobs jobs;
    private final OutlookDesk desk;
    private final BookDesk book;
    private final GridModel<LevelRow> table = new GridModel<>(LevelRow.columns());
    private final ObjectProperty<LevelRow> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<LevelView> shown = new SimpleObjectProperty<>(this, "shown", LevelView.CATEGORIES);
    private final ObjectProperty<LevelStep> step = new SimpleObjectProperty<>(this, "step", LevelStep.STEPS);
    private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private HierarchyForecast made;
    private ForecastBook madeOf;
    private ForecastBook asked;
    private boolean inView;

    /** Levels over all products' forecasts. */
    public LevelViewModel(Jobs jobs, OutlookDesk desk, BookDesk book) {
        this.jobs = jobs;
        this.desk = desk;
        this.book = book;
        book.current().addListener((property, before, now) -> request());
        selected.addListener((property, before, now) -> draw());
        step.addListener((property, before, now) -> draw());
        shown.addListener((property, before, now) -> list());
        list();
    }

    /** The list. */
    public GridModel<LevelRow> table() {
        return table;
    }

    /** What the chart shows; the screen sets it. */
    ObjectProperty<LevelRow> selected() {
        return selected;
    }

    /** Categories, locations or products. */
    public ObjectProperty<LevelView> shown() {
        return shown;
    }

    /** By step or by span. */
    public ObjectProperty<LevelStep> step() {
        return step;
    }

    /** The selected row's history and forecast. */
    public ReadOnlyObjectProperty<Chart> chart() {
        return chart.getReadOnlyProperty();
    }

    /** What the figures are. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** True where there is something to export. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** forecast-groups.csv; empty before it is worked out. */
    Optional<ResultTable<?>> export() {
        return Optional.ofNullable(made)
                .map(all -> GroupForecastTable.of(
                        Optional.of(all), desk.analysis().snapshot().products()));
    }

    /** Told whether anybody looks. */
    public void inView(boolean now) {
        inView = now;
        request();
    }

    private void request() {
        ForecastBook now = book.current().get();
        if (now == null || !now.complete()) {
            made = null;
            madeOf = null;
            list();
            return;
        }
        if (!inView || now == madeOf) {
            return;
        }
        Analysis analysis = desk.analysis();
        asked = now;
        if (made == null) {
            list();
        }
        jobs.start(new Request<>(
                LANE,
                "Making products, groups and locations add up",
                job -> analysis.hierarchy(now.all(), job),
                result -> {
                    if (book.current().get() == now) {
                        made = result;
                        madeOf = now;
                        list();
                    }
                }));
    }

    private String waitingWords() {
        return asked != null && asked == book.current().get()
                ? "Making products, groups and locations add up…"
                : NOT_YET;
    }

    private void list() {
        ready.set(made != null);
        if (made == null) {
            table.emptyText().set(waitingWords());
            table.setRows(List.of());
            words.set("");
            selected.set(null);
            draw();
            return;
        }
        Hierarchy tree = made.tree();
        LevelView view = shown.get();
        List<LevelRow> rows = new ArrayList<>();
        if (!view.needsPlaces() || tree.byPlace()) {
            for (int node = tree.nodes() - 1; node >= 0; node--) {
                if (view.holds(tree.level(node))) {
                    rows.add(new LevelRow(made, made.nodes().get(node)));
                }
            }
        }
        table.emptyText().set(made.noPlacesCause());
        table.setRows(rows);
        words.set(String.format(
                Locale.ROOT,
                "Expected over the horizon. %s add up to their groups%s and the whole, at every %s, in longer spans and in"
                        + " every possible future",
                tree.byPlace() ? "Products at locations" : "Products",
                tree.byPlace() ? ", locations" : "",
                made.nodes().get(0).history().period().word()));
        selected.set(rows.isEmpty() ? null : rows.get(0));
    }

    private void draw() {
        LevelRow row = selected.get();
        String cause = made == null ? waitingWords() : "Select a row to see its chart";
        chart.set(
                row == null
                        ? XyChart.overDates("", "", List.of(), cause)
                        : LevelChart.of(row.name(), row.node(), step.get()));
    }
}
