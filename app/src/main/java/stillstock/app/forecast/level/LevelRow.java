package stillstock.app.forecast.level;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.forecast.hierarchy.HierarchyForecast;
import stillstock.forecast.hierarchy.NodeForecast;

/** One product, group, place or the whole in figures that add up; units over the whole horizon. */
public record LevelRow(HierarchyForecast whole, NodeForecast node) {
    static List<GridColumn<LevelRow>> columns() {
        return List.of(
                GridColumn.of(ColumnSpec.text("level", "Level", LevelRow::level))
                        .width(122),
                GridColumn.of(ColumnSpec.text("name", "Name", LevelRow::name)).width(190),
                units("units", "Expected", LevelRow::units)
                        .width(116)
                        .hint("Units expected over the horizon; children add up to their parent"),
                units("lower_80", "80 % from", row -> row.node().total().bands().lower80()[0])
                        .width(122)
                        .hint("The sum over the horizon lies above this nine times in ten"),
                units("upper_80", "80 % to", row -> row.node().total().bands().upper80()[0])
                        .width(112)
                        .hint("The sum over the horizon lies below this nine times in ten"),
                units("alone", "Alone", LevelRow::alone)
                        .width(104)
                        .hint("What the method said of this series alone, before everything had to add up"),
                GridColumn.of(ColumnSpec.number("share", "Share", "of all", CellType.SHARE, LevelRow::share))
                        .width(100));
    }

    private static GridColumn<LevelRow> units(String name, String label, ToDoubleFunction<LevelRow> value) {
        return GridColumn.of(ColumnSpec.number(name, label, "units", CellType.NUMBER, value))
                .decimals(1);
    }

    /** "category". */
    public String level() {
        return whole.tree().level(node.node()).label();
    }

    /** A product's name, "Home / Textiles", "Northgate / Home". */
    public String name() {
        return whole.tree().name(node.node());
    }

    /** Units over the horizon. */
    public double units() {
        return node.total().mean()[0];
    }

    /** What its own method said; NaN where it had none. */
    double alone() {
        return node.alone().available()
                ? Arrays.stream(node.alone().mean(), 0, node.forecast().mean().length)
                        .sum()
                : Double.NaN;
    }

    double share() {
        double all = whole.nodes().get(whole.nodes().size() - 1).total().mean()[0];
        return all > 0 ? units() / all : Double.NaN;
    }
}
