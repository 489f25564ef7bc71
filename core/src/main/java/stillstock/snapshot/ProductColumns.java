package stillstock.snapshot;

import java.util.Map;
import stillstock.snapshot.column.CodedColumn;

/**
 * The columns behind a {@link ProductTable}, one value a product. The arrays are kept, not copied, and never changed.
 *
 * @param names empty or null where not given
 * @param tree the texts with few distinct values
 * @param unitCost currency; NaN where not given
 * @param unitPrice currency; NaN where not given
 * @param launchDay {@link Days#MISSING} where not given
 * @param discontinued false where nothing is said
 * @param shelfLifeDays NaN where not given
 * @param attributes by name without "attr_"
 */
public record ProductColumns(
        String[] names,
        Tree tree,
        double[] unitCost,
        double[] unitPrice,
        int[] launchDay,
        boolean[] discontinued,
        double[] shelfLifeDays,
        Map<String, CodedColumn> attributes) {
    /** What products are grouped by. */
    public record Tree(
            CodedColumn department,
            CodedColumn category,
            CodedColumn subcategory,
            CodedColumn brand,
            CodedColumn season,
            CodedColumn supplier) {}

    ProductColumns withUnitCost(double[] values) {
        return new ProductColumns(names, tree, values, unitPrice, launchDay, discontinued, shelfLifeDays, attributes);
    }

    ProductColumns withUnitPrice(double[] values) {
        return new ProductColumns(names, tree, unitCost, values, launchDay, discontinued, shelfLifeDays, attributes);
    }
}
