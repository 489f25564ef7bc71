package stillstock.pipeline;

import static stillstock.export.ColumnSpec.date;
import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.export.ResultTable;
import stillstock.forecast.Forecast;
import stillstock.forecast.hierarchy.Hierarchy;
import stillstock.forecast.hierarchy.HierarchyForecast;
import stillstock.forecast.hierarchy.Level;
import stillstock.forecast.hierarchy.NodeForecast;
import stillstock.series.Period;
import stillstock.snapshot.ProductTable;

/**
 * forecast-groups.csv: what groups, places and the whole will sell, in figures that add up: rows of one step and date whose parent is named add up
 * to the parent's row, means exactly. Groups by step, by span and over the horizon; products by span and over the horizon.
 */
public final class GroupForecastTable {
    private static final String HORIZON = "horizon";

    private GroupForecastTable() {}

    /** One node at one step. */
    public record Row(
            HierarchyForecast whole, NodeForecast node, Forecast forecast, int at, String step, LocalDate date) {
        Level level() {
            return whole.tree().level(node.node());
        }

        String hierarchy() {
            return level().ofPlaces() ? "location" : "category";
        }

        /** The group the row is counted in; the whole for what is at the top of the places; empty for the whole. */
        String parent() {
            Hierarchy tree = whole.tree();
            int[] above = tree.parents(node.node());
            int last = tree.nodes() - 1;
            return node.node() == last ? "" : tree.name(above.length > 0 ? above[0] : last);
        }
    }

    /** The table; empty where nothing was made to add up. */
    public static ResultTable<Row> of(Optional<HierarchyForecast> made, ProductTable products) {
        List<Row> rows = new ArrayList<>();
        made.ifPresent(whole -> {
            for (int node = whole.tree().nodes() - 1; node >= 0; node--) {
                Level level = whole.tree().level(node);
                if (level != Level.CELL) {
                    add(rows, whole, whole.nodes().get(node), level != Level.PRODUCT);
                }
            }
        });
        return ResultTable.of("forecast-groups", columns(products), rows);
    }

    private static void add(List<Row> rows, HierarchyForecast whole, NodeForecast node, boolean steps) {
        Period period = node.history().period();
        int length = node.history().length();
        int span = NodeForecast.spanSteps(period);
        rows.add(new Row(whole, node, node.total(), 0, HORIZON, node.history().date(length)));
        for (int i = 0; i < node.spans().mean().length; i++) {
            LocalDate date = node.history().date(length + i * span);
            rows.add(new Row(whole, node, node.spans(), i, NodeForecast.spanWord(period), date));
        }
        for (int i = 0; steps && i < node.forecast().mean().length; i++) {
            LocalDate date = node.history().date(length + i);
            rows.add(new Row(whole, node, node.forecast(), i, period.word(), date));
        }
    }

    private static List<ColumnSpec<Row>> columns(ProductTable products) {
        return List.of(
                text("hierarchy", "Hierarchy", Row::hierarchy),
                text("level", "Level", row -> row.level().label()),
                text("product_id", "Product", row -> {
                    int product = row.whole().tree().product(row.node().node());
                    return product < 0 ? "" : products.id(product);
                }),
                text("name", "Name", row -> row.whole().tree().name(row.node().node())),
                text("parent", "Counted in", Row::parent),
                text("step", "Step", Row::step),
                date("date", "From", Row::date),
                units("mean", "Mean", row -> row.forecast().mean()[row.at()]),
                units("lower_80", "80 % from", row -> row.forecast().bands().lower80()[row.at()]),
                units("upper_80", "80 % to", row -> row.forecast().bands().upper80()[row.at()]),
                units("lower_95", "95 % from", row -> row.forecast().bands().lower95()[row.at()]),
                units("upper_95", "95 % to", row -> row.forecast().bands().upper95()[row.at()]));
    }

    private static ColumnSpec<Row> units(String name, String label, ToDoubleFunction<Row> value) {
        return number(name, label, "units", CellType.NUMBER, value);
    }
}
