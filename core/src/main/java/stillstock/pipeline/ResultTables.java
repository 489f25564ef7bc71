package stillstock.pipeline;

import static stillstock.export.ColumnSpec.date;
import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import stillstock.classify.Classification;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.export.CellText;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.export.ResultTable;
import stillstock.forecast.ForecastAccuracy;
import stillstock.forecast.ProductForecast;
import stillstock.recommend.Pairing;
import stillstock.recommend.rank.Recommendations;
import stillstock.risk.Contribution;
import stillstock.risk.RiskResult;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.Snapshot;

/** The result files' tables: names, columns and orders are a contract that other programs rely on. */
public final class ResultTables {
    private static final int REASONS = 5;

    private ResultTables() {}

    /** dead-stock.csv: every product, dead ones first, then slow, then the rest; by value tied up, then by product id. */
    public static ResultTable<Integer> deadStock(Snapshot snapshot, Classification classification) {
        StockFacts facts = classification.facts();
        ProductTable products = snapshot.products();
        List<ColumnSpec<Integer>> columns = List.of(
                text("product_id", "Product", products::id),
                text("name", "Name", products::name),
                text("group", "Group", products::group),
                number("on_hand", "On hand", "units", CellType.NUMBER, facts::onHand),
                number("stock_value", "Stock value", "currency", CellType.MONEY, facts::stockValue),
                date("last_sale_date", "Last sale", p -> Days.date(facts.lastSaleDay(p))),
                number("days_since_last_sale", "Days since last sale", "days", CellType.INTEGER, p -> since(facts, p)),
                number("age_days", "Stock age", "days", CellType.INTEGER, facts::meanAgeDays),
                text("age_basis", "Age basis", p -> facts.ageBasis(p).id()),
                number("cover_days", "Cover", "days", CellType.INTEGER, facts::coverDays),
                text("abc", "ABC", p -> letter(classification.abc(p))),
                text("xyz", "XYZ", p -> letter(classification.xyz(p))),
                text("status", "Status", p -> classification.status(p).id()),
                text("reason", "Reason", classification::reason));
        List<Integer> order = IntStream.range(0, products.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer p) -> !classification.status(p).flagged())
                        .thenComparing(p -> value(facts, p), Comparator.reverseOrder())
                        .thenComparing(products::id))
                .toList();
        return ResultTable.of("dead-stock", columns, order);
    }

    /** risk.csv: every scored product, riskiest first. */
    public static ResultTable<Integer> risk(Snapshot snapshot, RiskResult risk) {
        ProductTable products = snapshot.products();
        List<ColumnSpec<Integer>> columns = new ArrayList<>(List.of(
                text("product_id", "Product", products::id),
                number("risk", "Risk", "0..1", CellType.SHARE, risk::risk),
                text("band", "Band", p -> risk.band(p).id()),
                number("rank", "Rank", "", CellType.INTEGER, risk::rank)));
        for (int i = 0; i < REASONS; i++) {
            int index = i;
            columns.add(text("reason_" + (i + 1), "Reason " + (i + 1), p -> reason(risk.reasons(p, REASONS), index)));
        }
        List<Integer> order = IntStream.range(0, products.size())
                .filter(p -> risk.rank(p) > 0)
                .boxed()
                .sorted(Comparator.comparingInt(risk::rank))
                .toList();
        return ResultTable.of("risk", columns, order);
    }

    /** One step of one forecast. */
    public record ForecastRow(ProductForecast source, int step) {}

    /** forecasts.csv: one row a product, measure and period; products without a forecast have none. */
    public static ResultTable<ForecastRow> forecasts(List<ProductForecast> forecasts) {
        List<ColumnSpec<ForecastRow>> columns = List.of(
                text("product_id", "Product", row -> row.source().history().id()),
                text(
                        "measure",
                        "Measure",
                        row -> row.source().history().measure().id()),
                date("date", "Date", row -> row.source()
                        .history()
                        .date(row.source().history().length() + row.step())),
                step("mean", row -> row.source().forecast().mean()[row.step()]),
                step("lower_80", row -> row.source().forecast().bands().lower80()[row.step()]),
                step("upper_80", row -> row.source().forecast().bands().upper80()[row.step()]),
                step("lower_95", row -> row.source().forecast().bands().lower95()[row.step()]),
                step("upper_95", row -> row.source().forecast().bands().upper95()[row.step()]),
                text("method", "Method", row -> row.source().methodAt(row.step())));
        List<ForecastRow> rows = new ArrayList<>();
        for (ProductForecast made : forecasts) {
            for (int step = 0; step < made.forecast().mean().length; step++) {
                rows.add(new ForecastRow(made, step));
            }
        }
        return ResultTable.of("forecasts", columns, rows);
    }

    /** One method's figures on one product. */
    public record AccuracyRow(ProductForecast source, ForecastAccuracy figures) {}

    /** forecast-accuracy.csv: every method tried on every product and measure, best first. */
    public static ResultTable<AccuracyRow> accuracy(List<ProductForecast> forecasts) {
        List<ColumnSpec<AccuracyRow>> columns = List.of(
                text("product_id", "Product", row -> row.source().history().id()),
                text(
                        "measure",
                        "Measure",
                        row -> row.source().history().measure().id()),
                text("method", "Method", row -> row.figures().method()),
                number("folds", "Folds", "", CellType.INTEGER, row -> row.figures()
                        .folds()),
                number("mae", "MAE", "units", CellType.NUMBER, row -> row.figures()
                        .mae()),
                number("rmse", "RMSE", "units", CellType.NUMBER, row -> row.figures()
                        .rmse()),
                number("r2", "R2", "", CellType.NUMBER, row -> row.figures().r2()),
                number("mase", "MASE", "", CellType.NUMBER, row -> row.figures().mase()),
                number("rmsse", "RMSSE", "", CellType.NUMBER, row -> row.figures()
                        .rmsse()),
                number("bias", "Bias", "units", CellType.NUMBER, row -> row.figures()
                        .bias()),
                number("coverage_80", "Coverage 80 %", "", CellType.SHARE, row -> row.figures()
                        .coverage80()),
                number("coverage_95", "Coverage 95 %", "", CellType.SHARE, row -> row.figures()
                        .coverage95()));
        List<AccuracyRow> rows = forecasts.stream()
                .flatMap(made -> made.leaderboard().stream().map(figures -> new AccuracyRow(made, figures)))
                .toList();
        return ResultTable.of("forecast-accuracy", columns, rows);
    }

    /** recommendations.csv: every anchor's pairings by rank, anchors by product id. */
    public static ResultTable<Pairing> recommendations(Snapshot snapshot, Recommendations recommendations) {
        return recommendations(snapshot, recommendations.all());
    }

    /** The same of some pairings. */
    public static ResultTable<Pairing> recommendations(Snapshot snapshot, List<Pairing> pairings) {
        ProductTable products = snapshot.products();
        List<ColumnSpec<Pairing>> columns = List.of(
                text("anchor_id", "Anchor", row -> products.id(row.anchor())),
                text("anchor_name", "Anchor name", row -> products.name(row.anchor())),
                number("rank", "Rank", "", CellType.INTEGER, Pairing::rank),
                text("product_id", "Product", row -> products.id(row.candidate())),
                text("name", "Name", row -> products.name(row.candidate())),
                number("score", "Score", "0..1", CellType.SHARE, Pairing::score),
                number("similarity", "Similarity", "", CellType.SHARE, row -> row.parts()
                        .similarity()),
                number("pressure", "Pressure", "", CellType.SHARE, row -> row.parts()
                        .pressure()),
                number("co_sales", "Co-sales", "", CellType.SHARE, row -> row.parts()
                        .coSales()),
                number("margin", "Margin", "", CellType.SHARE, row -> row.parts()
                        .margin()),
                text("reason", "Reason", Pairing::reason));
        List<Pairing> rows = pairings.stream()
                .sorted(Comparator.comparing((Pairing row) -> products.id(row.anchor()))
                        .thenComparingInt(Pairing::rank))
                .toList();
        return ResultTable.of("recommendations", columns, rows);
    }

    private static ColumnSpec<ForecastRow> step(String name, java.util.function.ToDoubleFunction<ForecastRow> value) {
        return number(name, name, "units", CellType.NUMBER, value);
    }

    private static int urgency(Status status) {
        return switch (status) {
            case DEAD -> 0;
            case SLOW -> 1;
            case NEW, ACTIVE, OUT_OF_STOCK -> 2;
        };
    }

    private static double since(StockFacts facts, int product) {
        int days = facts.daysSinceLastSale(product);
        return days < 0 ? Double.NaN : days;
    }

    private static double value(StockFacts facts, int product) {
        double value = facts.stockValue(product);
        return Double.isNaN(value) ? -1 : value;
    }

    private static String letter(char letter) {
        return letter == '-' ? "" : String.valueOf(letter);
    }

    private static String reason(List<Contribution> reasons, int index) {
        if (index >= reasons.size()) {
            return "";
        }
        Contribution reason = reasons.get(index);
        String value = CellText.number(reason.value(), CellType.NUMBER);
        String sign = reason.contribution() >= 0 ? "+" : "";
        return reason.feature() + " = " + (value.isEmpty() ? "unknown" : value) + " (" + sign
                + CellText.number(reason.contribution(), CellType.NUMBER) + ")";
    }
}
