package stillstock.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import stillstock.classify.AgeBucket;
import stillstock.classify.Classification;
import stillstock.classify.PolicyCurve;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.export.CellText;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.export.HtmlReport;
import stillstock.export.ResultTable;
import stillstock.forecast.ProductForecast;
import stillstock.importing.FileReport;
import stillstock.quality.plan.StepResult;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** report.html: the run in one page for people who do not open the workbench. */
final class ReportWriter {
    private static final int TOP_BARS = 15;
    private static final int TABLE_ROWS = 50;
    private static final int[] THRESHOLDS = {30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365, 450, 540, 730};

    private final AnalysisResult result;
    private final Origin origin;
    private final Snapshot snapshot;
    private final Classification found;
    private final StockFacts facts;

    ReportWriter(AnalysisResult result, Origin origin) {
        this.result = result;
        this.origin = origin;
        this.snapshot = result.analysis().snapshot();
        this.found = result.classification();
        this.facts = found.facts();
    }

    void write(Path file, String program) throws IOException {
        HtmlReport report = new HtmlReport(
                "Dead stock as of " + Days.text(result.analysis().asOfDay()),
                String.format(
                        "%,d products, %,d sales lines; dead after %d days without a sale, slow above %.0f days of"
                                + " cover.",
                        facts.products(),
                        snapshot.sales().size(),
                        found.policy().deadAfterDays(),
                        found.policy().slowCoverDays()));
        tiles(report);
        stock(report);
        risk(report);
        forecast(report);
        pairings(report);
        input(report);
        report.write(file, program + ". Settings and hashes of the input are in run.json beside this file.");
    }

    private void tiles(HtmlReport report) {
        if (facts.stockKnown()) {
            report.tile(money(found.totalValue()), "stock value at cost")
                    .tile(money(found.value(Status.DEAD)), "tied up in dead stock")
                    .tile(money(found.value(Status.SLOW)), "tied up in slow stock");
        }
        report.tile(String.format("%,d", found.count(Status.DEAD)), "products dead")
                .tile(String.format("%,d", found.count(Status.SLOW)), "products slow")
                .tile(String.format("%,d", found.count(Status.ACTIVE)), "products active");
    }

    private void stock(HtmlReport report) {
        report.section(
                "What is stuck",
                facts.stockKnown()
                        ? "Value at cost. A product has one status; dead and slow are the flagged ones."
                        : "No stock table was given: statuses are judged on sales alone, and value is unknown.");
        if (facts.stockKnown()) {
            Status[] statuses = Status.values();
            report.chart(bars(
                    "Stock value by status",
                    Arrays.stream(statuses).map(Status::label).toArray(),
                    Arrays.stream(statuses).mapToDouble(found::value).toArray(),
                    "currency"));
            report.chart(ageing());
            report.chart(curve());
            report.chart(topDead());
        }
        report.table(ResultTables.deadStock(snapshot, found), TABLE_ROWS);
    }

    private Figure ageing() {
        Map<Integer, Double> valueFrom = new TreeMap<>();
        Map<Integer, String> labels = new TreeMap<>();
        for (int p = 0; p < facts.products(); p++) {
            if (facts.stockValue(p) > 0) {
                for (AgeBucket bucket :
                        facts.ageLayers(p).buckets(found.policy().ageBucketDays())) {
                    valueFrom.merge(bucket.fromDays(), bucket.value(), Double::sum);
                    labels.put(bucket.fromDays(), bucket.label());
                }
            }
        }
        return bars(
                "Stock value by age",
                labels.values().toArray(),
                valueFrom.values().stream().mapToDouble(Double::doubleValue).toArray(),
                "currency");
    }

    private Figure curve() {
        List<PolicyCurve.Point> points = PolicyCurve.deadAfterDays(facts, found.policy(), THRESHOLDS);
        double[] x = points.stream().mapToDouble(PolicyCurve.Point::threshold).toArray();
        double[] y = points.stream().mapToDouble(PolicyCurve.Point::value).toArray();
        return line("Dead value by threshold", "days without a sale", "currency", x, y);
    }

    private Figure topDead() {
        List<Integer> top = Arrays.stream(found.topFlagged(TOP_BARS)).boxed().toList();
        List<Integer> bottomUp = new ArrayList<>(top);
        Collections.reverse(bottomUp);
        BarTrace trace = BarTrace.builder(
                        bottomUp.stream().map(p -> snapshot.products().name(p)).toArray(),
                        bottomUp.stream().mapToDouble(facts::stockValue).toArray())
                .orientation(BarTrace.Orientation.HORIZONTAL)
                .build();
        return new Figure(layout("Most value tied up", "currency", ""), trace);
    }

    private void risk(HtmlReport report) {
        String cause = result.risk().unavailableCause();
        report.section(
                "What will not sell next",
                cause.isEmpty()
                        ? "Each model was judged on a later window that no training row touches. Early warning: items"
                                + " that sold within the last 90 days."
                        : cause);
        if (cause.isEmpty()) {
            report.table(ResultTable.of("risk-model", METRICS, result.risk().metrics()), TABLE_ROWS);
            report.section("Riskiest products", "");
            report.table(ResultTables.risk(snapshot, result.risk()), TABLE_ROWS);
        }
    }

    private void forecast(HtmlReport report) {
        report.section("What will sell", "Sum over all products; each product's own forecast is in forecasts.csv.");
        for (Measure measure : Measure.values()) {
            List<ProductForecast> made = result.forecasts().stream()
                    .filter(one ->
                            one.history().measure() == measure && one.forecast().available())
                    .toList();
            if (!made.isEmpty()) {
                report.chart(total(measure, made));
            }
        }
    }

