package stillstock.forecast.lookalike;

import java.util.Map;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.column.Dictionary;

/**
 * How alike two products are by their master data, 0..1: the deepest level of the category tree they share, price, brand and
 * attributes, each left out where one of the two has none (Gower, "A general coefficient of similarity", Biometrics 27, 1971).
 */
final class Likeness {
    private static final double GROUP_WEIGHT = 3;
    private static final double PRICE_WEIGHT = 1.5;
    private static final double OTHER_WEIGHT = 0.5;

    private final ProductTable products;

    Likeness(ProductTable products) {
        this.products = products;
    }

    double of(int one, int other) {
        double[] sum = new double[2];
        add(sum, GROUP_WEIGHT, group(one, other));
        double prices = products.unitPrice(one) / products.unitPrice(other);
        add(sum, PRICE_WEIGHT, prices > 0 && prices < 1e12 ? Math.exp(-Math.abs(Math.log(prices))) : Double.NaN);
        add(sum, OTHER_WEIGHT, same(products.brand(), one, other));
        add(sum, OTHER_WEIGHT, same(products.season(), one, other));
        for (Map.Entry<String, CodedColumn> attribute : products.attributes().entrySet()) {
            add(sum, OTHER_WEIGHT, same(attribute.getValue(), one, other));
        }
        return sum[1] == 0 ? 0 : sum[0] / sum[1];
    }

    private static void add(double[] sum, double weight, double likeness) {
        if (!Double.isNaN(likeness)) {
            sum[0] += weight * likeness;
            sum[1] += weight;
        }
    }

    private double group(int one, int other) {
        double subcategory = same(products.subcategory(), one, other);
        double category = same(products.category(), one, other);
        double department = same(products.department(), one, other);
        if (subcategory == 1) {
            return 1;
        }
        if (category == 1) {
            return Double.isNaN(subcategory) ? 1 : 0.6;
        }
        if (department == 1) {
            return Double.isNaN(category) ? 1 : 0.2;
        }
        return Double.isNaN(subcategory) && Double.isNaN(category) && Double.isNaN(department) ? Double.NaN : 0;
    }

    private static double same(CodedColumn column, int one, int other) {
        int a = column.code(one);
        int b = column.code(other);
        return a == Dictionary.MISSING || b == Dictionary.MISSING ? Double.NaN : a == b ? 1 : 0;
    }
}
