package stillstock.pipeline;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.export.ResultTable;
import stillstock.forecast.Forecast;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.returns.ReturnModel;
import stillstock.forecast.returns.ReturnRate;
import stillstock.forecast.total.HorizonTotal;
import stillstock.planning.Demand;
import stillstock.planning.NetDemand;
import stillstock.planning.PlanningConfig;
import stillstock.series.Measure;

/** net-demand.csv: what each product sells less what comes back over the horizon, and the stock that covers it. */
public final class NetDemandTable {
    private NetDemandTable() {}

    /**
     * One product.
     *
     * @param sales units over the horizon
     * @param returns units over the horizon; 0 where the data knows no returns
     * @param onHand units; NaN where stock is not known
     */
    public record Row(
            String productId, HorizonTotal sales, HorizonTotal returns, ReturnRate rate, double onHand, Plan plan) {
        HorizonTotal net() {
            return sales.minus(returns);
        }

        double recommended() {
            double factor = plan.config().safetyFactor();
            return Math.max(0, Math.ceil(NetDemand.optimalInventory(sales.mean(), returns.mean(), factor) - 1e-9));
        }

        /** Units that cover net demand with the probability of the service level. */
        double serviceStock() {
            HorizonTotal net = net();
            return Math.max(
                    0,
                    Math.ceil(Demand.of(Math.max(0, net.mean()), net.sd())
                                    .quantile(plan.config().serviceLevel())
                            - 1e-9));
        }

        /** Units of the stock on hand that sell, with nothing delivered; NaN where stock is not known. */
        double expectedSales() {
            return NetDemand.expectedSales(sales.mean(), sales.sd(), onHand);
        }
    }

    /** What holds for all rows. */
    public record Plan(int horizonDays, PlanningConfig config) {}

    /** Products in the order of the forecasts; those without a sales forecast are left out. */
    static ResultTable<Row> of(AnalysisResult result) {
        Analysis analysis = result.analysis();
        int days = analysis.settings().forecast().horizonDays();
        Plan plan = new Plan(days, analysis.settings().planning());
        boolean knowsReturns = !analysis.snapshot().returns().isEmpty();
        Map<Integer, ProductForecast> returns = new HashMap<>();
        for (ProductForecast made : result.forecasts()) {
            if (made.history().measure() == Measure.RETURNS) {
                returns.put(made.product(), made);
            }
        }
        ReturnModel model = knowsReturns ? analysis.returns() : null;
        List<Row> rows = new ArrayList<>();
        for (ProductForecast made : result.forecasts()) {
            if (made.history().measure() == Measure.SALES && made.forecast().available()) {
                ProductForecast back = returns.get(made.product());
                rows.add(new Row(
                        made.history().id(),
                        units(made, days),
                        back == null || !back.forecast().available() ? HorizonTotal.ZERO : units(back, days),
                        knowsReturns ? model.rate(made.product()) : ReturnRate.UNKNOWN,
                        result.classification().facts().onHand(made.product()),
                        plan));
            }
        }
        return ResultTable.of("net-demand", columns(), rows);
    }

    private static List<ColumnSpec<Row>> columns() {
        return List.of(
                text("product_id", "Product", Row::productId),
                number("horizon_days", "Horizon", "days", CellType.INTEGER, row -> row.plan()
                        .horizonDays()),
                number("sales", "Sales", "units", CellType.NUMBER, row -> row.sales()
                        .mean()),
                number("returns", "Returns", "units", CellType.NUMBER, row -> row.returns()
                        .mean()),
                number("net_demand", "Net demand", "units", CellType.NUMBER, row -> row.net()
                        .mean()),
                number("return_rate", "Return rate", "0..1", CellType.SHARE, row -> row.rate()
                        .rate()),
                number("return_rate_lower", "Rate, lower", "0..1", CellType.SHARE, row -> row.rate()
                        .lower()),
                number("return_rate_upper", "Rate, upper", "0..1", CellType.SHARE, row -> row.rate()
                        .upper()),
                number("recommended_stock", "Stock to have", "units", CellType.INTEGER, Row::recommended),
                units("net_lower_80", "Net, 80 % from", row -> row.net().lower80()),
                units("net_upper_80", "Net, 80 % to", row -> row.net().upper80()),
                units("net_lower_95", "Net, 95 % from", row -> row.net().lower95()),
                units("net_upper_95", "Net, 95 % to", row -> row.net().upper95()),
                units("on_hand", "On hand", Row::onHand),
                units("expected_sales", "Sales from stock", Row::expectedSales),
                number("service_stock", "Stock for service", "units", CellType.INTEGER, Row::serviceStock));
    }

    private static ColumnSpec<Row> units(String name, String label, ToDoubleFunction<Row> value) {
        return number(name, label, "units", CellType.NUMBER, value);
    }

    /** Whole weeks or months may reach beyond the horizon and count in proportion. */
    private static HorizonTotal units(ProductForecast made, int days) {
        Forecast forecast = made.forecast();
        int length = made.history().length();
        long covered = ChronoUnit.DAYS.between(
                made.history().date(length), made.history().date(length + forecast.mean().length));
        return covered == 0 ? HorizonTotal.ZERO : HorizonTotal.of(forecast).times((double) days / covered);
    }
}