    private static Figure total(Measure measure, List<ProductForecast> made) {
        Map<LocalDate, Double> history = new TreeMap<>();
        Map<LocalDate, Double> ahead = new TreeMap<>();
        for (ProductForecast one : made) {
            DemandSeries series = one.history();
            for (int i = Math.max(0, series.length() - 180); i < series.length(); i++) {
                double value = series.value(i);
                history.merge(series.date(i), Double.isNaN(value) ? 0 : value, Double::sum);
            }
            double[] mean = one.forecast().mean();
            for (int step = 0; step < mean.length; step++) {
                ahead.merge(series.date(series.length() + step), mean[step], Double::sum);
            }
        }
        String title = measure == Measure.SALES ? "Units sold, and expected" : "Units returned, and expected";
        return new Figure(layout(title, "", "units"), dated("recorded", history), dated("forecast", ahead));
    }

    private static ScatterTrace dated(String name, Map<LocalDate, Double> values) {
        return ScatterTrace.builder(
                        DateColumn.create("date", values.keySet()),
                        DoubleColumn.create("units", new ArrayList<Number>(values.values())))
                .mode(ScatterTrace.Mode.LINE)
                .name(name)
                .build();
    }

    private void pairings(HtmlReport report) {
        String cause = result.recommendations().unavailableCause();
        report.section(
                "What to show beside what",
                cause.isEmpty() ? "Flagged items that fit an active item, best first." : cause);
        if (cause.isEmpty()) {
            report.table(ResultTables.recommendations(snapshot, result.recommendations()), TABLE_ROWS);
        }
    }

    private void input(HtmlReport report) {
        report.section("What was read", String.join(" ", origin.report().notes()));
        report.table(ResultTable.of("import-report", FILES, origin.report().files()), TABLE_ROWS);
        if (!origin.cleaning().isEmpty()) {
            report.section(
                    "How it was cleaned", "Steps in the order they were done; those that are off changed nothing.");
            report.table(ResultTable.of("cleaning", STEPS, origin.cleaning()), TABLE_ROWS);
        }
    }

    private static Figure bars(String title, Object[] names, double[] values, String unit) {
        return new Figure(
                layout(title, "", unit), BarTrace.builder(names, values).build());
    }

    private static Figure line(String title, String xTitle, String yTitle, double[] x, double[] y) {
        return new Figure(
                layout(title, xTitle, yTitle),
                ScatterTrace.builder(x, y)
                        .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
                        .build());
    }

    private static Layout layout(String title, String xTitle, String yTitle) {
        return Layout.builder()
                .title(title)
                .height(340)
                .xAxis(Axis.builder().title(xTitle).build())
                .yAxis(Axis.builder().title(yTitle).build())
                .build();
    }

    private static String money(double value) {
        return CellText.grouped(value, CellType.MONEY);
    }

    private static ColumnSpec<ClassifierMetrics> share(String label, Function<ClassifierMetrics, Double> value) {
        return ColumnSpec.number(label, label, "", CellType.NUMBER, value::apply);
    }

    private static final List<ColumnSpec<ClassifierMetrics>> METRICS = List.of(
            ColumnSpec.text("model", "Model", ClassifierMetrics::model),
            ColumnSpec.text("subset", "Products", ClassifierMetrics::subset),
            share("ROC-AUC", ClassifierMetrics::rocAuc),
            share("PR-AUC", ClassifierMetrics::prAuc),
            share("F1", ClassifierMetrics::f1),
            share("Accuracy", ClassifierMetrics::accuracy),
            share("Brier", ClassifierMetrics::brier),
            share("ECE", ClassifierMetrics::ece),
            ColumnSpec.number("n", "Products judged", "", CellType.INTEGER, ClassifierMetrics::n),
            ColumnSpec.number("positives", "Did not sell", "", CellType.INTEGER, ClassifierMetrics::positives),
            ColumnSpec.date("until", "Window until", ClassifierMetrics::windowEnd));

    private static final List<ColumnSpec<FileReport>> FILES = List.of(
            ColumnSpec.text("file", "File", FileReport::file),
            ColumnSpec.text("table", "Table", file -> file.table().id()),
            ColumnSpec.number("read", "Rows read", "", CellType.INTEGER, FileReport::read),
            ColumnSpec.number("accepted", "Accepted", "", CellType.INTEGER, FileReport::accepted),
            ColumnSpec.number("repaired", "Repaired", "", CellType.INTEGER, FileReport::repaired),
            ColumnSpec.number("rejected", "Rejected", "", CellType.INTEGER, FileReport::rejected),
            ColumnSpec.number("filtered", "Left out by filter", "", CellType.INTEGER, FileReport::filtered));

    private static final List<ColumnSpec<StepResult>> STEPS = List.of(
            ColumnSpec.text("step", "Step", step -> step.planned().step().label()),
            ColumnSpec.text(
                    "state",
                    "State",
                    step -> step.planned().on() ? step.problem().isEmpty() ? "done" : step.problem() : "off"),
            ColumnSpec.text("table", "Table", step -> step.table().id()),
            ColumnSpec.number("before", "Rows before", "", CellType.INTEGER, StepResult::rowsBefore),
            ColumnSpec.number("after", "Rows after", "", CellType.INTEGER, StepResult::rowsAfter),
            ColumnSpec.number("touched", "Rows touched", "", CellType.INTEGER, StepResult::touched));
}
