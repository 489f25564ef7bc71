package stillstock.snapshot.side;

/**
 * A price promotion of one product or of a whole category.
 *
 * @param product product row, {@link stillstock.snapshot.column.Dictionary#MISSING} where it is a category's
 * @param category category name, empty where it is a product's
 * @param startDay first day, inclusive
 * @param endDay last day, inclusive
 * @param discount share taken off, 0..1; NaN where not given
 */
public record Promotion(
        String id, int product, String category, int startDay, int endDay, double discount, String channel) {}
