package stillstock.app.forecast.level;

import java.util.Arrays;
import stillstock.forecast.Forecast;
import stillstock.forecast.hierarchy.HierarchyForecast;
import stillstock.forecast.hierarchy.NodeForecast;

/** One product, group or the whole in figures that add up; units over the whole horizon. */
public record LevelRow(HierarchyForecast whole, NodeForecast node) {
    /** "category". */
    public String level() {
        return whole.tree().level(node.node()).label();
    }

    /** A product's name, or "Home / Textiles". */
    public String name() {
        return whole.tree().name(node.node());
    }

    /** Units over the horizon. */
    public double units() {
        return sum(node.forecast().mean());
    }

    /** What its own method said; NaN where it had none. */
    double alone() {
        return node.alone().available() ? sum(node.alone().mean()) : Double.NaN;
    }

    double share() {
        double all = sum(whole.nodes().get(whole.nodes().size() - 1).forecast().mean());
        return all > 0 ? units() / all : Double.NaN;
    }

    Forecast forecast() {
        return node.forecast();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
