package stillstock.export.store;

import java.util.List;
import java.util.Set;

/** A column of a written table. */
public record Column(String name, Type type) {
    /** What its cells hold; dates are ISO text. */
    public enum Type {
        /** String cells. */
        TEXT,
        /** Integer cells. */
        INTEGER,
        /** BigDecimal or Double cells. */
        REAL
    }

    private static final Set<String> INTEGERS = Set.of(
            "discontinued",
            "shelf_life_days",
            "quantity",
            "on_hand",
            "received",
            "on_order",
            "reorder_point",
            "birth_year",
            "capacity_units",
            "handling_days",
            "days",
            "lead_time_days",
            "min_order_quantity",
            "views",
            "clicks",
            "cart_adds",
            "bounces");
    private static final Set<String> REALS = Set.of(
            "unit_cost",
            "unit_price",
            "discount",
            "cost_per_unit",
            "lead_time_sd_days",
            "value",
            "probability",
            "elasticity");

    /** The columns of the given names, typed as these names are throughout the canonical tables; unknown names are text. */
    public static List<Column> named(List<String> names) {
        return names.stream().map(Column::named).toList();
    }

    private static Column named(String name) {
        boolean real = REALS.contains(name) || name.matches("v\\d+");
        return new Column(name, real ? Type.REAL : INTEGERS.contains(name) ? Type.INTEGER : Type.TEXT);
    }
}
