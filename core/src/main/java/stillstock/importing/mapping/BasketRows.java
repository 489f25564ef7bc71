package stillstock.importing.mapping;

/**
 * Sales whose rows are baskets: each filled cell is a product of which one was sold, and the row's line is the order.
 * Rows may differ in length. The date is a constant, for such a file has none.
 *
 * @param skip cells at a row's beginning that are no products
 */
public record BasketRows(int skip) {
    /** Checks the number. */
    public BasketRows {
        if (skip < 0) {
            throw new IllegalArgumentException("\"skip\" (" + skip + ") must be 0 or more");
        }
    }
}
