package stillstock.snapshot;

import java.util.Map;

/**
 * One product as read from the product master, before it becomes columns.
 *
 * @param id never empty
 * @param unitCost currency; NaN where not given
 * @param unitPrice currency; NaN where not given
 * @param launchDay {@link Days#MISSING} where not given
 * @param shelfLifeDays NaN where not given
 * @param attributes further texts by name without "attr_"
 */
public record ProductRecord(
        String id,
        String name,
        String department,
        String category,
        String subcategory,
        String brand,
        String supplierId,
        double unitCost,
        double unitPrice,
        int launchDay,
        boolean discontinued,
        double shelfLifeDays,
        String season,
        Map<String, String> attributes) {

    /** A product of which only the id is known, as found in sales. */
    public static ProductRecord ofId(String id) {
        return new ProductRecord(
                id, "", "", "", "", "", "", Double.NaN, Double.NaN, Days.MISSING, false, Double.NaN, "", Map.of());
    }
}
