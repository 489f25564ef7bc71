package stillstock.recommend.scorer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.ScorerKind;
import stillstock.snapshot.ProductTable;

/**
 * How urgently a flagged item should go. Value, age and cover are each one half at their reference and 1 without bound,
 * so that no outlier flattens the others.
 */
public final class PressureMeasures {
    private static final double REFERENCE_DAYS = 180;

    private PressureMeasures() {}

    /** All of them, by kind. */
    public static Map<ScorerKind, ItemMeasure> of(FlaggedItems flagged, ProductTable products) {
        Map<ScorerKind, ItemMeasure> all = new EnumMap<>(ScorerKind.class);
        all.put(ScorerKind.VALUE, value(flagged));
        all.put(ScorerKind.AGE, age(flagged));
        all.put(ScorerKind.COVER, cover(flagged));
        all.put(ScorerKind.SHELF_LIFE, shelfLife(flagged, products));
        all.put(ScorerKind.RISK, risk(flagged));
        return all;
    }

    /** v / (v + median value of the flagged items). */
    public static ItemMeasure value(FlaggedItems flagged) {
        double[] known =
                Arrays.stream(flagged.stockValue()).filter(v -> v > 0).sorted().toArray();
        double median = known.length == 0 ? Double.NaN : known[known.length / 2];
        return candidate -> saturated(flagged.stockValue()[candidate], median);
    }

    /** a / (a + 180 days). */
    public static ItemMeasure age(FlaggedItems flagged) {
        return candidate -> saturated(flagged.ageDays()[candidate], REFERENCE_DAYS);
    }

    /** c / (c + 180 days). */
    public static ItemMeasure cover(FlaggedItems flagged) {
        return candidate -> saturated(flagged.coverDays()[candidate], REFERENCE_DAYS);
    }

    /** Share of the shelf life that the stock's mean age has used up, at most 1. */
    public static ItemMeasure shelfLife(FlaggedItems flagged, ProductTable products) {
        return candidate -> {
            double life = products.shelfLifeDays(flagged.products()[candidate]);
            double age = flagged.ageDays()[candidate];
            return life > 0 && !Double.isNaN(age) ? Math.max(0, Math.min(1, age / life)) : Double.NaN;
        };
    }

    /** The risk as scored. */
    public static ItemMeasure risk(FlaggedItems flagged) {
        return candidate -> flagged.risk()[candidate];
    }

    /** What is left of a discounted price after cost, at least 0; NaN where price or cost is unknown. */
    public static ItemMeasure margin(double[] prices, double[] costs, double discount) {
        return candidate -> {
            double price = prices[candidate] * (1 - discount);
            double margin = price > 0 ? (price - costs[candidate]) / price : Double.NaN;
            return Double.isNaN(margin) ? Double.NaN : Math.max(0, margin);
        };
    }

    private static double saturated(double value, double reference) {
        if (value == Double.POSITIVE_INFINITY) {
            return 1;
        }
        return Math.max(0, value) / (Math.max(0, value) + reference);
    }
}
