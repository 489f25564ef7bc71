package stillstock.quality.step.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillstock.quality.rule.Robust;
import stillstock.snapshot.ProductTable;

/**
 * Fills the blanks of a product column with the median of the product's group: the subcategory where at least three of
 * it are known, else the category, else the department.
 */
public final class GroupMedians {
    private static final int LEAST_KNOWN = 3;

    private GroupMedians() {}

    /** The median of each product's group over the known values; NaN where no group has enough of them. */
    static double[] of(ProductTable products, double[] known) {
        double[] result = new double[known.length];
        Arrays.fill(result, Double.NaN);
        for (int depth = 1; depth <= 3; depth++) {
            Map<String, List<Double>> groups = new HashMap<>();
            for (int p = 0; p < known.length; p++) {
                String group = group(products, p, depth);
                if (!group.isEmpty() && !Double.isNaN(known[p])) {
                    groups.computeIfAbsent(group, key -> new ArrayList<>()).add(known[p]);
                }
            }
            Map<String, Double> medians = new HashMap<>();
            groups.forEach((group, values) -> {
                if (values.size() >= LEAST_KNOWN) {
                    double[] sorted =
                            values.stream().mapToDouble(Double::doubleValue).toArray();
                    medians.put(group, Robust.median(sorted, sorted.length));
                }
            });
            for (int p = 0; p < known.length; p++) {
                result[p] = medians.getOrDefault(group(products, p, depth), result[p]);
            }
        }
        return result;
    }

    /** The path of a product's groups down to a depth; empty where it has none so deep. */
    private static String group(ProductTable products, int product, int depth) {
        String deepest =
                switch (depth) {
                    case 1 -> products.department().text(product);
                    case 2 -> products.category().text(product);
                    default -> products.subcategory().text(product);
                };
        if (deepest.isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder(products.department().text(product));
        if (depth > 1) {
            path.append('\n').append(products.category().text(product));
        }
        if (depth > 2) {
            path.append('\n').append(deepest);
        }
        return path.toString();
    }
}
