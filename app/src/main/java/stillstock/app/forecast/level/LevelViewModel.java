package stillstock.app.forecast.level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stillstock.app.chart.Chart;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.forecast.outlook.BookDesk;
import stillstock.app.forecast.outlook.ForecastBook;
import stillstock.app.forecast.outlook.OutlookDesk;
import stillstock.app.forecast.outlook.Steps;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.table.GridColumn;
import stillstock.app.table.GridModel;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.forecast.Forecast;
import stillstock.forecast.hierarchy.HierarchyForecast;
import stillstock.forecast.hierarchy.ProductTree;
import stillstock.pipeline.Analysis;
import stillstock.series.DemandSeries;

/** Groups and the whole, reconciled once all products are forecast. */
public final class LevelViewModel {
    /** The lane of reconciling. */
    public static final String LANE = "forecast.levels";

    private static final int HISTORY_DAYS = 240;

    private final Jobs jobs;
    private final OutlookDesk desk;
    private final BookDesk book;
    private final GridModel<LevelRow> table = new GridModel<>(columns());
    private final ObjectProperty<LevelRow> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(this, "shown", Shown.GROUPS);
    private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private HierarchyForecast made;
    private ForecastBook madeOf;
    private boolean inView;

    /** Which rows the list holds. */
    public enum Shown {
        /** Departments, categories, subcategories and the whole. */
        GROUPS,
        /** Products. */
        PRODUCTS
    }

    /** Levels over all products' forecasts. */
    public LevelViewModel(Jobs jobs, OutlookDesk desk, BookDesk book) {
        this.jobs = jobs;
        this.desk = desk;
        this.book = book;
        book.current().addListener((property, before, now) -> request());
        selected.addListener((property, before, now) -> draw());
        shown.addListener((property, before, now) -> list());
        list();
    }

    private static List<GridColumn<LevelRow>> columns() {
        return List.of(
                GridColumn.of(ColumnSpec.text("level", "Level", LevelRow::level))
                        .width(98),
                GridColumn.of(ColumnSpec.text("name", "Name", LevelRow::name)).width(160),
                GridColumn.of(ColumnSpec.number("units", "Expected", "units", CellType.NUMBER, LevelRow::units))
                        .decimals(1)
                        .width(116)
                        .hint("Units expected over the horizon; children add up to their parent"),
                GridColumn.of(ColumnSpec.number("alone", "Alone", "units", CellType.NUMBER, LevelRow::alone))
                        .decimals(1)
                        .width(104)
                        .hint("What the method said of this series alone, before everything had to add up"),
                GridColumn.of(ColumnSpec.number("share", "Share", "of all", CellType.SHARE, LevelRow::share))
                        .width(100));
    }

    /** The list. */
    public GridModel<LevelRow> table() {
        return table;
    }

    /** What the chart shows; the screen sets it. */
    ObjectProperty<LevelRow> selected() {
        return selected;
    }

    /** Groups or products. */
    public ObjectProperty<Shown> shown() {
        return shown;
    }

    /** The selected row's history and forecast. */
    public ReadOnlyObjectProperty<Chart> chart() {
        return chart.getReadOnlyProperty();
    }

    /** What the figures are. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
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
            list();
            return;
        }
        if (!inView || now == madeOf) {
            return;
        }
        Analysis analysis = desk.analysis();
        table.emptyText().set("Adding up…");
        jobs.start(new Request<>(
                LANE,
                "Making products, groups and the whole add up",
                job -> analysis.hierarchy(now.all(), job),
                result -> {
                    if (book.current().get() == now) {
                        made = result;
                        madeOf = now;
                        list();
                    }
                }));
    }

    private void list() {
        if (made == null) {
            table.emptyText()
                    .set(
                            "Groups add up from the forecasts of all products: press Forecast all, and wait until it is done.");
            table.setRows(List.of());
            words.set("");
            selected.set(null);
            chart.set(null);
            return;
        }
        ProductTree tree = made.tree();
        List<LevelRow> rows = new ArrayList<>();
        for (int node = tree.nodes() - 1; node >= 0; node--) {
            boolean product = tree.level(node) == ProductTree.Level.PRODUCT;
            if (product == (shown.get() == Shown.PRODUCTS)) {
                rows.add(new LevelRow(made, made.nodes().get(node)));
            }
        }
        table.setRows(rows);
        words.set(String.format(
                Locale.ROOT,
                "%,d products add up to %,d groups and the whole, at every %s and in every possible future",
                tree.leaves(),
                tree.nodes() - tree.leaves() - 1,
                Steps.word(made.nodes().get(0).history().period())));
        selected.set(rows.isEmpty() ? null : rows.get(0));
    }

    private void draw() {
        LevelRow row = selected.get();
        if (row == null) {
            chart.set(null);
            return;
        }
        DemandSeries history = row.node().history();
        Forecast forecast = row.forecast();
        int from = Math.max(0, history.length() - history.period().stepsFor(HISTORY_DAYS));
        double[] ahead = Steps.days(history, history.length(), history.length() + forecast.mean().length);
        List<Series> series = new ArrayList<>();
        series.add(new Series.Band(
                "95 %",
                ChartColour.FIRST,
                ahead,
                forecast.bands().lower95(),
                forecast.bands().upper95(),
                0.14));
        series.add(new Series.Band(
                "80 %",
                ChartColour.FIRST,
                ahead,
                forecast.bands().lower80(),
                forecast.bands().upper80(),
                0.24));
        series.add(Series.Line.of(
                "Sold",
                ChartColour.NEUTRAL,
                Steps.days(history, from, history.length()),
                Arrays.copyOfRange(history.values(), from, history.length())));
        if (row.node().alone().available()) {
            double[] alone = Arrays.copyOf(row.node().alone().mean(), ahead.length);
            series.add(Series.Line.dashed("Alone", ChartColour.THIRD, ahead, alone));
        }
        series.add(Series.Line.of("Adds up", ChartColour.FIRST, ahead, forecast.mean()));
        String label = "Units sold a " + Steps.word(history.period());
        chart.set(XyChart.overDates(row.name(), label, series, ""));
    }
}
